package wenmai.graph.extract.values;

import com.nlf.calendar.Holiday;
import com.nlf.calendar.Lunar;
import com.nlf.calendar.LunarMonth;
import com.nlf.calendar.Solar;
import com.nlf.calendar.util.HolidayUtil;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Days of the Chinese calendar and of its feasts, by the calendar of {@code cn.6tail:lunar}. */
final class LunarDays {
  /** What the calendar gave: it works each year out by the courses of sun and moon. */
  private static final Map<List<Object>, Optional<Days>> KNOWN = new ConcurrentHashMap<>();

  private LunarDays() {}

  /** Asks the calendar once; it keeps its last year in one unguarded place, so one at a time. */
  private static Optional<Days> known(List<Object> key, Supplier<Optional<Days>> calendar) {
    Optional<Days> known = KNOWN.get(key);
    if (known == null) {
      synchronized (KNOWN) {
        known = calendar.get();
      }
      KNOWN.put(key, known);
    }
    return known;
  }

  /** The day of a lunar year, that which begins at the Spring Festival of {@code year}. */
  static Optional<Days> day(int year, int month, int day) {
    return known(List.of(year, month, day), () -> worked(year, month, day));
  }

  /** A whole month of a lunar year. */
  static Optional<Days> month(int year, int month) {
    return day(year, month, 1)
        .flatMap(first ->
            day(year, month, 30)
                .or(() -> day(year, month, 29))
                .map(last -> new Days(first.from(), last.to())));
  }

  /** Whether the lunar year of the year that {@code day} stands in has not begun on it. */
  static boolean isBeforeNewYear(LocalDate day) {
    return day(day.getYear(), 1, 1).filter(d -> day.isBefore(d.from())).isPresent();
  }

  private static Optional<Days> worked(int year, int month, int day) {
    LunarMonth lunar = LunarMonth.fromYm(year, month);
    if (lunar == null || day > lunar.getDayCount()) {
      return Optional.empty();
    }
    return Optional.of(Days.of(date(Lunar.fromYmd(year, month, day).getSolar())));
  }

  /**
   * The day of {@code year} on which a solar term begins.
   *
   * @param term as 清明
   */
  static Optional<Days> solarTerm(int year, String term) {
    return known(List.of(year, term), () -> begun(year, term));
  }

  private static Optional<Days> begun(int year, String term) {
    return Stream.of(year, year + 1)
        .map(y -> Lunar.fromYmd(y, 1, 1).getJieQiTable().get(term))
        .filter(Objects::nonNull)
        .map(LunarDays::date)
        .filter(day -> day.getYear() == year)
        .map(Days::of)
        .findFirst();
  }

  /** The eve of the Spring Festival of {@code year}. */
  static Days newYearsEve(int year) {
    return Days.of(day(year, 1, 1).orElseThrow().from().minusDays(1));
  }

  /**
   * The public holidays of a feast as the State Council set them, where the calendar knows them.
   *
   * @param feast as 春节, 国庆
   */
  static Optional<Days> holidays(int year, String feast) {
    return known(List.of(year, feast, "holidays"), () -> announced(year, feast));
  }

  private static Optional<Days> announced(int year, String feast) {
    List<LocalDate> free =
        HolidayUtil.getHolidays(year).stream()
            .filter(h -> !h.isWork() && h.getName().contains(feast))
            .map(LunarDays::day)
            .sorted(Comparator.naturalOrder())
            .toList();
    return free.isEmpty()
        ? usual(year, feast)
        : Optional.of(new Days(free.getFirst(), free.getLast()));
  }

  /** As the State Council usually sets them where it has not yet; since 2025 with the eve. */
  private static Optional<Days> usual(int year, String feast) {
    return switch (feast) {
      case "春节" ->
          day(year, 1, 1)
              .map(d -> new Days(d.from().minusDays(year < 2025 ? 0 : 1), d.from().plusDays(6)));
      case "国庆" -> Days.of(year, 10, 1).map(d -> new Days(d.from(), d.from().plusDays(6)));
      case "劳动" -> Days.of(year, 5, 1).map(d -> new Days(d.from(), d.from().plusDays(4)));
      case "元旦" -> Days.of(year, 1, 1).map(LunarDays::longWeekend);
      case "清明" -> begun(year, "清明").map(LunarDays::longWeekend);
      case "端午" -> day(year, 5, 5).map(LunarDays::longWeekend);
      case "中秋" -> day(year, 8, 15).map(LunarDays::longWeekend);
      default -> Optional.empty();
    };
  }

  /** A feast of one day with the weekend that it is joined to; by itself on a Wednesday. */
  private static Days longWeekend(Days feast) {
    LocalDate day = feast.from();
    int before =
        switch (day.getDayOfWeek()) {
          case MONDAY, TUESDAY -> 2;
          case SUNDAY -> 1;
          case WEDNESDAY, THURSDAY, FRIDAY, SATURDAY -> 0;
        };
    LocalDate from = day.minusDays(before);
    return new Days(from, day.getDayOfWeek() == DayOfWeek.WEDNESDAY ? day : from.plusDays(2));
  }

  private static LocalDate day(Holiday holiday) {
    return LocalDate.parse(holiday.getDay());
  }

  private static LocalDate date(Solar solar) {
    return LocalDate.of(solar.getYear(), solar.getMonth(), solar.getDay());
  }
}
