package wenmai.indexer.page;

import java.util.ArrayList;
import java.util.List;

/**
 * Takes two columns apart whose lines stand one below the other in turn, as when a page was read
 * across.
 *
 * <p>In such a stretch lines go on not with the next one but with the one after it ({@link Seam}).
 * Where one column ends, the rest is the other's.
 */
final class Turns {
  private static final int FEWEST = 8;
  private static final double WIDEST = 48;
  private static final double GAIN = 1;
  private static final double OVER = 4;
  private static final double SAME_WIDTH = 2.5;

  private final List<Line> lines;

  private Turns(List<Line> lines) {
    this.lines = lines;
  }

  /** The lines of {@code lines}, those of a left column before those of the right one. */
  static List<Line> undo(List<Line> lines) {
    List<Line> whole = new ArrayList<>();
    int start = 0;
    for (int i = 1; i <= lines.size(); i++) {
      if (i == lines.size() || lines.get(i).afterBlank()) {
        new Turns(lines.subList(start, i)).undoInto(whole);
        start = i;
      }
    }
    return whole;
  }

  private void undoInto(List<Line> whole) {
    int n = lines.size();
    int taken = n < FEWEST ? 0 : inTurn();
    if (taken < FEWEST) {
      whole.addAll(lines);
      return;
    }
    List<Line> right = new ArrayList<>();
    boolean skips = tail(taken - 2, taken, taken - 1) >= tail(taken - 1, taken, taken - 2);
    for (int i = 0; i < n; i++) {
      boolean left = i < taken ? i % 2 == 0 : skips == (taken % 2 == 0);
      Line line = lines.get(i);
      if (left) {
        whole.add(line);
      } else {
        right.add(new Line(line.passage(), line.indent(), line.spaceBehind(), right.isEmpty()));
      }
    }
    whole.addAll(right);
  }

  /** How many lines stand in turn before one column is over; 0 when they do not. */
  private int inTurn() {
    int n = lines.size();
    double[] next = new double[n + 1];
    double[] overNext = new double[n + 1];
    int told = 0;
    for (int i = n - 1; i >= 0; i--) {
      next[i] = next[i + 1] + goesOn(i, i + 1);
      overNext[i] = goesOn(i, i + 2);
      told += overNext[i] == 0 ? 0 : 1;
    }
    double best = Double.NEGATIVE_INFINITY;
    int taken = 0;
    double inTurn = 0;
    for (int k = 2; k <= n; k++) {
      inTurn += k >= 3 ? overNext[k - 3] : 0;
      double tail = k < n ? Math.max(tail(k - 2, k, k - 1), tail(k - 1, k, k - 2)) + next[k] : 0;
      if (inTurn + tail > best) {
        best = inTurn + tail;
        taken = k;
      }
    }
    if (taken > 0 && !isEven(0, taken) && !isEven(1, taken)) {
      return 0;
    }
    // Most lines must break off: strange neighbours, such as headlines, are no turns.
    boolean broken = 2 * told >= n;
    return broken && best - next[0] >= GAIN * Math.max(FEWEST, told) ? taken : 0;
  }

  /** Whether every second line from {@code start} on has about one width, as in a column. */
  private boolean isEven(int start, int end) {
    double widest = 0;
    for (int i = start; i < end; i += 2) {
      widest = Math.max(widest, lines.get(i).width() + lines.get(i).indent());
    }
    int near = 0;
    int all = 0;
    for (int i = start; i < end; i += 2) {
      near += widest - lines.get(i).width() - lines.get(i).indent() <= SAME_WIDTH ? 1 : 0;
      all++;
    }
    return 2 * near >= all;
  }

  /** What speaks for line {@code j} going on with line {@code i}, and the other column's end. */
  private double tail(int i, int j, int last) {
    String end = lines.get(last).text();
    boolean over = Shape.ends(end) || Signature.parse(end).filter(Signature::explicit).isPresent();
    return goesOn(i, j) + (over ? OVER : -OVER);
  }

  /** What speaks for line {@code j} going on with line {@code i}; 0 where a sentence ends. */
  private double goesOn(int i, int j) {
    if (i < 0 || j >= lines.size() || lines.get(i).width() > WIDEST) {
      return 0;
    }
    String left = lines.get(i).text();
    return Shape.ends(left) || lines.get(j).indent() > 0
        ? 0
        : Math.clamp(Seam.between(left, lines.get(j).text()), -4, 6);
  }
}
