package wenmai.indexer.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import wenmai.indexer.corpus.Article;
import wenmai.indexer.corpus.Byline;
import wenmai.indexer.corpus.Caption;
import wenmai.indexer.corpus.Genre;
import wenmai.indexer.corpus.Role;

class SamplePageTest {
  private static List<Article> articles = List.of();

  @BeforeAll
  static void readsThePage() throws IOException {
    String page = Files.readString(Path.of("../data/corpus/luoyang-daily-page03.txt"));
    articles = PageSplitter.split(page, new PageSource("洛阳日报", LocalDate.of(2024, 2, 17), "03"));
  }

  @Test
  void givesTheStackedHeadlinesToTheirBodies() {
    assertThat(articles)
        .extracting(Article::title)
        .containsExactly("春节假期不打烊 重点项目加速跑", "开足马力忙生产 奋力冲刺“开门红”", "压实各方责任 确保安全有序", "政府工作报告");
    assertThat(articles.get(1).kicker()).isEqualTo("全市277家规模以上工业企业春节假期连续生产,数量创新高");
    assertThat(articles)
        .extracting(a -> a.body().substring(0, 7))
        .containsExactly("塔吊转动,火花", "开年即开跑,起", "春节假期,副市", "积极创建嵩县中");
  }

  @Test
  void mendsWordsThatColumnsCutInTwo() {
    assertThat(articles.get(0).body())
        .contains("产品涵盖铝晶粒细剂、铝基中间合金等")
        .contains("全力加快建设进度")
        .doesNotContain("细\n");
    assertThat(articles.get(1).body()).contains("“农业第一位 农机第一企 龙年第一机”");
    assertThat(articles.get(3).body()).contains("加快建设“书香洛阳”").contains("新时代“枫桥经验”");
    assertThat(articles).extracting(a -> a.paragraphs().size()).containsExactly(12, 6, 2, 24);
  }

  @Test
  void readsWhoWroteAndWhoTookThePictures() {
    assertThat(articles.get(1).bylines())
        .extracting(Byline::name)
        .containsExactly("陈曦", "郭学锋", "郝爽", "何健", "刘嘉伟", "王大明");
    assertThat(articles.get(2).bylines())
        .containsExactly(new Byline("申利超", Role.REPORTER), new Byline("席林燕", Role.CORRESPONDENT));
    assertThat(articles.get(0).captions())
        .containsExactly(
            new Caption(
                "16日,在洛阳城市阳台项目一期施工现场,工人正加紧施工",
                List.of(
                    new Byline("李卫超", Role.PHOTOGRAPHER), new Byline("朱江", Role.PHOTOGRAPHER))));
    assertThat(articles.get(1).captions())
        .containsExactly(new Caption("龙鼎铝业春节假期加紧生产", List.of(new Byline("企业", Role.PROVIDER))));
  }

  @Test
  void tellsWhereTheReportCameFrom() {
    Article report = articles.get(3);

    assertThat(report.continuedFrom()).isEqualTo("02");
    assertThat(report.genre()).isEqualTo(Genre.REPORT);
    assertThat(report.body()).startsWith("积极创建").endsWith("绚丽篇章!").contains("**建设法治政府。**");
  }
}
