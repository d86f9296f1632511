package wenmai.indexer.lucene;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TitlePhrasesTest {

  @Test
  void takesWordsAndNeighbours() {
    assertThat(TitlePhrases.of("全面推进乡村振兴")).contains("乡村", "振兴", "乡村振兴", "推进乡村振兴");
  }

  @Test
  void stopsAtPunctuation() {
    assertThat(TitlePhrases.of("抓好春耕，保障粮食")).contains("春耕", "粮食").noneMatch(p -> p.contains("，"));
    assertThat(TitlePhrases.of("春耕，粮食")).doesNotContain("春耕粮食");
  }

  @Test
  void neitherBeginsNorEndsWithAFunctionWord() {
    assertThat(TitlePhrases.of("我们的城市和农村"))
        .contains("城市", "城市和农村")
        .noneMatch(p -> p.startsWith("的") || p.endsWith("和"));
  }

  @Test
  void findsNothingInNothing() {
    assertThat(TitlePhrases.of("")).isEmpty();
    assertThat(TitlePhrases.of("——！")).isEmpty();
  }
}
