package wenmai.api.bench.pages;

/** A way in which text leaves a printed page. */
public enum PageLayout {
  PLAIN("plain"),
  UNSIGNED("no signatures"),
  CUT("columns cut in mid-word"),
  CUT_TIGHT("the same without blank lines"),
  STACKED("stacked headlines"),
  STACKED_CROSSED("stacked in another order"),
  STACKED_UNSIGNED("stacked, no signatures"),
  WRAPPED("wrapped, indented"),
  WRAPPED_FLUSH("wrapped, not indented"),
  WRAPPED_COLUMNS("wrapped, in columns"),
  ALTERNATING("alternating columns"),
  ALTERNATING_UNSIGNED("alternating, no signatures"),
  ALTERNATING_LINES("alternating lines"),
  SIDE_BY_SIDE("columns in one line"),
  PICTURES("pictures between"),
  FURNISHED("furniture between"),
  JUMPS("to and from other pages"),
  BRIEFS("column of briefs"),
  NOTICES("notices below"),
  TRADITIONAL("traditional script"),
  MIXED("everything at once"),
  LOCAL("a local paper's page"),
  LOCAL_TIGHT("the same without blank lines"),
  LOCAL_BARE("the same, hardly signed");

  private final String label;

  PageLayout(String label) {
    this.label = label;
  }

  /** What it is, in a few words. */
  public String label() {
    return label;
  }
}
