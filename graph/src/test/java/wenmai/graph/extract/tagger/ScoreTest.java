package wenmai.graph.extract.tagger;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.List;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import wenmai.indexer.corpus.Span;

class ScoreTest {
  private static TaggedSpan span(int start, int end, Label label) {
    return new TaggedSpan(new Span(start, end), label, 1);
  }

  @Test
  void countsANameOnlyWhenSpanAndLabelAgree() {
    List<TaggedSpan> marked =
        List.of(span(0, 3, Label.PERSON), span(5, 7, Label.PLACE), span(8, 12, Label.PLACE));
    List<TaggedSpan> found =
        List.of(span(0, 3, Label.PERSON), span(5, 7, Label.PERSON), span(8, 11, Label.PLACE));
    Score score = Score.of(found, marked);
    assertThat(score.of(Label.PERSON)).isEqualTo(new Score.Counts(1, 1, 0));
    assertThat(score.of(Label.PLACE)).isEqualTo(new Score.Counts(0, 1, 2));
    assertThat(score.of(EnumSet.allOf(Label.class)).f1()).isCloseTo(1 / 3.0, Offset.offset(1e-9));
  }

  @Test
  void isZeroOfNothing() {
    assertThat(Score.NONE.of(Label.TITLE).f1()).isZero();
  }
}
