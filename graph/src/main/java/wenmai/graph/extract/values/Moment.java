package wenmai.graph.extract.values;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * When and how a sentence speaks.
 *
 * @param today the day that 昨日 and 今年 count from; null when unknown
 * @param ahead whether the words around speak of what is to come
 * @param lastNamed the day of the month-and-day last named in the paragraph; null when none
 * @param told the date last told in the paragraph, to which 当日 and 同年 point back; null when none
 */
record Moment(
    @Nullable LocalDate today, boolean ahead, @Nullable LocalDate lastNamed, @Nullable Days told) {

  /** The year that 今年, 去年, 明年 or 同年 names, or the figures of a year. */
  Optional<Integer> year(@Nullable String word) {
    if (word == null || word.isEmpty()) {
      return Optional.empty();
    }
    Integer shift =
        switch (word) {
          case "今年", "本年", "今" -> 0;
          case "去年", "上年", "去" -> -1;
          case "前年" -> -2;
          case "明年", "明" -> 1;
          case "后年" -> 2;
          default -> null;
        };
    if (shift == null) {
      return word.endsWith("年") ? yearTold(word) : Optional.of(Numerals.whole(word));
    }
    return today == null ? Optional.empty() : Optional.of(today.getYear() + shift);
  }

  /** The year of the date last told, or for 次年 and 翌年 the one after. */
  private Optional<Integer> yearTold(String word) {
    if (told == null || told.from().getYear() != told.to().getYear()) {
      return Optional.empty();
    }
    boolean next = word.startsWith("次") || word.startsWith("翌");
    return Optional.of(told.from().getYear() + (next ? 1 : 0));
  }

  /** The day last told, where that was a single one. */
  Optional<LocalDate> dayTold() {
    return Optional.ofNullable(told).filter(d -> d.from().equals(d.to())).map(Days::from);
  }

  /**
   * What {@code inYear} gives in the year that the sentence means where it names none: the nearest
   * one, of those not yet over when it speaks of what is to come. Where it does not, a day to come
   * counts as half as far again: who remembers a feast in August means the last one.
   */
  Optional<Days> nearest(IntFunction<Optional<Days>> inYear) {
    LocalDate day = today;
    if (day == null) {
      return Optional.empty();
    }
    return IntStream.rangeClosed(day.getYear() - 1, day.getYear() + 1)
        .mapToObj(inYear)
        .flatMap(Optional::stream)
        .filter(days -> !ahead || !days.to().isBefore(day))
        .min(
            Comparator.comparingLong(
                days -> days.distance(day) * (!ahead && days.from().isAfter(day) ? 3 : 2)));
  }
}
