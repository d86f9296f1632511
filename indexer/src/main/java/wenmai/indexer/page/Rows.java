package wenmai.indexer.page;

import java.util.BitSet;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Lines that stand for themselves within a text: rows of a table or a programme, a file number. */
final class Rows {
  private static final Pattern TABS = Pattern.compile("\\s*\\t\\s*");
  private static final Pattern GAPS = Pattern.compile("[\\s\\p{Z}]+");
  private static final Pattern FILE_NUMBER =
      Pattern.compile("^[(（]?\\p{IsHan}{1,14}[〔\\[（(【]\\d{4}[〕\\]）)】]\\s?第?\\s?\\d+\\s?号[)）]?$");
  private static final Pattern TIME =
      Pattern.compile(
          "^(\\d{1,2}月\\d{1,2}日|\\d{1,2}[:：]\\d{2}|周[一二三四五六日]|星期[一二三四五六日])[\\s\\p{Z}:：]\\s*\\S.*");
  private static final int FEWEST = 4;
  private static final int FEWEST_BY_TABS = 3;

  private Rows() {}

  /** Which of {@code lines} are rows. */
  static BitSet of(List<Line> lines) {
    BitSet rows = new BitSet(lines.size());
    for (int i = 0; i < lines.size(); i++) {
      String text = lines.get(i).text();
      if (is(text) || (i > 0 && inTurn(lines.get(i - 1).text(), text))) {
        rows.set(i);
      }
      if (i > 0
          && (heads(lines.get(i - 1).text(), text) || inTurn(lines.get(i - 1).text(), text))) {
        rows.set(i - 1);
      }
    }
    return rows;
  }

  /** Whether a line is a row by its own looks. */
  static boolean is(String text) {
    if (Shape.ends(text)) {
      return false;
    }
    if (FILE_NUMBER.matcher(text).matches() || TABS.split(text).length >= FEWEST_BY_TABS) {
      return true;
    }
    String[] cells = GAPS.split(text);
    long counted = List.of(cells).stream().filter(Rows::hasDigit).count();
    return cells.length >= FEWEST && 2 * counted >= cells.length;
  }

  private static boolean hasDigit(String cell) {
    return cell.chars().anyMatch(c -> c >= '0' && c <= '9');
  }

  /** Whether two lines both begin with a day or an hour, as a programme does. */
  private static boolean inTurn(String text, String next) {
    Matcher first = TIME.matcher(text);
    Matcher second = TIME.matcher(next);
    return first.matches() && second.matches() && !Shape.ends(text) && !Shape.ends(next);
  }

  /** Whether {@code text} names the columns of the row below it. */
  private static boolean heads(String text, String row) {
    int cells = GAPS.split(text).length;
    return is(row) && cells >= FEWEST && cells == GAPS.split(row).length && !Shape.ends(text);
  }
}
