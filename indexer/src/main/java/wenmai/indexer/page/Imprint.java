package wenmai.indexer.page;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a page says of itself in its masthead and date line: 洛阳日报 2024年2月17日 星期六 03版.
 *
 * @param publication empty when it is not printed
 * @param page empty when it is not printed
 */
record Imprint(String publication, @Nullable LocalDate date, String page) {
  private static final Pattern PAPER =
      Pattern.compile(
          "^《?(\\p{IsHan}{1,6}(?:日报|晚报|时报|早报|商报|晨报|都市报|周报|青年报|导报|快报|日報|晚報|時報|商報))》?"
              + "(?=$|社?$|[\\s\\p{Z}|｜·•,，:：\\d])");
  private static final Pattern PAGE =
      Pattern.compile(
          "(?<![共今日\\d])(?<!今日 )第?\\s?([A-Z]?\\d{1,3})\\s?版|第([一二三四五六七八九十]{1,3})版"
              + "|^[\\s\\p{Z}|｜]*([A-Z]?0\\d|[A-Z]\\d{1,2})(?=$|[\\s\\p{Z}|｜·:：\\p{IsHan}])"
              + "|(?<=[\\s\\p{Z}|｜\\p{IsHan}])([A-Z]?0\\d|[A-Z]\\d{2})$");

  /** What the first of {@code furniture} that say it say. */
  static Imprint of(List<Passage> furniture) {
    List<String> lines = furniture.stream().map(Passage::text).map(Furniture::even).toList();
    return new Imprint(
        first(lines, Imprint::publication).orElse(""),
        first(lines, Furniture::date).orElse(null),
        first(lines, Imprint::page).orElse(""));
  }

  /** Finds something in a line. */
  private interface Reading<T> {
    Optional<T> of(String line);
  }

  private static <T> Optional<T> first(List<String> lines, Reading<T> reading) {
    return lines.stream().flatMap(line -> reading.of(line).stream()).findFirst();
  }

  private static Optional<String> publication(String line) {
    Matcher m = PAPER.matcher(line);
    return m.find() ? Optional.of(m.group(1)) : Optional.empty();
  }

  private static Optional<String> page(String line) {
    Matcher m = PAGE.matcher(line);
    if (!m.find()) {
      return Optional.empty();
    }
    for (int i = 1; i <= m.groupCount(); i++) {
      if (m.group(i) != null) {
        return Optional.of(Jump.page(m.group(i)));
      }
    }
    return Optional.empty();
  }
}
