package wenmai.indexer.page;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Takes columns apart that stand side by side in the same lines, with a wide gap between.
 *
 * <p>At least {@value #FEWEST} lines in a row must have the gap, two thirds of them where the same
 * column ends or begins.
 */
final class Gutter {
  private static final Pattern GAP = Pattern.compile("\\S(\u3000{2,}|[ \t\u00a0]{4,})\\s*(?=\\S)");
  private static final int FEWEST = 4;
  private static final double SAME_WIDTH = 2.5;

  private Gutter() {}

  /** The lines of {@code lines}, those of a left column before those of the right one. */
  static List<Line> undo(List<Line> lines) {
    List<Line> whole = new ArrayList<>();
    int i = 0;
    while (i < lines.size()) {
      int end = i;
      while (end < lines.size() && gap(lines.get(end)) >= 0) {
        end++;
      }
      if (end - i >= FEWEST && even(lines.subList(i, end))) {
        end = tail(lines, i, end);
        apart(lines.subList(i, end), whole);
      } else {
        end = Math.max(end, i + 1);
        whole.addAll(lines.subList(i, end));
      }
      i = end;
    }
    return whole;
  }

  /** The lines below that still belong to one of the columns. */
  private static int tail(List<Line> lines, int start, int end) {
    double width =
        lines.subList(start, end).stream().mapToDouble(l -> left(l).width()).max().orElse(0);
    int to = end;
    while (to < lines.size()
        && !lines.get(to).afterBlank()
        && (lines.get(to).width() <= width + SAME_WIDTH || lines.get(to).indent() > width)) {
      to++;
    }
    return to;
  }

  private static boolean even(List<Line> lines) {
    double width = lines.stream().mapToDouble(l -> left(l).width() + l.indent()).max().orElse(0);
    long near =
        lines.stream().filter(l -> width - left(l).width() - l.indent() <= SAME_WIDTH).count();
    return 3 * near >= 2L * lines.size();
  }

  private static void apart(List<Line> lines, List<Line> whole) {
    List<Line> right = new ArrayList<>();
    int widest = lines.stream().mapToInt(Gutter::rightStart).filter(n -> n > 0).min().orElse(0);
    for (Line line : lines) {
      int gap = gap(line);
      if (gap < 0 && line.indent() >= widest - SAME_WIDTH) {
        right.add(inRight(line, line.passage(), line.indent() - widest, right.isEmpty()));
      } else {
        whole.add(left(line));
      }
      if (gap >= 0) {
        int start = rightStart(line) - line.indent();
        right.add(
            inRight(line, line.passage().cut(start), rightStart(line) - widest, right.isEmpty()));
      }
    }
    whole.addAll(right);
  }

  private static Line inRight(Line line, Passage passage, int indent, boolean first) {
    return new Line(passage, Math.max(0, indent), line.spaceBehind(), first);
  }

  private static int rightStart(Line line) {
    Matcher m = GAP.matcher(line.text());
    return m.find() ? line.indent() + m.end() : 0;
  }

  private static Line left(Line line) {
    int gap = gap(line);
    return gap < 0
        ? line
        : new Line(line.passage().cut(0, gap), line.indent(), false, line.afterBlank());
  }

  /** Where the gap of {@code line} begins; -1 when it has none. */
  private static int gap(Line line) {
    Matcher m = GAP.matcher(line.text());
    return m.find() ? m.start(1) : -1;
  }
}
