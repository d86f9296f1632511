package wenmai.graph.extract.values;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/** Days from one to another, both inclusive. */
record Days(LocalDate from, LocalDate to) {
  Days {
    if (to.isBefore(from)) {
      throw new IllegalArgumentException("days end before they start: " + from + " to " + to);
    }
  }

  static Days of(LocalDate day) {
    return new Days(day, day);
  }

  /** None where the calendar has no such day. */
  static Optional<Days> of(int year, int month, int day) {
    try {
      return Optional.of(of(LocalDate.of(year, month, day)));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  static Days year(int year) {
    return months(year, 1, 12);
  }

  static Days month(int year, int month) {
    return months(year, month, month);
  }

  static Days months(int year, int first, int last) {
    return new Days(LocalDate.of(year, first, 1), YearMonth.of(year, last).atEndOfMonth());
  }

  /**
   * A month or the third of it that 上旬, 中旬 or 下旬 names. 月初 and 月底 name the month: which days of it
   * they mean is not said.
   */
  static Days partOfMonth(int year, int month, String part) {
    YearMonth whole = YearMonth.of(year, month);
    return switch (part) {
      case "上旬" -> new Days(whole.atDay(1), whole.atDay(10));
      case "中旬" -> new Days(whole.atDay(11), whole.atDay(20));
      case "下旬" -> new Days(whole.atDay(21), whole.atEndOfMonth());
      default -> month(year, month);
    };
  }

  /** A year or the part of it that a word such as 上半年, 三季度 or 底 names. */
  static Days partOfYear(int year, String part) {
    return switch (part.replace("第", "").replace("年", "").replace("度", "")) {
      case "上半" -> months(year, 1, 6);
      case "下半" -> months(year, 7, 12);
      case "一季", "1季", "首季" -> months(year, 1, 3);
      case "二季", "2季" -> months(year, 4, 6);
      case "三季", "3季" -> months(year, 7, 9);
      case "四季", "4季" -> months(year, 10, 12);
      case "前三季" -> months(year, 1, 9);
      case "初" -> month(year, 1);
      case "中" -> months(year, 6, 7);
      case "底", "末" -> month(year, 12);
      case "春" -> months(year, 3, 5);
      case "夏" -> months(year, 6, 8);
      case "秋" -> months(year, 9, 11);
      case "冬" -> new Days(LocalDate.of(year, 12, 1), YearMonth.of(year + 1, 2).atEndOfMonth());
      default -> year(year);
    };
  }

  /** From the first day of both to the last. */
  Days and(Days other) {
    return new Days(
        from.isBefore(other.from) ? from : other.from, to.isAfter(other.to) ? to : other.to);
  }

  Days until(LocalDate day) {
    return new Days(from, day.isBefore(from) ? to : day);
  }

  /** How many days lie between {@code day} and these; 0 where it is one of them. */
  long distance(LocalDate day) {
    if (day.isBefore(from)) {
      return ChronoUnit.DAYS.between(day, from);
    }
    return day.isAfter(to) ? ChronoUnit.DAYS.between(to, day) : 0;
  }
}
