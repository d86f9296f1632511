package wenmai.indexer.page;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import wenmai.indexer.page.Block.Heading;

/**
 * Gives headlines to bodies by what both say; the order of print decides where that says nothing.
 */
final class Match {
  private static final double IN_ORDER = 0.04;
  private static final double PARTED = 0.3;
  private static final int MOST_TRIED = 7;

  /** How often a line counts that begins a headline though its looks tie it to the line above. */
  private static final int NEVER = 5;

  private final List<Heading> lines;
  private final List<Draft> bodies;
  private final Overlap overlap;
  private double best = Double.NEGATIVE_INFINITY;
  private int[] bestCuts = {};
  private int[] bestOrder = {};

  private Match(List<Heading> lines, List<Draft> bodies) {
    this.lines = lines;
    this.bodies = bodies;
    this.overlap = new Overlap(bodies.stream().map(Draft::body).toList());
  }

  /** The best way to part {@code lines} into as many headlines as there are bodies. */
  static Match of(List<Heading> lines, List<Draft> bodies) {
    Match match = new Match(lines, bodies);
    int heads = Math.min(lines.size(), bodies.size());
    if (heads > 0) {
      match.cut(new int[heads], 0, 0);
    }
    return match;
  }

  /** How much of the headlines the bodies say: up to 1 for each. */
  double worth() {
    return Math.max(0, best);
  }

  /** How much the body at {@code index} says of the headline it would get; 0 when it gets none. */
  double worthOf(int index) {
    for (int head = 0; head < bestOrder.length; head++) {
      if (bestOrder[head] == index) {
        return overlap.of(text(bestCuts, head), index);
      }
    }
    return 0;
  }

  /** Tries every way to part the lines into {@code cuts.length} runs. */
  private void cut(int[] cuts, int index, int from) {
    if (index == cuts.length) {
      if (from == lines.size()) {
        assign(cuts, new int[cuts.length], 0, 0, -PARTED * parted(cuts));
      }
      return;
    }
    int left = cuts.length - index - 1;
    for (int to = from + 1; to <= lines.size() - left; to++) {
      cuts[index] = to;
      cut(cuts, index + 1, to);
    }
  }

  /** How many lines begin a headline though they stand right below another line. */
  private long parted(int[] cuts) {
    return IntStream.range(0, cuts.length - 1)
        .mapToObj(i -> lines.get(cuts[i]))
        .mapToLong(line -> goesWithAbove(line) ? NEVER : line.attached() ? 1 : 0)
        .sum();
  }

  private static boolean goesWithAbove(Heading line) {
    return Headline.isDashed(line.text().text()) || Labels.occasion(line.text().text());
  }

  private void assign(int[] cuts, int[] order, int index, int taken, double score) {
    if (index == cuts.length) {
      if (score > best) {
        best = score;
        bestCuts = cuts.clone();
        bestOrder = order.clone();
      }
      return;
    }
    boolean tryAll = bodies.size() <= MOST_TRIED;
    for (int b = 0; b < bodies.size(); b++) {
      if ((taken & (1 << b)) != 0 || (!tryAll && b != index)) {
        continue;
      }
      order[index] = b;
      double worth = overlap.of(text(cuts, index), b) + (b == index ? IN_ORDER : 0);
      assign(cuts, order, index + 1, taken | (1 << b), score + worth);
    }
  }

  private String text(int[] cuts, int index) {
    return run(cuts, index).stream()
        .map(line -> line.text().text())
        .collect(Collectors.joining("\n"));
  }

  private List<Heading> run(int[] cuts, int index) {
    return lines.subList(index == 0 ? 0 : cuts[index - 1], cuts[index]);
  }

  /** Gives the headlines to the bodies. */
  void handOut() {
    IntStream.range(0, bestCuts.length)
        .forEach(i -> bodies.get(bestOrder[i]).headline = Headline.of(run(bestCuts, i)));
  }
}
