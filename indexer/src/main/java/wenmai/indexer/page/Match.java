package wenmai.indexer.page;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Gives headlines to bodies by what both say; the order of print decides where that says nothing.
 */
final class Match {
  private static final double IN_ORDER = 0.04;
  private static final int MOST_TRIED = 7;

  private final List<Passage> lines;
  private final List<Draft> bodies;
  private final Overlap overlap;
  private double best = Double.NEGATIVE_INFINITY;
  private int[] bestCuts = {};
  private int[] bestOrder = {};

  private Match(List<Passage> lines, List<Draft> bodies) {
    this.lines = lines;
    this.bodies = bodies;
    this.overlap = new Overlap(bodies.stream().map(Draft::body).toList());
  }

  /**
   * Parts {@code lines} into as many headlines as there are bodies and hands them out.
   *
   * @return how much of the headlines the bodies say: up to 1 for each
   */
  static double headlines(List<Passage> lines, List<Draft> bodies) {
    if (lines.isEmpty() || bodies.isEmpty()) {
      return 0;
    }
    Match match = new Match(lines, bodies);
    int heads = Math.min(lines.size(), bodies.size());
    match.cut(new int[heads], 0, 0);
    match.handOut();
    return match.best;
  }

  /** Tries every way to part the lines into {@code cuts.length} runs. */
  private void cut(int[] cuts, int index, int from) {
    if (index == cuts.length) {
      if (from == lines.size()) {
        assign(cuts, new int[cuts.length], 0, 0, 0);
      }
      return;
    }
    int left = cuts.length - index - 1;
    for (int to = from + 1; to <= lines.size() - left; to++) {
      cuts[index] = to;
      cut(cuts, index + 1, to);
    }
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
    return run(cuts, index).stream().map(Passage::text).collect(Collectors.joining("\n"));
  }

  private List<Passage> run(int[] cuts, int index) {
    return lines.subList(index == 0 ? 0 : cuts[index - 1], cuts[index]);
  }

  private void handOut() {
    IntStream.range(0, bestCuts.length)
        .forEach(i ->
            bodies.get(bestOrder[i]).headline = Headline.of(new ArrayList<>(run(bestCuts, i))));
  }
}
