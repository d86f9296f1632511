package wenmai.indexer.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import org.apache.lucene.util.FixedBitSet;
import wenmai.indexer.search.FacetField;
import wenmai.indexer.search.SearchRequest;
import wenmai.indexer.search.SearchResult.FacetCount;
import wenmai.indexer.search.Selection;

/** Counts the values of a facet among articles. */
final class FacetCounts {
  /** The most values of a facet in one answer, beside those selected. */
  static final int MOST = 100;

  private FacetCounts() {}

  /** The most frequent values among {@code articles}, and those that the request selects. */
  static List<FacetCount> of(
      Snapshot snapshot, FacetField field, FixedBitSet articles, SearchRequest request)
      throws IOException {
    FacetValues values = snapshot.facet(field);
    int[] counts = values.count(articles);
    PriorityQueue<int[]> most =
        new PriorityQueue<>(
            Comparator.<int[]>comparingInt(v -> v[1])
                .thenComparing(v -> v[0], Comparator.reverseOrder()));
    for (int value = 0; value < counts.length; value++) {
      if (counts[value] > 0 && (most.size() < MOST || counts[value] > most.peek()[1])) {
        most.add(new int[] {value, counts[value]});
        if (most.size() > MOST) {
          most.poll();
        }
      }
    }
    List<FacetCount> facet = new ArrayList<>();
    for (int[] value : most) {
      facet.add(count(snapshot, field, values, value[0], value[1]));
    }
    addSelected(facet, snapshot, field, counts, request);
    facet.sort(
        Comparator.comparingLong(FacetCount::count).reversed().thenComparing(FacetCount::value));
    return facet;
  }

  private static FacetCount count(
      Snapshot snapshot, FacetField field, FacetValues values, int value, int count)
      throws IOException {
    String text = values.value(value);
    String label = field.isEntity() ? snapshot.entityName(text) : text;
    return new FacetCount(text, label, count, values.background(value));
  }

  private static void addSelected(
      List<FacetCount> facet,
      Snapshot snapshot,
      FacetField field,
      int[] counts,
      SearchRequest request)
      throws IOException {
    Selection selection = request.filters().fields().get(field);
    if (selection == null) {
      return;
    }
    FacetValues values = snapshot.facet(field);
    for (int value = 0; value < counts.length; value++) {
      String text = values.value(value);
      boolean selected = selection.include().contains(text) || selection.exclude().contains(text);
      if (selected && facet.stream().noneMatch(f -> f.value().equals(text))) {
        facet.add(count(snapshot, field, values, value, counts[value]));
      }
    }
  }
}
