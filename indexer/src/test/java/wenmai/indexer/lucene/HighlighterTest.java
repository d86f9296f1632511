package wenmai.indexer.lucene;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import wenmai.indexer.corpus.Span;
import wenmai.indexer.search.QueryParser;
import wenmai.indexer.search.SearchTimeoutException;

class HighlighterTest {

  @ParameterizedTest
  @ValueSource(strings = {"洛", "洛阳", "洛阳牡丹花"})
  void marksAQueryThatRepeatsItselfInATextThatDoes(String repeated) {
    String query = repeated.repeat(QueryParser.MAX_LENGTH / repeated.length());
    String text = repeated.repeat(50_000 / repeated.length());
    Highlighter highlighter =
        new Highlighter(QueryParser.parse(query), new Deadline(Duration.ofMinutes(1)));
    assertThat(highlighter.matches(text).getFirst().start()).isZero();
    assertThat(highlighter.matches(text).getLast().end()).isEqualTo(text.length());
  }

  @Test
  void givesUpWhenTheTimeIsOver() {
    Highlighter highlighter =
        new Highlighter(QueryParser.parse("洛阳"), new Deadline(Duration.ofNanos(-1)));
    assertThatExceptionOfType(SearchTimeoutException.class)
        .isThrownBy(() -> highlighter.matches("洛阳牡丹"));
    assertThat(
            new Highlighter(QueryParser.parse("洛阳"), new Deadline(Duration.ofMinutes(1)))
                .matches("洛阳牡丹"))
        .containsExactly(new Span(0, 2));
  }
}
