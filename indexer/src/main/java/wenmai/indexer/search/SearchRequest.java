package wenmai.indexer.search;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One search.
 *
 * @param size hits wanted, 0 to 200
 * @param cursor where the page before ended, from {@link SearchResult#nextCursor()}
 * @param facets what to count
 * @param interval of the histogram; null for none
 */
public record SearchRequest(
    Query query,
    Filters filters,
    Sort sort,
    int size,
    @Nullable String cursor,
    List<FacetField> facets,
    @Nullable Interval interval,
    Mode mode) {
  /** The most hits one answer holds. */
  public static final int MAX_SIZE = 200;

  public SearchRequest {
    if (size < 0 || size > MAX_SIZE) {
      throw new IllegalArgumentException("size must be 0 to " + MAX_SIZE + ", was " + size);
    }
    facets = List.copyOf(facets);
  }

  /** The {@code size} most relevant hits for a query, nothing else. */
  public static SearchRequest of(Query query, int size) {
    return new SearchRequest(
        query, Filters.NONE, Sort.RELEVANCE, size, null, List.of(), null, Mode.LEXICAL);
  }

  /** This search for something else. */
  public SearchRequest asking(Query other) {
    return new SearchRequest(other, filters, sort, size, cursor, facets, interval, mode);
  }

  /** This search with other things counted. */
  public SearchRequest counting(List<FacetField> others) {
    return new SearchRequest(query, filters, sort, size, cursor, others, interval, mode);
  }
}
