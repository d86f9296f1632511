package wenmai.indexer.search;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A year, a month or a day, as the days it covers. */
final class PartialDate {
  private static final Pattern FORM =
      Pattern.compile("(\\d{4})(?:[-年/.](\\d{1,2})(?:[-月/.](\\d{1,2})日?|月)?|年)?");

  private PartialDate() {}

  /**
   * Reads 2024, 2024-02, 2024-02-17, 2024年, 2024年2月 or 2024年2月17日; empty when it is none or there
   * is no such day.
   */
  static Optional<DateRange> of(String text) {
    Matcher form = FORM.matcher(text);
    if (!form.matches()) {
      return Optional.empty();
    }
    try {
      int year = Integer.parseInt(form.group(1));
      if (form.group(2) == null) {
        return Optional.of(new DateRange(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31)));
      }
      YearMonth month = YearMonth.of(year, Integer.parseInt(form.group(2)));
      if (form.group(3) == null) {
        return Optional.of(new DateRange(month.atDay(1), month.atEndOfMonth()));
      }
      LocalDate day = month.atDay(Integer.parseInt(form.group(3)));
      return Optional.of(new DateRange(day, day));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  /** Reads one partial date, or two with {@code ..} between, one of which may be missing. */
  static Optional<DateRange> range(String text) {
    int dots = text.indexOf("..");
    if (dots < 0) {
      return of(text);
    }
    String from = text.substring(0, dots);
    String to = text.substring(dots + 2);
    Optional<DateRange> first = from.isEmpty() ? Optional.of(DateRange.ALL) : of(from);
    Optional<DateRange> last = to.isEmpty() ? Optional.of(DateRange.ALL) : of(to);
    if (first.isEmpty() || last.isEmpty() || (from.isEmpty() && to.isEmpty())) {
      return Optional.empty();
    }
    LocalDate start = first.get().from();
    LocalDate end = last.get().to();
    if (start != null && end != null && end.isBefore(start)) {
      return Optional.empty();
    }
    return Optional.of(new DateRange(start, end));
  }
}
