package wenmai.indexer.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

final class LogLikelihoodTest {
  @Test
  void agreesWithTheFormulaOnATwoByTwoTable() {
    // Observed 10, 20, 5, 965; expected from the margins 0.45, 14.55, 29.55, 955.45.
    double expected =
        2
            * (10 * Math.log(10 / 0.45)
                + 20 * Math.log(20 / 29.55)
                + 5 * Math.log(5 / 14.55)
                + 965 * Math.log(965 / 955.45));
    assertThat(LogLikelihood.of(10, 30, 15, 1000)).isCloseTo(expected, within(1e-9));
  }

  @Test
  void isNothingWhereThePartIsLikeTheWhole() {
    assertThat(LogLikelihood.of(5, 50, 100, 1000)).isCloseTo(0, within(1e-9));
    assertThat(LogLikelihood.of(7, 100, 7, 100)).isCloseTo(0, within(1e-9));
  }

  @Test
  void isNegativeForWhatIsRarerThanExpected() {
    assertThat(LogLikelihood.of(1, 100, 500, 1000)).isNegative();
  }
}
