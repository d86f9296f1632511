package wenmai.indexer.page;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a line's outward form says: a sentence that is over, one that goes on, a headline. */
final class Shape {
  private static final String ENDS = "。！？!?…";
  private static final Pattern COUNTED =
      Pattern.compile("^(\\d{1,2})[.．、][\\s\\p{Z}]?(?=[^\\d\\s])");
  private static final String CLOSERS = "”’」』）)》】\"'";
  private static final String GOES_ON = ",，、;；:：—-·(（“‘「『《";
  private static final int LONGEST_HEADLINE = 60;
  private static final Pattern NUMBERED =
      Pattern.compile(
          "^(?:[(（][一二三四五六七八九十\\d]{1,3}[)）]|[一二三四五六七八九十]{1,3}[、.．]|第[一二三四五六七八九十]{1,3}[章节条部]|\\d{1,2}[.．、](?!\\d)|[①-⑳]|[■●▲◆□○★☆◎•]).*");

  /** A remark in brackets behind a sentence; a list announced. */
  private static final Pattern CLOSED =
      Pattern.compile("[。！？!?…”][(（][^()（）。]{1,24}[)）]$|(?:如下|(?:以下|下列)\\p{IsHan}{0,8})[:：]$");

  private Shape() {}

  /** Whether a sentence ends where the text ends. */
  static boolean ends(String text) {
    int i = text.length() - 1;
    while (i > 0 && CLOSERS.indexOf(text.charAt(i)) >= 0) {
      i--;
    }
    return (i >= 0 && ENDS.indexOf(text.charAt(i)) >= 0) || CLOSED.matcher(text).find();
  }

  /** Whether it is one of a numbered or marked series. */
  static boolean numbered(String text) {
    return NUMBERED.matcher(text).matches();
  }

  /** The number it is counted with: 3 for 3.…; 0 for none. */
  static int numberOf(String text) {
    Matcher m = COUNTED.matcher(text);
    return m.find() ? Integer.parseInt(m.group(1)) : 0;
  }

  /** Where in a counted text the words behind its number begin. */
  static int afterNumber(String text) {
    Matcher m = COUNTED.matcher(text);
    return m.find() ? m.end() : 0;
  }

  /** Whether it can stand above a body: short, without a sentence's end, nothing left open. */
  static boolean headline(String text) {
    return text.length() <= LONGEST_HEADLINE
        && text.indexOf('。') < 0
        && GOES_ON.indexOf(text.charAt(text.length() - 1)) < 0
        && balanced(text)
        && commas(text) <= 2
        && (!ends(text) || text.length() <= 32)
        && text.codePoints().anyMatch(Character::isIdeographic);
  }

  static long commas(String text) {
    return text.chars().filter(c -> c == ',' || c == '，').count();
  }

  /** Whether every quote and bracket that opens in it is closed in it. */
  static boolean balanced(String text) {
    return even(text, '“', '”')
        && even(text, '(', ')')
        && even(text, '（', '）')
        && even(text, '《', '》')
        && even(text, '「', '」')
        && even(text, '『', '』');
  }

  private static boolean even(String text, char open, char close) {
    int depth = 0;
    for (int i = 0; i < text.length(); i++) {
      depth += text.charAt(i) == open ? 1 : text.charAt(i) == close ? -1 : 0;
      if (depth < 0) {
        return false;
      }
    }
    return depth == 0;
  }
}
