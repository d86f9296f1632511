package wenmai.api.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import wenmai.indexer.search.Query;
import wenmai.indexer.search.QueryParser;
import wenmai.indexer.search.QuerySyntaxException;

final class QueryTextTest {
  private static final String SIGNS = "洛阳牡丹花aZ19   \"“”()（）*~-－\\句段且或非.?/[]{}^&|，。！《》";

  @ParameterizedTest
  @ValueSource(
      strings = {"\\-洛阳", "洛\\*", "\\(洛", "\\AND 洛", "a\\:b", "\\\\", "\\且", "洛\\~", "\\“"})
  void escapesWhatWasEscaped(String query) {
    assertThat(QueryText.of(QueryParser.parse(query))).isEqualTo(query);
  }

  /** Whoever sends a query as it was understood is understood the same way. */
  @Test
  void isReadAsTheSameQuery() {
    long seed = 20240217;
    Random random = new Random(seed);
    int read = 0;
    for (int i = 0; i < 50_000; i++) {
      StringBuilder text = new StringBuilder();
      for (int n = random.nextInt(14); n > 0; n--) {
        text.append(SIGNS.charAt(random.nextInt(SIGNS.length())));
      }
      String typed = text.toString().replaceAll("\\\\+(?= |$)", ""); // an escaped blank is nothing
      try {
        Query query = QueryParser.parse(typed);
        read++;
        String understood = QueryText.of(query);
        assertThat(QueryText.of(QueryParser.parse(understood)))
            .as("seed %d, query %d: %s", seed, i, typed)
            .isEqualTo(understood);
      } catch (QuerySyntaxException e) {
        assertThat(e.getMessage()).as("%s", typed).isNotBlank();
      }
    }
    assertThat(read).isGreaterThan(10_000);
  }
}
