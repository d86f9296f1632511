package wenmai.api.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class AcceptsTest {
  @ParameterizedTest
  @CsvSource(
      nullValues = "none",
      delimiter = '|',
      value = {
        "none | true",
        "*/* | true",
        "application/json | true",
        "Application/JSON; charset=utf-8 | true",
        "text/html, application/* ; q=0.1 | true",
        "text/html | false",
        "text/html, */*;q=0 | false",
        "application/json;q=0, */* | false",
        "application/json;q=0.5 | true",
        "application/jsonl | false",
      })
  void takesTheMostSpecificRange(String accept, boolean expected) {
    assertThat(Accepts.accepts(accept, "application/json")).isEqualTo(expected);
  }
}
