package wenmai.indexer.page;

import java.util.ArrayList;
import java.util.List;

/**
 * Tells verse, whose lines are none of a column's cutting: short lines of uneven width, or each
 * with its pause, below a title and a name.
 */
final class Verse {
  private static final int LONGEST = 24;
  private static final int LONGEST_TITLE = 20;
  private static final int FEWEST = 4;

  /** Columns are wider. */
  private static final double NARROW = 10;

  private static final double SAME_WIDTH = 2;
  private static final double EVEN = 0.6;

  /** From here on a seam holds one word, see {@link Seam#between}. */
  private static final double CUT_WORD = 4;

  private static final double CUT = 0.15;
  private static final double PAUSES = 0.7;
  private static final String PAUSE = "，。；！？,;!?…";

  private final List<Line> lines;
  private final boolean apart;

  private Verse(List<Line> lines) {
    this.lines = lines;
    this.apart = lines.stream().allMatch(Line::afterBlank);
  }

  /** The lines of {@code lines}, those of verse marked. */
  static List<Line> mark(List<Line> lines) {
    Verse verse = new Verse(lines);
    List<Line> marked = new ArrayList<>(lines);
    for (int i = 1; i + FEWEST < lines.size(); i++) {
      if (verse.isSigned(i)) {
        int end = verse.end(i + 1);
        for (int j = i + 1; j < end; j++) {
          marked.set(j, lines.get(j).asVerse());
        }
      }
    }
    return marked;
  }

  /** Whether a poet's name stands at {@code i}, below a title. */
  private boolean isSigned(int i) {
    String title = lines.get(i - 1).text();
    return isName(i) && title.length() <= LONGEST_TITLE && !Shape.ends(title);
  }

  private boolean isName(int i) {
    String text = lines.get(i).text();
    return text.length() <= LONGEST_TITLE
        && Signature.parse(text)
            .filter(s -> !s.picture() && s.names().size() == 1)
            .filter(s -> s.names().stream().allMatch(b -> Names.likely(b.name())))
            .isPresent();
  }

  /** Behind the last line of the poem that begins at {@code start}; there when none does. */
  private int end(int start) {
    int end = start;
    while (end < lines.size() && isLine(end) && !(end + 1 < lines.size() && isName(end + 1))) {
      end++;
    }
    while (end > start && isHeading(end - 1)) {
      end--;
    }
    List<Line> poem = lines.subList(start, end);
    return poem.size() >= FEWEST && !isWrapped(poem) ? end : start;
  }

  private boolean isLine(int i) {
    String text = lines.get(i).text();
    return text.length() <= LONGEST
        && !Furniture.is(text)
        && Lead.at(text).isEmpty()
        && Signature.parse(text).filter(Signature::explicit).isEmpty();
  }

  /** Whether a last line stands by itself, as what the next piece begins with. */
  private boolean isHeading(int i) {
    String text = lines.get(i).text();
    boolean pauses = PAUSE.indexOf(text.charAt(text.length() - 1)) >= 0;
    return !pauses && (apart ? Labels.column(text) : lines.get(i).afterBlank());
  }

  /** Whether a fixed width has cut the lines: within words, or at the same width. */
  private static boolean isWrapped(List<Line> poem) {
    double widest = poem.stream().mapToDouble(Line::width).max().orElse(0);
    int wide = 0;
    int pauses = 0;
    int cut = 0;
    for (int i = 0; i < poem.size(); i++) {
      String text = poem.get(i).text();
      boolean pause = PAUSE.indexOf(text.charAt(text.length() - 1)) >= 0;
      wide += poem.get(i).width() >= widest - SAME_WIDTH ? 1 : 0;
      pauses += pause ? 1 : 0;
      boolean within =
          !pause && i + 1 < poem.size() && Seam.between(text, poem.get(i + 1).text()) > CUT_WORD;
      cut += within || isRunning(text) ? 1 : 0;
    }
    return cut >= CUT * poem.size()
        || (widest > NARROW && wide >= EVEN * poem.size() && pauses < PAUSES * poem.size());
  }

  /** Whether a sentence ends within the line and another begins. */
  private static boolean isRunning(String line) {
    int end = line.indexOf('。');
    return end >= 0 && end < line.length() - 2;
  }
}
