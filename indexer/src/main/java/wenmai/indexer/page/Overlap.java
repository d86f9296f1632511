package wenmai.indexer.page;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import wenmai.indexer.text.Folding;

/**
 * How much of a short text is said again in each of a page's bodies.
 *
 * <p>Counts pairs of neighbouring characters; a pair weighs log(1 + N/n), where n of the N bodies
 * have it, so that what all of them say tells little.
 */
final class Overlap {
  private static final Pattern MARKS = Pattern.compile("[\\p{P}\\p{Z}\\s\\p{S}]+");

  private final List<Set<String>> bodies;
  private final Map<String, Set<String>> read = new HashMap<>();
  private final Map<String, Integer> spread = new HashMap<>();

  Overlap(List<String> texts) {
    bodies = texts.stream().map(Overlap::pairs).toList();
    bodies.forEach(pairs -> pairs.forEach(p -> spread.merge(p, 1, Integer::sum)));
  }

  /** From 0 (nothing) to 1 (every pair) of {@code text} in the body at {@code index}. */
  double of(String text, int index) {
    return of(text, index, index + 1);
  }

  /** The same for the bodies from {@code start} to before {@code end} taken together. */
  double of(String text, int start, int end) {
    double all = 0;
    double shared = 0;
    for (String pair : read.computeIfAbsent(text, Overlap::pairs)) {
      double weight =
          Math.log(1.0 + (double) bodies.size() / Math.max(1, spread.getOrDefault(pair, 0)));
      all += weight;
      for (int i = start; i < end; i++) {
        if (bodies.get(i).contains(pair)) {
          shared += weight;
          break;
        }
      }
    }
    return all == 0 ? 0 : shared / all;
  }

  /** Pairs of neighbouring characters, marks and spaces left out, traditional script folded. */
  static Set<String> pairs(String text) {
    String bare = MARKS.matcher(Folding.fold(text)).replaceAll("");
    Set<String> pairs = new HashSet<>();
    for (int i = 0; i + 1 < bare.length(); i++) {
      pairs.add(bare.substring(i, i + 2));
    }
    return pairs;
  }
}
