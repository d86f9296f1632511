package wenmai.indexer.search;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a search found.
 *
 * @param total of matching articles, exact, reprints counted
 * @param mode by which articles were found: what was asked for, or by words where there are no
 *     vectors to go by
 * @param facets counts by facet, most frequent first
 * @param histogram buckets in order of time, empty ones included
 * @param nextCursor for the next page; null on the last
 * @param suggestion what was probably meant, when little was found
 */
public record SearchResult(
    long total,
    Duration took,
    Query query,
    Mode mode,
    List<Hit> hits,
    Map<FacetField, List<FacetCount>> facets,
    List<Bucket> histogram,
    @Nullable String nextCursor,
    @Nullable String suggestion) {
  public SearchResult {
    hits = List.copyOf(hits);
    facets = Map.copyOf(facets);
    histogram = List.copyOf(histogram);
  }

  /**
   * How often a value occurs.
   *
   * @param label to show; the value itself where it needs none
   * @param count among the matching articles
   * @param background in the whole archive
   */
  public record FacetCount(String value, String label, long count, long background) {}

  /**
   * A stretch of time.
   *
   * @param key as {@code 2024}, {@code 2024-02} or {@code 2024-02-17}
   * @param count of matching articles
   * @param base of all articles in that stretch
   */
  public record Bucket(String key, long count, long base) {}
}
