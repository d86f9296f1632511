package wenmai.indexer.search;

/** The width of a histogram's buckets. */
public enum Interval {
  DAY,
  MONTH,
  YEAR
}
