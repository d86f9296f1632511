package wenmai.api.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class RateLimitTest {
  private static final long SECOND = 1_000_000_000L;

  @Test
  void letsABurstOfFourSecondsPassAndThenTheRate() {
    RateLimit limit = new RateLimit(2);
    for (int i = 0; i < 8; i++) {
      assertThat(limit.take("a", 0)).isZero();
    }
    assertThat(limit.take("a", 0)).isEqualTo(1);
    assertThat(limit.take("a", SECOND)).isZero();
    assertThat(limit.take("a", SECOND)).isZero();
    assertThat(limit.take("a", SECOND)).isEqualTo(1);
  }

  @Test
  void countsEachCallerApart() {
    RateLimit limit = new RateLimit(0.1);
    assertThat(limit.take("a", 0)).isZero();
    assertThat(limit.take("a", 0)).isEqualTo(10);
    assertThat(limit.take("b", 0)).isZero();
  }
}
