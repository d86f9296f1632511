package wenmai.indexer.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class SegmenterTest {
  @Test
  void cutsTextIntoWordsThatKnowTheirPlace() {
    String text = "中國拖拉機，开进 洛阳";
    assertThat(Segmenter.words(text))
        .extracting(word -> word.text() + "=" + word.span().of(text))
        .containsExactly("中国=中國", "拖拉机=拖拉機", "开进=开进", "洛阳=洛阳");
  }

  @Test
  void findsNoWordsInNothing() {
    assertThat(Segmenter.words("")).isEmpty();
    assertThat(Segmenter.words(" ，。\n")).isEmpty();
  }

  @Test
  void cutsCharactersBeyondTheFirstPlane() {
    String text = "李𠀋来了";
    assertThat(Segmenter.words(text)).extracting(word -> word.span().of(text)).contains("来");
  }
}
