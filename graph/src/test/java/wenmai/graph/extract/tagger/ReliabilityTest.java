package wenmai.graph.extract.tagger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import wenmai.indexer.corpus.Span;

class ReliabilityTest {
  private static final List<Passage> PASSAGES =
      List.of(Passage.parse("[王建国|P]到[嵩县|L]"), Passage.parse("今天天气很好"));

  private static List<TaggedSpan> read(String text) {
    return text.startsWith("王")
        ? List.of(
            new TaggedSpan(new Span(0, 3), Label.PERSON, 0.92),
            new TaggedSpan(new Span(4, 6), Label.ORGANIZATION, 0.9))
        : List.of(new TaggedSpan(new Span(0, 2), Label.PLACE, 0.4));
  }

  @Test
  void countsWhatIsRightAmongFindingsOfSimilarConfidence() {
    Reliability reliability = Reliability.of(ReliabilityTest::read, PASSAGES);

    assertThat(reliability.bins().getFirst()).isEqualTo(new Reliability.Bin(0, 1, 0, 0.4));
    Reliability.Bin nine = reliability.bins().get(5);
    assertThat(nine.from()).isEqualTo(0.9);
    assertThat(nine.findings()).isEqualTo(2);
    assertThat(nine.precision()).isEqualTo(0.5);
    assertThat(nine.meanConfidence()).isEqualTo(0.91, within(1e-9));
  }

  @Test
  void saysHowFarConfidenceIsOffInTheMean() {
    Reliability reliability = Reliability.of(ReliabilityTest::read, PASSAGES);
    assertThat(reliability.expectedError()).isEqualTo((0.4 + 0.82) / 3, within(1e-9));
    assertThat(Reliability.of(text -> List.of(), PASSAGES).expectedError()).isZero();
  }
}
