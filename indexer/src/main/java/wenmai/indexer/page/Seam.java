package wenmai.indexer.page;

import wenmai.indexer.text.Folding;
import wenmai.indexer.text.Sequences;

/**
 * How likely it is that one text goes on with another, judged at the seam.
 *
 * <p>Compares how likely the first characters of the right side are behind the last of the left
 * with how likely they are by themselves, and with how likely they begin a sentence.
 */
final class Seam {
  /** Below this nothing speaks for joining. */
  static final double DOUBTFUL = 0.5;

  private static final int REACH = 8;
  private static final double SURE = 8;
  private static final double NUMBER = 4;
  private static final double WEIGHT = 0.5;
  private static final String MUST_FOLLOW = "，。、；：！？”’」』）》】,;:!?)%％℃";
  private static final String MUST_GO_ON = "，、；：“‘「『（《,;:(—";

  private Seam() {}

  /** What the seam says for joining, in the same measure as other evidence: from -2 to 5. */
  static double evidence(String left, String right) {
    if (!right.isEmpty() && MUST_FOLLOW.indexOf(right.charAt(0)) >= 0) {
      return 5;
    }
    return Math.clamp(WEIGHT * between(left, right), -2, 3.5) + quotes(left, right);
  }

  /** A quote that opens on the left should close on the right, and the other way round. */
  static double quotes(String left, String right) {
    boolean opens = left.lastIndexOf('“') > left.lastIndexOf('”');
    int close = right.indexOf('”');
    int open = right.indexOf('“');
    boolean closes = close >= 0 && (open < 0 || close < open);
    return opens && closes ? 3 : opens != closes ? -2 : 0;
  }

  /**
   * What the first characters of a text say for a sentence beginning there: log of how much more
   * often they begin one than by chance, in the measure of other evidence: -2 to 1.5.
   */
  static double beginning(String text) {
    return Math.clamp(WEIGHT * gain("" + Sequences.BEGINNING, head(text)), -2, 1.5);
  }

  /** From about -6 (strangers) over 0 (no telling) to {@value #SURE} (one word cut in two). */
  static double between(String left, String right) {
    if (left.isEmpty() || right.isEmpty()) {
      return 0;
    }
    char last = left.charAt(left.length() - 1);
    char first = right.charAt(0);
    if (MUST_FOLLOW.indexOf(first) >= 0) {
      return MUST_GO_ON.indexOf(last) >= 0 ? -SURE : SURE;
    }
    if (Character.isDigit(last) && Character.isDigit(first)) {
      return NUMBER;
    }
    return Math.clamp(
        gain(even(left.substring(Math.max(0, left.length() - REACH))), head(right)), -SURE, SURE);
  }

  /** How often the first two characters of {@code pair} stand together in news, from 0 to 1. */
  static double frequency(String pair) {
    Sequences sequences = Sequences.all();
    return sequences.probability((char) 0, (char) 0, pair.charAt(0))
        * sequences.probability((char) 0, pair.charAt(0), pair.charAt(1));
  }

  private static String head(String text) {
    return even(text.substring(0, Math.min(REACH, text.length())));
  }

  /** Log of how much likelier {@code right} is behind {@code left} than by itself. */
  private static double gain(String left, String right) {
    Sequences sequences = Sequences.all();
    char before = left.length() > 1 ? left.charAt(left.length() - 2) : 0;
    char last = left.isEmpty() ? 0 : left.charAt(left.length() - 1);
    double gain = 0;
    if (!right.isEmpty()) {
      char first = right.charAt(0);
      gain += difference(sequences, before, last, (char) 0, (char) 0, first);
      if (right.length() > 1) {
        gain += difference(sequences, last, first, (char) 0, first, right.charAt(1));
      }
    }
    return gain;
  }

  private static double difference(
      Sequences sequences, char before, char last, char less, char lessLast, char next) {
    return Math.log(sequences.probability(before, last, next))
        - Math.log(sequences.probability(less, lessLast, next));
  }

  /** The text as the statistics write it: folded, a number as 0, a Latin word as A. */
  private static String even(String text) {
    StringBuilder even = new StringBuilder();
    for (char c : Folding.fold(text).toCharArray()) {
      boolean letter = (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
      char written = letter ? 'A' : c >= '0' && c <= '9' ? '0' : c;
      boolean run = written == '0' || written == 'A';
      if (White.is(c) || (run && even.length() > 0 && even.charAt(even.length() - 1) == written)) {
        continue;
      }
      even.append(written == '“' || written == '”' ? '"' : written);
    }
    return even.toString();
  }
}
