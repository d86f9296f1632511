package wenmai.indexer.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.IntToDoubleFunction;
import org.apache.lucene.util.FixedBitSet;
import wenmai.indexer.search.FacetField;
import wenmai.indexer.search.Filters;
import wenmai.indexer.search.LogLikelihood;
import wenmai.indexer.search.SearchResult.FacetCount;
import wenmai.indexer.search.Selection;
import wenmai.indexer.search.Tagged;

/** Counts the values of a facet among articles. All are counted; which are told is chosen then. */
final class FacetCounts {
  /** The most values of a facet that are told for their frequency, and for what they tell. */
  static final int MOST = 100;

  private final Snapshot snapshot;
  private final FacetField field;
  private final FacetValues values;
  private final int[] counts;
  private final Set<Integer> chosen = new TreeSet<>();

  private FacetCounts(Snapshot snapshot, FacetField field, FixedBitSet articles)
      throws IOException {
    this.snapshot = snapshot;
    this.field = field;
    this.values = snapshot.facet(field);
    this.counts = values.count(articles);
  }

  /**
   * The most frequent values among {@code articles}, those that the filters select and, of
   * entities, also those that stand out most against the whole archive, most frequent first.
   */
  static List<FacetCount> of(
      Snapshot snapshot, FacetField field, FixedBitSet articles, Filters filters)
      throws IOException {
    FacetCounts facet = new FacetCounts(snapshot, field, articles);
    facet.choose(value -> facet.counts[value]);
    if (field.isEntity()) {
      facet.chooseTelling(filters, articles.cardinality());
    }
    Selection selection = filters.fields().get(field);
    if (selection != null) {
      facet.chosen.addAll(facet.known(selection.include()));
      facet.chosen.addAll(facet.known(selection.exclude()));
    }
    return facet.told();
  }

  /** Chooses the entities that stand out most among all, and among those of each filter. */
  private void chooseTelling(Filters filters, long part) throws IOException {
    long whole = snapshot.articles().cardinality();
    IntToDoubleFunction surprise =
        value -> LogLikelihood.of(counts[value], part, values.background(value), whole);
    choose(surprise);
    for (Set<Tagged> any : filters.entities()) {
      Set<Integer> named = known(any.stream().map(Tagged::id).toList());
      choose(value -> named.contains(value) ? surprise.applyAsDouble(value) : -1);
    }
  }

  /** Chooses the values with the highest scores from 0 on; of equal ones the first. */
  private void choose(IntToDoubleFunction score) {
    PriorityQueue<Scored> best = new PriorityQueue<>();
    for (int value = 0; value < counts.length; value++) {
      double worth = counts[value] == 0 ? -1 : score.applyAsDouble(value);
      if (worth >= 0 && (best.size() < MOST || worth > best.element().score())) {
        best.add(new Scored(value, worth));
        if (best.size() > MOST) {
          best.remove();
        }
      }
    }
    best.forEach(scored -> chosen.add(scored.value()));
  }

  /** A value with its score; of equal scores the later value comes first. */
  private record Scored(int value, double score) implements Comparable<Scored> {
    @Override
    public int compareTo(Scored other) {
      int byScore = Double.compare(score, other.score);
      return byScore != 0 ? byScore : Integer.compare(other.value, value);
    }
  }

  private Set<Integer> known(Iterable<String> texts) throws IOException {
    Set<Integer> known = new HashSet<>();
    for (String text : texts) {
      int value = values.number(text);
      if (value >= 0) {
        known.add(value);
      }
    }
    return known;
  }

  private List<FacetCount> told() throws IOException {
    List<FacetCount> told = new ArrayList<>();
    for (int value : chosen) {
      String text = values.value(value);
      String label = field.isEntity() ? snapshot.entityName(text) : text;
      told.add(new FacetCount(text, label, counts[value], values.background(value)));
    }
    told.sort(
        Comparator.comparingLong(FacetCount::count).reversed().thenComparing(FacetCount::value));
    return told;
  }
}
