package wenmai.indexer.corpus;

/** What kind of piece an article is, with the newsroom's word for it. */
public enum Genre {
  NEWS("消息"),
  FEATURE("通讯"),
  COMMENTARY("评论"),
  NOTICE("公告"),
  PHOTO("图片"),
  SPEECH("讲话"),
  REPORT("报告"),
  BRIEF("简讯"),
  OTHER("其他");

  private final String label;

  Genre(String label) {
    this.label = label;
  }

  /** The Chinese word, as shown and filtered by. */
  public String label() {
    return label;
  }

  /**
   * The genre of a Chinese word.
   *
   * @throws IllegalArgumentException when no genre has that word
   */
  public static Genre of(String label) {
    for (Genre genre : values()) {
      if (genre.label.equals(label)) {
        return genre;
      }
    }
    throw new IllegalArgumentException("unknown genre '" + label + "'");
  }
}
