package wenmai.indexer.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import wenmai.indexer.corpus.Article;

/** Two columns that were read across, line by line. */
class TurnsTest {
  private static final String HEADLINES = "青河大桥主桥合龙\n\n云岭小学搬进新校舍\n\n";
  private static final List<String> BRIDGE =
      List.of(
          "　　昨日上午，随着最后一节",
          "钢箱梁缓缓落位，全长一千二百",
          "米的青河大桥主桥顺利合龙，比",
          "计划提前了二十天。大桥由省路",
          "桥集团承建，是全市跨度最大的",
          "斜拉桥。建成通车后，东岸居民",
          "到老城上班只要十分钟。");
  private static final List<String> SCHOOL =
      List.of(
          "　　新学期第一天，云岭",
          "乡中心小学的二百一十三",
          "名学生走进了崭新的教学",
          "楼。旧校舍建于上世纪八",
          "十年代，冬天漏风，雨天",
          "积水。去年春天，县里投",
          "入九百万元异地重建。");

  private static List<Article> read(String text) {
    return PageSplitter.split(text, new PageSource("", null, ""));
  }

  private static String across() {
    StringBuilder page = new StringBuilder(HEADLINES);
    for (int i = 0; i < BRIDGE.size(); i++) {
      page.append(BRIDGE.get(i)).append('\n').append(SCHOOL.get(i)).append('\n');
    }
    return page.toString();
  }

  @Test
  void areTakenApart() {
    List<Article> articles = read(across());

    assertThat(articles).extracting(Article::title).containsExactly("青河大桥主桥合龙", "云岭小学搬进新校舍");
    assertThat(articles.get(0).body()).isEqualTo(String.join("", BRIDGE).strip());
    assertThat(articles.get(1).body()).isEqualTo(String.join("", SCHOOL).strip());
    EveryCharacter.hasItsPlace(across());
  }

  @Test
  void areLeftWhereTheyFollowEachOther() {
    String page = HEADLINES + String.join("\n", BRIDGE) + "\n\n" + String.join("\n", SCHOOL) + "\n";

    assertThat(read(page))
        .extracting(Article::body)
        .containsExactlyElementsOf(read(across()).stream().map(Article::body).toList());
  }
}
