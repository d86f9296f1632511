package wenmai.indexer.page;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * How much of a text is said in another, pairs of characters that few of a page's paragraphs have
 * weighing more. Between two paragraphs of one article some 0.1 to 0.3, else mostly below 0.1.
 */
final class Likeness {
  private final int paragraphs;
  private final Map<String, Integer> spread = new HashMap<>();
  private final Map<String, Set<String>> read = new HashMap<>();

  Likeness(List<String> paragraphs) {
    this.paragraphs = paragraphs.size();
    paragraphs.forEach(p -> pairs(p).forEach(pair -> spread.merge(pair, 1, Integer::sum)));
  }

  private Set<String> pairs(String text) {
    return read.computeIfAbsent(text, Overlap::pairs);
  }

  /** The share of {@code text} that {@code among} says too; 0 to 1. */
  double of(String text, String among) {
    return of(text, List.of(among));
  }

  /** The share of {@code text} that any of {@code among} says too; 0 to 1. */
  double of(String text, List<String> among) {
    List<Set<String>> there = among.stream().map(this::pairs).toList();
    double all = 0;
    double shared = 0;
    for (String pair : pairs(text)) {
      double weight = Math.log(1.0 + (double) paragraphs / spread.getOrDefault(pair, 1));
      all += weight;
      shared += there.stream().anyMatch(t -> t.contains(pair)) ? weight : 0;
    }
    return all == 0 ? 0 : shared / all;
  }
}
