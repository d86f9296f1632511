package wenmai.indexer.page;

import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import wenmai.indexer.text.Sequences;

/**
 * What the words of a stretch of text say for its belonging to an article.
 *
 * <p>The likelihood of its pairs of characters in a text that says what the article has said so
 * far, against their likelihood in any news and on this page. Pairs depend on each other, so the
 * sum is damped. Safe for one thread.
 */
final class Topic {
  private static final double OWN = 0.3;
  private static final double DAMPED = 0.35;
  private static final double MOST = 9;

  private final Map<String, Integer> ids = new HashMap<>();
  private final Map<String, BitSet> read = new HashMap<>();
  private double[] chance = {};

  /**
   * @param texts all stretches of a page
   */
  Topic(List<String> texts) {
    Map<String, Integer> spread = new HashMap<>();
    int all = 0;
    for (String text : texts) {
      for (String pair : Overlap.pairs(text)) {
        spread.merge(pair, 1, Integer::sum);
        ids.computeIfAbsent(pair, p -> ids.size());
        all++;
      }
    }
    chance = new double[ids.size()];
    for (Map.Entry<String, Integer> entry : ids.entrySet()) {
      chance[entry.getValue()] =
          anywhere(entry.getKey())
              + 0.5 * (spread.getOrDefault(entry.getKey(), 1) - 1) / Math.max(1, all);
    }
  }

  private static double anywhere(String pair) {
    Sequences sequences = Sequences.all();
    return sequences.probability((char) 0, (char) 0, pair.charAt(0))
        * sequences.probability((char) 0, pair.charAt(0), pair.charAt(1));
  }

  /** The pairs of {@code text}, each by its number. */
  BitSet pairs(String text) {
    return read.computeIfAbsent(text, this::numbered);
  }

  private BitSet numbered(String text) {
    BitSet set = new BitSet(ids.size());
    for (String pair : Overlap.pairs(text)) {
      Integer id = ids.get(pair);
      if (id != null) {
        set.set(id);
      }
    }
    return set;
  }

  /** From 0 to {@value #MOST}. */
  double evidence(BitSet text, BitSet article) {
    int size = article.cardinality();
    if (size == 0) {
      return 0;
    }
    double sum = 0;
    for (int i = text.nextSetBit(0); i >= 0; i = text.nextSetBit(i + 1)) {
      if (article.get(i)) {
        sum += Math.log1p(OWN / (size * chance[i]));
      }
    }
    return Math.min(MOST, DAMPED * sum);
  }
}
