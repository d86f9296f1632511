package wenmai.indexer.search;

/** Whether hits are found by their words, by their meaning, or by both. */
public enum Mode {
  LEXICAL,
  SEMANTIC,
  HYBRID
}
