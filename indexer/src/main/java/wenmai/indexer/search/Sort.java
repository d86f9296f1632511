package wenmai.indexer.search;

/** The order of hits; ties are broken by identity, so that an order is total. */
public enum Sort {
  RELEVANCE,
  NEWEST,
  OLDEST
}
