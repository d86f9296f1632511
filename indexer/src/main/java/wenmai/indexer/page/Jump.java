package wenmai.indexer.page;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A line that sends the reader to another page or tells which one he comes from.
 *
 * @param start in the text it was found in
 * @param end after its last character
 * @param from whether the article began there (上接), else it goes on there (下转)
 * @param page in the form pages are stored in: "02", "A1"
 */
record Jump(int start, int end, boolean from, String page) {
  private static final String PAGE = "第?\\s?(?:([A-Za-z]?\\s?\\d{1,3})|([〇零一二三四五六七八九十]{1,3}))\\s?版";
  private static final String REST = "[^()（）【】\\[\\]。]{0,24}";
  private static final Pattern FROM =
      Pattern.compile(
          "^[\\s\\p{Z}◀◁←▲<《▶▷>»→]*[(（【\\[]?\\s?(?:上接|紧接|緊接|文接|接)"
              + PAGE
              + "(?:"
              + REST
              + "[)）】\\]])?[:：]?");
  private static final Pattern ON =
      Pattern.compile(
          "[(（【\\[▶▷→>\\s\\p{Z}]*(?:下[转轉接]|[转轉])"
              + PAGE
              + "(?:"
              + REST
              + "[)）】\\]])?[▶▷→>\\s\\p{Z}]*$");
  private static final String DIGITS = "零一二三四五六七八九";

  /** The jump at the beginning of {@code text}. */
  static Optional<Jump> at(String text) {
    return of(FROM.matcher(text), true);
  }

  /** The jump at the end of {@code text}. */
  static Optional<Jump> atEnd(String text) {
    return of(ON.matcher(text), false);
  }

  /** Whether {@code text} is nothing but a jump from another page. */
  static boolean alone(String text) {
    return at(text).filter(jump -> jump.end() == text.length()).isPresent();
  }

  private static Optional<Jump> of(Matcher m, boolean from) {
    return m.find()
        ? Optional.of(new Jump(m.start(), m.end(), from, page(m.group(1), m.group(2))))
        : Optional.empty();
  }

  private static String page(@Nullable String printed, @Nullable String han) {
    return page(printed != null ? printed : han == null ? "" : han);
  }

  /** The form pages are stored in of one printed as 2, 02, a1 or 二. */
  static String page(String printed) {
    boolean digits = printed.chars().anyMatch(c -> c < 128 && Character.isDigit(c));
    String number = digits ? printed.replaceAll("\\s", "") : String.valueOf(number(printed));
    return number.matches("\\d") ? "0" + number : number.toUpperCase(Locale.ROOT);
  }

  /** A number in Han digits: 十二, 一百一十三, 二〇二四. */
  static int number(String han) {
    String even = han.replace('〇', '零').replace('○', '零');
    int hundred = even.indexOf('百');
    if (hundred >= 0) {
      String rest = even.substring(hundred + 1).replaceFirst("^零", "");
      return 100 * number(even.substring(0, hundred)) + (rest.isEmpty() ? 0 : number(rest));
    }
    int ten = even.indexOf('十');
    if (ten < 0) {
      return even.chars().map(DIGITS::indexOf).reduce(0, (n, d) -> n * 10 + d);
    }
    int tens = ten == 0 ? 1 : DIGITS.indexOf(even.charAt(ten - 1));
    int ones = ten + 1 < even.length() ? DIGITS.indexOf(even.charAt(ten + 1)) : 0;
    return tens * 10 + ones;
  }
}
