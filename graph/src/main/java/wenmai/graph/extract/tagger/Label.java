package wenmai.graph.extract.tagger;

/** What a tagged span names. */
public enum Label {
  PERSON,
  ORGANIZATION,
  PROJECT,
  PLACE,
  /** A title, post or occupation that stands with a name: 副市长, 项目经理, 记者. */
  TITLE
}
