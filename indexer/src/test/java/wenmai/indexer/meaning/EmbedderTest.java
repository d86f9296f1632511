package wenmai.indexer.meaning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class EmbedderTest {
  private static Embedder embedder;

  @BeforeAll
  static void open() {
    embedder = Embedder.open();
  }

  @AfterAll
  static void close() {
    embedder.close();
  }

  @Test
  void putsTextsOfOneMeaningNearerThanTextsOfOneWording() {
    float[] hospital = embedder.passage("市中心医院新院区开诊，患者就医更方便。");
    float[] clinic = embedder.passage("看病不再难，城东的新病房楼本周启用。");
    float[] football = embedder.passage("市中心体育场开门，球迷看球更方便。");
    assertThat(cosine(hospital, clinic)).isGreaterThan(cosine(football, clinic));
  }

  @Test
  void findsTheAnswerToAQuestion() {
    float[] question = embedder.question("地铁什么时候通车？");
    float[] answer = embedder.passage("轨道交通二号线将于年底投入运营。");
    float[] other = embedder.passage("全市小麦进入收割期，农机手昼夜作业。");
    assertThat(cosine(question, answer)).isGreaterThan(cosine(question, other) + 0.1);
  }

  @Test
  void givesVectorsOfLengthOneForAnyText() {
    for (String text :
        new String[] {"", " ", "洛", "x".repeat(300), "长".repeat(5_000), "𠮷\u0000😀"}) {
      float[] vector = embedder.passage(text);
      assertThat(vector).hasSize(Embedder.DIMENSIONS);
      assertThat(cosine(vector, vector)).isCloseTo(1, within(1e-4));
    }
  }

  @Test
  void readsCapitalsAsSmallLetters() {
    assertThat(embedder.passage("NBA总决赛")).isEqualTo(embedder.passage("nba总决赛"));
  }

  private static double cosine(float[] a, float[] b) {
    double sum = 0;
    for (int i = 0; i < a.length; i++) {
      sum += a[i] * b[i];
    }
    return sum;
  }
}
