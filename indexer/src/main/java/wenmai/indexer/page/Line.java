package wenmai.indexer.page;

import java.util.ArrayList;
import java.util.List;

/**
 * A line of a page that is not blank.
 *
 * @param passage without the white space around it
 * @param indent white space before it, in characters
 * @param spaceBehind whether white space stood at its end
 * @param afterBlank whether a blank line (or the page's top) is above it
 * @param verse whether it is a line of verse, which stands for itself
 */
record Line(Passage passage, int indent, boolean spaceBehind, boolean afterBlank, boolean verse) {
  Line(Passage passage, int indent, boolean spaceBehind, boolean afterBlank) {
    this(passage, indent, spaceBehind, afterBlank, false);
  }

  Line asVerse() {
    return new Line(passage, indent, spaceBehind, afterBlank, true);
  }

  static List<Line> of(String page) {
    List<Line> lines = new ArrayList<>();
    boolean afterBlank = true;
    int start = 0;
    while (start <= page.length()) {
      int end = endOfLine(page, start);
      Passage whole = Passage.of(page, start, end);
      Passage trimmed = whole.cut(0);
      if (trimmed.length() > 0) {
        int indent = trimmed.start() - start;
        boolean spaceBehind = start + indent + trimmed.length() < end;
        lines.add(new Line(trimmed, indent, spaceBehind, afterBlank));
      }
      afterBlank = trimmed.length() == 0;
      start = end + (page.startsWith("\r\n", end) ? 2 : 1);
    }
    return lines;
  }

  private static int endOfLine(String page, int start) {
    int end = start;
    while (end < page.length() && "\n\r\f\u000b\u0085\u2028\u2029".indexOf(page.charAt(end)) < 0) {
      end++;
    }
    return end;
  }

  String text() {
    return passage.text();
  }

  /** Width in Han characters: what fits twice into one counts half. */
  double width() {
    return text().chars().mapToDouble(c -> c < 0x2000 ? 0.5 : 1).sum();
  }
}
