package wenmai.indexer.page;

import com.hankcs.hanlp.dictionary.CoreBiGramTableDictionary;
import com.hankcs.hanlp.dictionary.CoreDictionary;
import java.util.Arrays;
import wenmai.indexer.text.Folding;

/**
 * How likely it is that one text goes on with another, judged at the seam.
 *
 * <p>Compares the most likely words of both sides read together with those of each side read alone,
 * by the frequencies of HanLP's core dictionary and word pairs (People's Daily, 1998). A word that
 * was cut in two gains much; two words that seldom meet gain nothing.
 */
final class Seam {
  /** Below this nothing speaks for joining. */
  static final double DOUBTFUL = 0.5;

  private static final int REACH = 8;
  private static final int LONGEST_WORD = 5;
  private static final double ALL_WORDS = 25_146_057;
  private static final double UNKNOWN_CHARACTER = Math.log(0.3 / ALL_WORDS);
  private static final double UNKNOWN_PAIR = 0.15;
  private static final double SURE = 8;
  private static final double UNKNOWN_BEGINNING = -0.5;
  private static final String MUST_FOLLOW = "，。、；：！？”’」』）》】,;:!?)%％";
  private static final String MUST_GO_ON = "，、；：“‘「『（《,;:(—";

  private Seam() {}

  /** What the seam says for joining, in the same measure as other evidence: from -3 to 5. */
  static double evidence(String left, String right) {
    double gain = between(left, right);
    double evidence = gain >= SURE ? 2 : gain > 2 ? 1.3 : gain > DOUBTFUL ? 0.5 : -0.8;
    if (!right.isEmpty() && MUST_FOLLOW.indexOf(right.charAt(0)) >= 0) {
      evidence = 5;
    }
    return evidence + quotes(left, right);
  }

  /** A quote that opens on the left should close on the right, and the other way round. */
  private static double quotes(String left, String right) {
    boolean opens = left.lastIndexOf('“') > left.lastIndexOf('”');
    int close = right.indexOf('”');
    int open = right.indexOf('“');
    boolean closes = close >= 0 && (open < 0 || close < open);
    return opens && closes ? 3 : opens != closes ? -2 : 0;
  }

  /**
   * What the first word of a text says for a sentence beginning there: log of how much more often
   * it begins one than by chance, -2 to 1.5.
   */
  static double beginning(String text) {
    String head = Folding.fold(text.substring(0, Math.min(LONGEST_WORD, text.length())));
    for (int length = head.length(); length > 1; length--) {
      int id = CoreDictionary.getWordID(head.substring(0, length));
      if (id >= 0) {
        return Math.clamp(
            pair(CoreDictionary.BEGIN_WORD_ID, id, CoreDictionary.get(id).totalFrequency), -2, 1.5);
      }
    }
    return UNKNOWN_BEGINNING;
  }

  /** From about -3 (two sentences) over 0 (no telling) to {@value #SURE} (one word cut in two). */
  static double between(String left, String right) {
    if (left.isEmpty() || right.isEmpty()) {
      return 0;
    }
    if (MUST_FOLLOW.indexOf(right.charAt(0)) >= 0
        || MUST_GO_ON.indexOf(left.charAt(left.length() - 1)) >= 0) {
      return SURE;
    }
    String a = Folding.fold(left.substring(Math.max(0, left.length() - REACH)));
    String b = Folding.fold(right.substring(0, Math.min(REACH, right.length())));
    double together = likelihood(a + b);
    double apart = likelihood(a) + likelihood(b);
    return Math.min(SURE, together - apart);
  }

  /** Log likelihood of the best division of {@code text} into words, pairs of words counted. */
  private static double likelihood(String text) {
    int n = text.length();
    int[][] ids = new int[n][LONGEST_WORD + 1];
    double[][] best = new double[n + 1][LONGEST_WORD + 1];
    for (double[] row : best) {
      Arrays.fill(row, Double.NEGATIVE_INFINITY);
    }
    best[0][0] = 0;
    for (int start = 0; start < n; start++) {
      for (int length = 1; length <= Math.min(LONGEST_WORD, n - start); length++) {
        ids[start][length] = CoreDictionary.getWordID(text.substring(start, start + length));
        if (ids[start][length] >= 0 || length == 1) {
          best[start + length][length] = extended(ids, best, start, length);
        }
      }
    }
    return Arrays.stream(best[n]).max().orElse(0);
  }

  private static double extended(int[][] ids, double[][] best, int start, int length) {
    int id = ids[start][length];
    int frequency = id < 0 ? 0 : CoreDictionary.get(id).totalFrequency;
    double worth = frequency == 0 ? UNKNOWN_CHARACTER : Math.log(frequency / ALL_WORDS);
    double most = start == 0 ? worth : Double.NEGATIVE_INFINITY;
    for (int before = 1; before <= Math.min(start, LONGEST_WORD); before++) {
      if (best[start][before] > Double.NEGATIVE_INFINITY) {
        double sum = best[start][before] + worth + pair(ids[start - before][before], id, frequency);
        most = Math.max(most, sum);
      }
    }
    return most;
  }

  /**
   * What the word before says about a word: log of how much more often they meet than by chance.
   */
  private static double pair(int before, int word, int frequency) {
    if (before < 0 || frequency == 0) {
      return 0;
    }
    int met = CoreBiGramTableDictionary.getBiFrequency(before, word);
    double chance = (double) CoreDictionary.get(before).totalFrequency * frequency / ALL_WORDS;
    return Math.log((met + UNKNOWN_PAIR + 0.5 * chance) / (UNKNOWN_PAIR + chance));
  }
}
