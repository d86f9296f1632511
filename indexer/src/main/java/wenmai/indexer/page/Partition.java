package wenmai.indexer.page;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import wenmai.indexer.page.Block.Heading;

/**
 * Parts a run of paragraphs among more headlines than there are visible bodies, by what headlines
 * and paragraphs say and where the talk changes.
 */
final class Partition {
  private static final double IN_ORDER = 0.04;
  private static final double BONUS = 0.14;
  private static final double ATTACHED = 0.2;
  private static final double MIXED = 0.25;
  private static final double LEAST = 0.15;
  private static final int MOST_LINES = 8;
  private static final int WINDOW = 3;

  private final List<Heading> lines;
  private final List<String> paragraphs;
  private final Set<Integer> given;
  private final double[] costs;
  private final Likeness likeness;
  private final Overlap overlap;
  private final double[][][] said;

  /**
   * @param given indices of paragraphs where a body is known to begin, 0 among them
   * @param costs what speaks against a cut before each paragraph
   */
  Partition(
      List<Heading> lines,
      List<String> paragraphs,
      Set<Integer> given,
      double[] costs,
      Likeness likeness) {
    this.lines = lines;
    this.paragraphs = paragraphs;
    this.given = new HashSet<>(given);
    this.costs = costs.clone();
    this.likeness = likeness;
    this.overlap = new Overlap(paragraphs);
    this.said = new double[lines.size()][paragraphs.size()][paragraphs.size() + 1];
  }

  /**
   * Where bodies begin when every line is a headline of its own; {@code given} when that is worse.
   */
  List<Integer> starts() {
    int n = paragraphs.size();
    int k = lines.size();
    List<Integer> asGiven = new ArrayList<>(given);
    asGiven.sort(null);
    if (k > MOST_LINES || n < k || given.size() >= k) {
      return asGiven;
    }
    double[][] best = new double[n + 1][1 << k];
    int[][] from = new int[n + 1][1 << k];
    for (double[] row : best) {
      Arrays.fill(row, Double.NEGATIVE_INFINITY);
    }
    best[0][0] = 0;
    for (int i = 0; i < n; i++) {
      if (!given.contains(i) && !mayBegin(i)) {
        continue;
      }
      double cut = i == 0 ? 0 : worthOfCut(i);
      for (int mask = 0; mask < 1 << k; mask++) {
        if (best[i][mask] > Double.NEGATIVE_INFINITY) {
          extend(i, mask, cut, best, from);
        }
      }
    }
    if (best[n][(1 << k) - 1] == Double.NEGATIVE_INFINITY) {
      return asGiven;
    }
    Parting parting = trace(from, (1 << k) - 1);
    double worth = best[n][(1 << k) - 1] - (parting.mixed() ? attached() : 0);
    return (lines.size() > 2 || parting.least() >= LEAST) && worth > unparted()
        ? parting.starts()
        : asGiven;
  }

  private boolean mayBegin(int i) {
    return Shape.ends(paragraphs.get(i - 1)) && !Shape.takesUp(paragraphs.get(i));
  }

  private void extend(int i, int mask, double cut, double[][] best, int[][] from) {
    for (int line = 0; line < lines.size(); line++) {
      if ((mask & (1 << line)) != 0) {
        continue;
      }
      int after = mask | (1 << line);
      double order = Integer.bitCount(mask) == line ? IN_ORDER : 0;
      for (int j = i + 1; j <= paragraphs.size(); j++) {
        double sum = best[i][mask] + cut + order + said(line, i, j);
        if (sum > best[j][after]) {
          best[j][after] = sum;
          from[j][after] = i * MOST_LINES + line;
        }
        if (given.contains(j)) {
          break;
        }
      }
    }
  }

  /** How much of a line the paragraphs from {@code i} to before {@code j} say, reckoned once. */
  private double said(int line, int i, int j) {
    double known = said[line][i][j];
    if (known == 0) {
      known = overlap.of(lines.get(line).text().text(), i, j) + 1;
      said[line][i][j] = known;
    }
    return known - 1;
  }

  /** A cut is worth more where the talk changes; one that is given costs nothing. */
  private double worthOfCut(int i) {
    if (given.contains(i)) {
      return BONUS;
    }
    String before = String.join("\n", paragraphs.subList(Math.max(0, i - WINDOW), i));
    String after =
        String.join("\n", paragraphs.subList(i, Math.min(paragraphs.size(), i + WINDOW)));
    return BONUS - costs[i] - likeness.of(after, before);
  }

  private double unparted() {
    double sum = BONUS * (given.size() - 1);
    for (Heading line : lines) {
      double most = 0;
      for (int start : given) {
        int end = start + 1;
        while (end < paragraphs.size() && !given.contains(end)) {
          end++;
        }
        most = Math.max(most, overlap.of(line.text().text(), start, end));
      }
      sum += most;
    }
    return sum;
  }

  /** What speaks against lines that stand right below each other being headlines each. */
  private double attached() {
    return ATTACHED * lines.stream().filter(Heading::attached).count();
  }

  /**
   * A way to part the paragraphs.
   *
   * @param starts where bodies begin
   * @param mixed whether bodies say much of the lines of others too
   * @param least how much is said of the line of which least is
   */
  private record Parting(List<Integer> starts, boolean mixed, double least) {}

  private Parting trace(int[][] from, int full) {
    List<Integer> starts = new ArrayList<>();
    double own = 0;
    double others = 0;
    double least = 1;
    int j = paragraphs.size();
    int mask = full;
    while (mask != 0) {
      int step = from[j][mask];
      int start = step / MOST_LINES;
      for (int line = 0; line < lines.size(); line++) {
        double said = said(line, start, j);
        if (line == step % MOST_LINES) {
          own += said;
          least = Math.min(least, said);
        } else {
          others += said;
        }
      }
      j = start;
      mask &= ~(1 << (step % MOST_LINES));
      starts.addFirst(j);
    }
    return new Parting(starts, others > MIXED * own * (lines.size() - 1), least);
  }
}
