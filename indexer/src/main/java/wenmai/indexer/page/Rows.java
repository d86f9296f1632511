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
  private static final Pattern NUMBER =
      Pattern.compile("[+-]?[\\dA-Z][\\dA-Z.,:：/%~-]*\\p{IsHan}{0,4}%?");
  private static final Pattern COUNTED =
      Pattern.compile("^\\S{2,20}[(（]共?[\\d一二三四五六七八九十]{1,3}[名人位个][)）][:：]?$");
  private static final Pattern FIGURE =
      Pattern.compile("^\\d[\\d.,]*[\\p{IsHan}%％]{0,4}[\\s\\p{Z}]+[^，。,\\s\\p{Z}]{2,20}$");
  private static final Pattern ORGANIZATION =
      Pattern.compile(
          "^\\p{IsHan}[\\p{IsHan}()（）]{2,28}(?:公司|集团|工厂|合作社|学校|小学|中学|大学|学院|幼儿园|医院|社区|村委会|委员会|管理局|服务中心)$");
  private static final int FEWEST_LISTED = 3;
  private static final int LONGEST_CELL = 20;
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
    for (int i = 0; i + 1 < lines.size(); i++) {
      if (COUNTED.matcher(lines.get(i).text()).matches() && isNames(lines.get(i + 1).text())) {
        rows.set(i++);
        while (i < lines.size() && isNames(lines.get(i).text())) {
          rows.set(i++);
        }
        i--;
      }
    }
    markListed(ORGANIZATION, lines, rows);
    markListed(FIGURE, lines, rows);
    return rows;
  }

  /** Marks lines of one kind that are listed: organizations, figures and what they tell. */
  private static void markListed(Pattern kind, List<Line> lines, BitSet rows) {
    int start = 0;
    for (int i = 0; i <= lines.size(); i++) {
      if (i < lines.size() && kind.matcher(lines.get(i).text()).matches()) {
        continue;
      }
      if (i - start >= FEWEST_LISTED) {
        rows.set(start, i);
      }
      start = i + 1;
    }
  }

  /** Names in a row that sign nothing. */
  private static boolean isNames(String text) {
    return Signature.parse(text).filter(s -> !s.explicit() && !s.names().isEmpty()).isPresent();
  }

  /** Whether a line is a row by its own looks: short cells, numbers in half of them. */
  static boolean is(String text) {
    if (FILE_NUMBER.matcher(text).matches()) {
      return true;
    }
    if (Shape.ends(text) || text.indexOf('。') >= 0 || text.indexOf('，') >= 0) {
      return false;
    }
    List<String> tabbed = List.of(TABS.split(text));
    if (tabbed.size() >= FEWEST_BY_TABS) {
      return tabbed.stream().allMatch(Rows::isShort);
    }
    List<String> cells = List.of(GAPS.split(text));
    long counted = cells.stream().filter(cell -> NUMBER.matcher(cell).matches()).count();
    return cells.size() >= FEWEST
        && cells.stream().allMatch(Rows::isShort)
        && 2 * counted >= cells.size();
  }

  private static boolean isShort(String cell) {
    return cell.length() <= LONGEST_CELL;
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
