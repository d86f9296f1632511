package wenmai.indexer.page;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import wenmai.indexer.page.Block.Heading;

/**
 * The lines above a body, told apart.
 *
 * @param kicker empty when there is none
 * @param subtitle empty when there is none
 */
record Headline(Passage kicker, Passage title, Passage subtitle) {
  static final Headline NONE = new Headline(Passage.EMPTY, Passage.EMPTY, Passage.EMPTY);
  private static final Pattern GAP = Pattern.compile("[\\s\\p{Z}]+");
  private static final Pattern CHAPTER = Pattern.compile("^第[一二三四五六七八九十百\\d]{1,4}[章节回].*");
  private static final int LONG = 14;
  private static final int SHORTEST = 4;

  /** A line no longer than this names a column when the next is at least a title's length. */
  private static final int LABEL = 4;

  private static final int TITLE = 5;
  private static final int LONGEST_LINE = 20;

  /** From here on two lines hold one word, see {@link Seam#between}. */
  private static final double CUT = 5;

  /** Tells kicker, title and subtitle among the parts of {@code lines}, given in print order. */
  static Headline of(List<Heading> headings) {
    if (headings.isEmpty()) {
      return NONE;
    }
    List<Passage> lines = headings.stream().map(Heading::text).toList();
    if (lines.size() == 1) {
      return ofOne(lines.getFirst());
    }
    int first = titleAmong(headings);
    int last = first;
    while (last + 1 < lines.size() && isOneTitle(headings, last)) {
      last++;
    }
    while (first > 0 && isOneTitle(headings, first - 1)) {
      first--;
    }
    return new Headline(
        inLines(lines.subList(0, first)),
        inLines(lines.subList(first, last + 1)),
        inLines(lines.subList(last + 1, lines.size())));
  }

  /** Whether a title runs over the line at {@code i} and the next: right below, about as long. */
  private static boolean isOneTitle(List<Heading> lines, int i) {
    String line = lines.get(i).text().text();
    String next = lines.get(i + 1).text().text();
    int longer = Math.max(line.length(), next.length());
    int shorter = Math.min(line.length(), next.length());
    return lines.get(i + 1).attached()
        && !lines.get(i).secondary()
        && !lines.get(i + 1).secondary()
        && 3 * shorter >= 2 * longer
        && longer <= LONGEST_LINE;
  }

  /** A title's lines in one, with a space between unless a word is cut. */
  private static Passage inLines(List<Passage> lines) {
    return lines.stream()
        .reduce((above, line) -> above.join(line, Seam.between(above.text(), line.text()) < CUT))
        .orElse(Passage.EMPTY);
  }

  /** Whether a line of its own looks like a kicker or a subtitle. */
  static boolean isSecondary(String line) {
    return isDashed(line)
        || Labels.occasion(line)
        || Labels.column(line)
        || Labels.place(line)
        || Labels.attendance(line)
        || CHAPTER.matcher(line).matches()
        || (Shape.commas(line) > 0 && !GAP.matcher(line).find());
  }

  /** Whether a dash before it says that it goes with the line above. */
  static boolean isDashed(String line) {
    return line.startsWith("—") || line.startsWith("--");
  }

  private static int titleAmong(List<Heading> lines) {
    int best = 0;
    for (int i = 0; i < lines.size(); i++) {
      boolean explained = i + 1 < lines.size() && explains(lines.get(i + 1).text().text());
      if (explained && !lines.get(i).secondary()) {
        return i;
      }
      if (weight(lines, i) < weight(lines, best)) {
        best = i;
      }
    }
    return best;
  }

  /** Whether the line above it is the title. */
  private static boolean explains(String line) {
    return isDashed(line) || Labels.occasion(line);
  }

  private static double weight(List<Heading> lines, int i) {
    String line = lines.get(i).text().text();
    return isLabel(lines, i) ? LONGEST_LINE + weight(line) : weight(line);
  }

  /** Whether the line at {@code i} is so short that it names a column above the next. */
  static boolean isLabel(List<Heading> lines, int i) {
    return lines.get(i).text().length() <= LABEL
        && i + 1 < lines.size()
        && lines.get(i + 1).text().length() >= TITLE
        && !lines.get(i + 1).secondary();
  }

  /**
   * Smaller for what looks more like a title: short, no comma, two halves; a dash opens a subtitle.
   */
  private static double weight(String text) {
    double weight = text.length() + 10 * Shape.commas(text);
    if (isDashed(text)
        || Labels.occasion(text)
        || Labels.column(text)
        || Labels.place(text)
        || Labels.attendance(text)
        || CHAPTER.matcher(text).matches()) {
      weight += 100;
    }
    return GAP.matcher(text).find() && Shape.commas(text) == 0 ? weight - 8 : weight;
  }

  private static Headline ofOne(Passage line) {
    List<Passage> parts = parts(line);
    int n = parts.size();
    if (n >= 2 && isKicker(parts.getFirst().text(), parts.get(1).text(), n)) {
      return new Headline(parts.getFirst(), line.cut(parts.getFirst().length()), Passage.EMPTY);
    }
    if (n >= 2 && secondary(parts.getLast().text(), parts.get(n - 2).text(), n)) {
      int cut = line.length() - parts.getLast().length();
      return new Headline(Passage.EMPTY, line.cut(0, cut), line.cut(cut));
    }
    return new Headline(Passage.EMPTY, line, Passage.EMPTY);
  }

  private static boolean isKicker(String part, String beside, int parts) {
    return (Shape.commas(part) > 0 && Shape.commas(beside) == 0) || secondary(part, beside, parts);
  }

  private static boolean secondary(String part, String beside, int parts) {
    boolean comma = Shape.commas(part) > 0 && Shape.commas(beside) == 0;
    return part.startsWith("——")
        || (comma && part.length() > beside.length())
        || (parts > 2
            && beside.length() >= SHORTEST
            && part.length() >= LONG
            && part.length() >= 2 * beside.length());
  }

  private static List<Passage> parts(Passage line) {
    List<Passage> parts = new ArrayList<>();
    Matcher gap = GAP.matcher(line.text());
    int start = 0;
    while (gap.find()) {
      if (Shape.balanced(line.text().substring(start, gap.start()))) {
        parts.add(line.cut(start, gap.start()));
        start = gap.end();
      }
    }
    parts.add(line.cut(start));
    return parts;
  }
}
