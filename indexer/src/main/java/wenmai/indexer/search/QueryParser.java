package wenmai.indexer.search;

/**
 * Reads the query language. Pure.
 *
 * <p>Words that follow each other all have to match; {@code OR} 或, {@code NOT} 非 {@code -},
 * brackets and phrases in quotes as everywhere, Chinese punctuation included. {@code @句} and
 * {@code @段} between words ask for one sentence or paragraph and bind closest, then {@code NOT},
 * then {@code AND}, then {@code OR}. A backslash takes the next character as it is.
 */
public final class QueryParser {
  /** The longest query, in UTF-16 code units. */
  public static final int MAX_LENGTH = 4_000;

  private QueryParser() {}

  /**
   * The query that {@code text} says; {@link Query.All} when blank.
   *
   * @throws QuerySyntaxException when it cannot be read
   */
  public static Query parse(String text) {
    if (text.length() > MAX_LENGTH) {
      throw new QuerySyntaxException(
          "the query has %d characters, at most %d are read".formatted(text.length(), MAX_LENGTH),
          MAX_LENGTH);
    }
    if (isBlank(text)) {
      return new Query.All();
    }
    return new QueryReader(new QueryLexer(text).tokens()).read();
  }

  /**
   * {@code text} as plain words or a whole question: no operators, no errors. Of an endless one
   * only the beginning counts.
   */
  public static Query lenient(String text) {
    String start = text.length() > MAX_LENGTH ? text.substring(0, MAX_LENGTH) : text;
    return start.codePoints().anyMatch(Character::isLetterOrDigit)
        ? new Query.Question(start.strip())
        : new Query.All();
  }

  private static boolean isBlank(String text) {
    return text.codePoints().allMatch(c -> Character.isWhitespace(c) || Character.isSpaceChar(c));
  }
}
