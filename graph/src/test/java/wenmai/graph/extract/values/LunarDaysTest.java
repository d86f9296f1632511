package wenmai.graph.extract.values;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LunarDaysTest {

  /** The days off of a year without announced ones follow from another day of the calendar. */
  @Test
  void worksOutTheUsualHolidaysOfManyYears() {
    for (String feast : List.of("春节", "端午", "中秋")) {
      assertThat(IntStream.rangeClosed(1900, 2100))
          .allSatisfy(year ->
              assertThat(LunarDays.holidays(year, feast))
                  .hasValueSatisfying(
                      days -> assertThat(days.from().getYear()).as(feast).isEqualTo(year)));
    }
  }
}
