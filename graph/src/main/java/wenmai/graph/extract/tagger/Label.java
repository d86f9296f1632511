package wenmai.graph.extract.tagger;

/** What a tagged span names. */
public enum Label {
  PERSON(0, 'P'),
  ORGANIZATION(1, 'O'),
  PROJECT(2, 'J'),
  PLACE(3, 'L'),
  /** A title, post or occupation that stands with a name: 副市长, 项目经理, 记者. */
  TITLE(4, 'T');

  static final int COUNT = 5;

  private final int number;
  private final char letter;

  Label(int number, char letter) {
    this.number = number;
    this.letter = letter;
  }

  /** Its place in the model's tags, from 0. */
  int number() {
    return number;
  }

  /** Its mark in annotated passages. */
  char letter() {
    return letter;
  }

  static Label numbered(int number) {
    return values()[number];
  }

  /**
   * The label with this mark.
   *
   * @throws IllegalArgumentException when there is none
   */
  static Label of(char letter) {
    for (Label label : values()) {
      if (label.letter == letter) {
        return label;
      }
    }
    throw new IllegalArgumentException("no label is marked '" + letter + "'");
  }
}
