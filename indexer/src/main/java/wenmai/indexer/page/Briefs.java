package wenmai.indexer.page;

import java.util.BitSet;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Pieces of news in a sentence or two, each behind a mark and without a headline: ●即日起，…. Items of
 * a list within an article bear the same marks, but hang on a heading or a colon, seldom say when,
 * or are the years of a chronicle.
 */
final class Briefs {
  private static final String MARKS = "●■◆○□◇★☆◎▲△▶►";

  /** Those that also point at a picture. */
  private static final String POINTERS = "▲△▶►";

  private static final Pattern WHEN =
      Pattern.compile("\\d[日月]|[近今昨明]日|日前|今年|[今昨明]天|本[周月]|[上下]周|即日起|上午|下午|[今昨]晚|年底|月底");
  private static final Pattern CHRONICLE = Pattern.compile("^.\\s?\\d{4}年.*");
  private static final int FEWEST = 2;
  private static final int SHORTEST = 18;
  private static final int LONGEST = 220;

  private Briefs() {}

  /** Which of {@code lines} are such pieces. */
  static BitSet of(List<Line> lines) {
    BitSet briefs = new BitSet(lines.size());
    int start = 0;
    while (start < lines.size()) {
      int end = start;
      while (end < lines.size() && isItem(lines, start, end)) {
        end++;
      }
      if (end - start >= FEWEST && mayBegin(lines, start) && sayWhen(lines.subList(start, end))) {
        briefs.set(start, end);
      }
      start = Math.max(start + 1, end);
    }
    return briefs;
  }

  /**
   * Whether the line at {@code i} is a sentence behind the same mark as the one at {@code start}.
   */
  private static boolean isItem(List<Line> lines, int start, int i) {
    String text = lines.get(i).text();
    return MARKS.indexOf(text.charAt(0)) >= 0
        && text.charAt(0) == lines.get(start).text().charAt(0)
        && text.length() >= SHORTEST
        && text.length() <= LONGEST
        && Shape.ends(text)
        && !CHRONICLE.matcher(text).matches();
  }

  /** Below furniture, or below a text that is over and announces nothing. */
  private static boolean mayBegin(List<Line> lines, int i) {
    if (i == 0 || Furniture.is(lines.get(i - 1).text())) {
      return true;
    }
    String above = lines.get(i - 1).text();
    return POINTERS.indexOf(lines.get(i).text().charAt(0)) < 0
        && (above.endsWith("。")
            || Signature.parse(above).isPresent()
            || Blocks.signatureAtEnd(above).isPresent());
  }

  private static boolean sayWhen(List<Line> items) {
    return 2 * items.stream().filter(item -> WHEN.matcher(item.text()).find()).count()
        >= items.size();
  }
}
