package wenmai.indexer.search;

/** A query that cannot be read. */
public final class QuerySyntaxException extends RuntimeException {
  private static final long serialVersionUID = 1;
  private final int position;

  /**
   * @param position UTF-16 code unit in the query where reading failed
   */
  public QuerySyntaxException(String reason, int position) {
    super(reason);
    this.position = position;
  }

  public int position() {
    return position;
  }
}
