package wenmai.graph.neo4j;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * By how much the counts of one thing change: what its articles say now less what they said before.
 * Taken from stored contributions, so that writing an article again changes nothing.
 */
final class Delta {
  private int weight;
  private int articles;
  private @Nullable LocalDate first;
  private @Nullable LocalDate last;
  private Set<LocalDate> gone = Set.of();

  private void add(int amount, @Nullable LocalDate date) {
    weight += amount;
    articles++;
    if (date != null) {
      if (lost()) {
        gone.remove(date);
      }
      first = first == null || date.isBefore(first) ? date : first;
      last = last == null || date.isAfter(last) ? date : last;
    }
  }

  private void remove(int amount, @Nullable LocalDate date) {
    weight -= amount;
    articles--;
    if (date != null) {
      if (!lost()) {
        gone = new HashSet<>();
      }
      gone.add(date);
    }
  }

  /** Whether something was taken away, so that first and last date may no longer hold. */
  boolean lost() {
    return !gone.isEmpty();
  }

  /** Whether fewer articles speak of it than before. */
  boolean shrank() {
    return articles < 0;
  }

  /** The days on which it was printed before and perhaps is no longer. */
  List<LocalDate> gone() {
    return List.copyOf(gone);
  }

  /** What the counts are when they were nothing before. */
  Counts counts() {
    return new Counts(weight, articles, first, last);
  }

  /** Counts of an entity or an edge. */
  record Counts(long weight, long articles, @Nullable LocalDate first, @Nullable LocalDate last) {}

  /**
   * The changes of one kind of count, by key, sorted.
   *
   * @param before what the articles contribute by the store, taken away first
   * @param after what they contribute now
   */
  static <K extends Comparable<K>> SortedMap<K, Delta> between(
      List<Contribution> before,
      List<Contribution> after,
      Function<Contribution, Map<K, Integer>> counts) {
    SortedMap<K, Delta> deltas = new TreeMap<>();
    for (Contribution c : before) {
      counts.apply(c).forEach((key, n) -> of(deltas, key).remove(n, c.date()));
    }
    addTo(deltas, after, counts);
    return deltas;
  }

  /** Adds up what articles contribute to one kind of count. */
  static <K> void addTo(
      Map<K, Delta> deltas,
      List<Contribution> contributions,
      Function<Contribution, Map<K, Integer>> counts) {
    for (Contribution c : contributions) {
      counts.apply(c).forEach((key, n) -> of(deltas, key).add(n, c.date()));
    }
  }

  private static <K> Delta of(Map<K, Delta> deltas, K key) {
    return deltas.computeIfAbsent(key, k -> new Delta());
  }
}
