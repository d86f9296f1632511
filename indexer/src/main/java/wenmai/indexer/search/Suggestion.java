package wenmai.indexer.search;

import org.jspecify.annotations.Nullable;

/**
 * Something to search for.
 *
 * @param id of the article or entity; null for a query
 * @param detail what to show beside it, as the entity's type
 */
public record Suggestion(Kind kind, String text, @Nullable String id, String detail, long count) {
  /** What is suggested. */
  public enum Kind {
    QUERY,
    TITLE,
    ENTITY
  }
}
