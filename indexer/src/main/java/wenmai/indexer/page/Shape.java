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

  /** What a paragraph begins with that takes up what was said before: 会议指出, 据介绍, 该项目. */
  private static final Pattern TAKES_UP =
      Pattern.compile(
          "^(?:[他她其该此]|这[个些种位]|那[个些]|[同随]时|此外|另外|随后|其中|接着|对此|为此|因此|因而|于是|然而|不仅如此"
              + "|与此同时|截至|据(?:悉|了解|介绍|统计)|会议还?(?:指出|强调|要求|认为|听取|审议|研究|决定|传达|通报)"
              + "|\\p{IsHan}{2,4}(?:指出|强调|要求|表示|说)[,，:：]"
              + "|[“\"][^”\"]+[”\"]\\p{IsHan}{2,12}说)");

  private Shape() {}

  /** Whether a paragraph takes up what was said before, so that none begins a text so. */
  static boolean takesUp(String text) {
    return TAKES_UP.matcher(text).find();
  }

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
