package wenmai.graph.extract.tagger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import wenmai.indexer.corpus.Span;

class PassageTest {
  @Test
  void readsMarksAndLeavesRelationsOut() {
    Passage passage = Passage.parse("[甲公司|O]在[乙县|L]建厂。 #LOCATED_IN(甲公司,乙县)");
    assertThat(passage.text()).isEqualTo("甲公司在乙县建厂。");
    assertThat(passage.spans())
        .containsExactly(
            new TaggedSpan(new Span(0, 3), Label.ORGANIZATION, 1),
            new TaggedSpan(new Span(4, 6), Label.PLACE, 1));
  }

  @Test
  void refusesAnOpenMark() {
    assertThatThrownBy(() -> Passage.parse("[甲公司在乙县")).hasMessageContaining("stray mark");
  }
}
