package wenmai.indexer.corpus;

/** What somebody named in a byline or a photo credit did, with the word the paper prints for it. */
public enum Role {
  REPORTER("记者"),
  CORRESPONDENT("通讯员"),
  PHOTOGRAPHER("摄影"),
  INTERN("实习生"),
  EDITOR("编辑"),
  PROVIDER("供图");

  private final String label;

  Role(String label) {
    this.label = label;
  }

  /** The Chinese word for the role, as written in JSON. */
  public String label() {
    return label;
  }

  /**
   * The role of a Chinese word.
   *
   * @throws IllegalArgumentException when no role has that word
   */
  public static Role of(String label) {
    for (Role role : values()) {
      if (role.label.equals(label)) {
        return role;
      }
    }
    throw new IllegalArgumentException("unknown byline role '" + label + "'");
  }
}
