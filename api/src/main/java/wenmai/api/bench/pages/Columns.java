package wenmai.api.bench.pages;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Cuts text into columns and lines as a page does. */
final class Columns {
  private static final int SHORTEST = 40;
  private static final String HANGS = "，。、；：！？”）》";
  private static final String INDENT = "　　";

  private Columns() {}

  /** At most {@code count} columns of at least {@value #SHORTEST} characters, cut anywhere. */
  static List<List<String>> cut(List<String> paragraphs, int count, Random random) {
    int total = paragraphs.stream().mapToInt(String::length).sum();
    int columns = Math.min(count, total / (2 * SHORTEST));
    List<List<String>> cut = new ArrayList<>();
    List<String> column = new ArrayList<>();
    int taken = 0;
    int next = columns < 2 ? total : height(total, columns, random);
    for (String paragraph : paragraphs) {
      int start = 0;
      while (taken + paragraph.length() - start > next && cut.size() < columns - 1) {
        int end = start + next - taken;
        if (end > start) {
          column.add(paragraph.substring(start, end));
        }
        cut.add(column);
        column = new ArrayList<>();
        taken = next;
        start = end;
        next += height(total, columns, random);
      }
      if (start < paragraph.length()) {
        column.add(paragraph.substring(start));
      }
      taken += paragraph.length() - start;
    }
    if (!column.isEmpty()) {
      cut.add(column);
    }
    return cut;
  }

  private static int height(int total, int columns, Random random) {
    int even = total / columns;
    return Math.max(SHORTEST, even - random.nextInt(Math.max(1, even / 3)));
  }

  /** Lines of {@code width} characters; marks that must not begin a line hang over. */
  static List<String> wrap(List<String> paragraphs, int width, boolean indent) {
    List<String> lines = new ArrayList<>();
    for (String paragraph : paragraphs) {
      String text = (indent ? INDENT : "") + paragraph;
      int start = 0;
      while (start < text.length()) {
        int end = Math.min(text.length(), start + width);
        while (end < text.length() && HANGS.indexOf(text.charAt(end)) >= 0) {
          end++;
        }
        lines.add(text.substring(start, end));
        start = end;
      }
    }
    return lines;
  }
}
