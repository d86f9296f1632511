package wenmai.indexer.page;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * How much of a short text is said again in each of a page's bodies.
 *
 * <p>Counts pairs of neighbouring characters; a pair weighs log(1 + N/n), where n of the N bodies
 * have it, so that what all of them say tells little.
 */
final class Overlap {
  private final List<Set<String>> bodies;
  private final Map<String, Integer> spread = new HashMap<>();

  Overlap(List<String> texts) {
    bodies = texts.stream().map(Overlap::pairs).toList();
    bodies.forEach(pairs -> pairs.forEach(p -> spread.merge(p, 1, Integer::sum)));
  }

  /** From 0 (nothing) to 1 (every pair) of {@code text} in the body at {@code index}. */
  double of(String text, int index) {
    double all = 0;
    double shared = 0;
    for (String pair : pairs(text)) {
      double weight =
          Math.log(1.0 + (double) bodies.size() / Math.max(1, spread.getOrDefault(pair, 0)));
      all += weight;
      shared += bodies.get(index).contains(pair) ? weight : 0;
    }
    return all == 0 ? 0 : shared / all;
  }

  private static Set<String> pairs(String text) {
    String bare = text.replaceAll("[\\p{P}\\p{Z}\\s\\p{S}]+", "");
    Set<String> pairs = new HashSet<>();
    for (int i = 0; i + 1 < bare.length(); i++) {
      pairs.add(bare.substring(i, i + 2));
    }
    return pairs;
  }
}
