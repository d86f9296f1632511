package wenmai.indexer.page;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Puts together the lines that a fixed width has cut.
 *
 * <p>A stretch of lines without blank ones counts as wrapped when most of them are about equally
 * wide and seldom end with a sentence. Width is counted in Han characters; a line may hang over by
 * a mark or fall short by a character that must not stand alone.
 */
final class Wrapping {
  private static final double NARROWEST = 6;
  private static final double WIDEST = 48;
  private static final double SHORT_BY = 2;
  private static final double LONG_BY = 1.5;
  private static final double MOST = 0.4;
  private static final double SENTENCE_ENDS = 0.4;
  private static final int FEWEST = 3;

  /** From this share of lines on that end with a pause or a sentence, they are verse. */
  private static final double VERSE = 0.7;

  private static final String PAUSES = "，。；！？,;!?…";
  private static final double HEADLINE = -2;
  private static final double CUT = 3;
  private static final Pattern NAMES_OPEN =
      Pattern.compile("[(（【][^()（）【】。]{0,12}(?:记者|記者|通讯员|通訊員|/文)[^()（）【】。]{0,30}$");
  private static final Pattern NAMES_CLOSE = Pattern.compile("^[^()（）【】。,，]{0,30}[)）】]");

  private final ToDoubleFunction<Line> measure;
  private final double pageWidth;
  private final boolean indents;

  private Wrapping(List<Line> lines) {
    this.measure =
        support(lines, Line::width) > support(lines, Wrapping::count)
            ? Line::width
            : Wrapping::count;
    this.pageWidth = lines.size() < 8 ? 0 : width(lines);
    this.indents = indents(lines);
  }

  /** The lines of {@code lines} as they were before they were cut. */
  static List<Line> undo(List<Line> lines) {
    Wrapping wrapping = new Wrapping(lines);
    List<Line> whole = new ArrayList<>();
    int start = 0;
    for (int i = 1; i <= lines.size(); i++) {
      if (i == lines.size() || lines.get(i).afterBlank()) {
        wrapping.undo(lines.subList(start, i), whole);
        start = i;
      }
    }
    return whole;
  }

  /**
   * Whether white space in front of a line says that a paragraph begins: of the lines behind a
   * sentence's end, most have it.
   */
  static boolean indents(List<Line> lines) {
    int begin = 0;
    int indented = 0;
    for (int i = 1; i < lines.size(); i++) {
      boolean indent = lines.get(i).indent() > 0;
      if (Shape.ends(lines.get(i - 1).text()) && (indent || !Shape.headline(lines.get(i).text()))) {
        begin++;
        indented += indent ? 1 : 0;
      }
    }
    return begin >= FEWEST && indented >= begin * 0.5;
  }

  private void undo(List<Line> group, List<Line> whole) {
    BitSet rows = Rows.of(group);
    IntStream.range(0, group.size()).filter(i -> group.get(i).verse()).forEach(rows::set);
    double own = group.size() >= FEWEST + 1 ? width(group) : 0;
    double width = own > 0 ? own : isStack(group) ? 0 : pageWidth;
    for (int i = 0; i < group.size(); i++) {
      Line line = group.get(i);
      Passage text = line.passage();
      while (i + 1 < group.size()
          && width > 0
          && !rows.get(i)
          && !rows.get(i + 1)
          && goesOn(group, i, width)) {
        text = joined(text, group.get(i), group.get(++i));
      }
      whole.add(new Line(text, line.indent(), false, line.afterBlank(), line.verse()));
    }
  }

  /** Whether a few lines by themselves look like headlines, each whole. */
  private static boolean isStack(List<Line> group) {
    for (int i = 0; i < group.size(); i++) {
      String text = group.get(i).text();
      boolean cut = i > 0 && Seam.between(group.get(i - 1).text(), text) > CUT;
      if (!Shape.headline(text) || Shape.ends(text) || Shape.commas(text) > 0 || cut) {
        return false;
      }
    }
    return true;
  }

  /** Names in an open bracket keep the space at which their line was cut. */
  private static Passage joined(Passage text, Line line, Line next) {
    boolean names = line.spaceBehind() && NAMES_OPEN.matcher(text.text()).find();
    return names ? text.join(next.passage(), true) : text.join(next.passage());
  }

  private boolean goesOn(List<Line> group, int i, double width) {
    Line line = group.get(i);
    Line next = group.get(i + 1);
    if (NAMES_OPEN.matcher(line.text()).find() && NAMES_CLOSE.matcher(next.text()).find()) {
      return true;
    }
    double own = measure.applyAsDouble(line) + line.indent();
    if (own < width - SHORT_BY || own > width + LONG_BY + 1) {
      return false;
    }
    if (measure.applyAsDouble(next) > width + LONG_BY + 1
        || Furniture.is(line.text())
        || startsSomething(next)
        || isSigned(line, next)) {
      return false;
    }
    if (indents) {
      return next.indent() == 0;
    }
    boolean nextShort = measure.applyAsDouble(next) < width - SHORT_BY;
    boolean standsAlone = nextShort && Shape.headline(next.text()) && !Shape.ends(next.text());
    return !(Shape.ends(line.text()) && standsAlone) && !isHeadline(group, i);
  }

  private static boolean isHeadline(List<Line> group, int i) {
    String line = group.get(i).text();
    String next = group.get(i + 1).text();
    boolean begins = i == 0 || Shape.ends(group.get(i - 1).text());
    return begins
        && Shape.headline(line)
        && Seam.evidence(line, next) - Seam.beginning(next) + Doubt.looks(line) < HEADLINE;
  }

  /** Whether names end with {@code line}: they may go on in the next, but with nothing else. */
  private static boolean isSigned(Line line, Line next) {
    return Signature.parse(line.text()).filter(Signature::explicit).isPresent()
        && Signature.parse(line.passage().join(next.passage()).text()).isEmpty();
  }

  private static boolean startsSomething(Line line) {
    String text = line.text();
    return Lead.at(text).isPresent()
        || Jump.at(text).isPresent()
        || Furniture.is(text)
        || Signature.parse(text).filter(Signature::explicit).isPresent();
  }

  private static double count(Line line) {
    return line.text().length();
  }

  /** How many pairs of lines are equally wide by {@code measure}. */
  private static long support(List<Line> lines, ToDoubleFunction<Line> measure) {
    Map<Long, Long> widths =
        lines.stream()
            .map(l -> Math.round(measure.applyAsDouble(l)))
            .filter(w -> w >= NARROWEST && w <= WIDEST)
            .collect(Collectors.groupingBy(w -> w, Collectors.counting()));
    return widths.values().stream().mapToLong(n -> n * n).sum();
  }

  /** The width that most lines have; 0 when they are not cut at one. */
  private double width(List<Line> lines) {
    List<Measured> sorted = lines.stream().map(this::measured).sorted().toList();
    double best = 0;
    int most = 0;
    int from = 0;
    int to = 0;
    int ends = 0;
    int pauses = 0;
    for (Measured line : sorted) {
      while (to < sorted.size() && sorted.get(to).width() <= line.width() + LONG_BY) {
        ends += sorted.get(to).ends() ? 1 : 0;
        pauses += sorted.get(to++).pauses() ? 1 : 0;
      }
      while (sorted.get(from).width() < line.width() - SHORT_BY) {
        ends -= sorted.get(from).ends() ? 1 : 0;
        pauses -= sorted.get(from++).pauses() ? 1 : 0;
      }
      int near = to - from;
      boolean cut = near >= FEWEST && near >= lines.size() * MOST;
      boolean running = ends <= near * SENTENCE_ENDS && pauses <= near * VERSE;
      boolean fits = line.width() >= NARROWEST && line.width() <= WIDEST;
      if (fits && near >= most && cut && running) {
        most = near;
        best = line.width();
      }
    }
    return best;
  }

  /** A line's width, and whether it ends with a sentence, or with any pause. */
  private record Measured(double width, boolean ends, boolean pauses)
      implements Comparable<Measured> {
    @Override
    public int compareTo(Measured other) {
      return Double.compare(width, other.width);
    }
  }

  private Measured measured(Line line) {
    String text = line.text();
    boolean pauses = PAUSES.indexOf(text.charAt(text.length() - 1)) >= 0;
    return new Measured(measure.applyAsDouble(line), Shape.ends(text), pauses);
  }
}
