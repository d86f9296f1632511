package wenmai.indexer.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import wenmai.indexer.corpus.Article;
import wenmai.indexer.corpus.ArticleId;
import wenmai.indexer.corpus.Byline;
import wenmai.indexer.corpus.Caption;
import wenmai.indexer.corpus.Genre;
import wenmai.indexer.corpus.Role;

class ArticleJsonTest {
  @Test
  void readsBackWhatItWrote() {
    Article article =
        new Article(
            new ArticleId("a1"),
            "河谷日报",
            LocalDate.of(2024, 3, 5),
            "A2",
            "要闻",
            "新桥通车",
            "历时三年",
            null,
            "新桥昨日通车。\n市民说“好”。",
            List.of(new Byline("李明", Role.REPORTER), new Byline("王芳", Role.CORRESPONDENT)),
            List.of(new Caption("新桥", List.of(new Byline("赵强", Role.PHOTOGRAPHER)))),
            "A1",
            null,
            Genre.NEWS,
            "https://example.org/1");

    String line = ArticleJson.write(article);

    assertThat(line).doesNotContain("\n");
    assertThat(ArticleJson.read(line)).isEqualTo(article);
  }

  @Test
  void readsTheLeastALineMaySay() {
    Article article =
        ArticleJson.read(
            "{\"title\":\"新桥通车\",\"body\":\"昨日通车。\",\"date\":\"2024-3-5\",\"authors\":[\"李明\"]}");

    assertThat(article.date()).isEqualTo(LocalDate.of(2024, 3, 5));
    assertThat(article.authors()).containsExactly("李明");
    assertThat(article.id()).isEqualTo(ArticleId.of("", LocalDate.of(2024, 3, 5), "", "新桥通车"));
  }

  @Test
  void takesAnEmptyDateForAnUnknownOne() {
    assertThat(ArticleJson.read("{\"title\":\"甲\",\"body\":\"乙\",\"date\":\"\"}").date()).isNull();
    assertThat(ArticleJson.read("{\"title\":\"甲\",\"body\":\"乙\",\"date\":null}").date()).isNull();
  }

  @Test
  void namesTheFieldThatIsMissingOrWrong() {
    assertThatThrownBy(() -> ArticleJson.read("{\"body\":\"乙\",\"date\":null}"))
        .hasMessage("field 'title' is missing");
    assertThatThrownBy(
            () -> ArticleJson.read("{\"title\":\"甲\",\"body\":\"乙\",\"date\":\"2024-02-31\"}"))
        .hasMessage("field 'date' is no day: '2024-02-31'");
    assertThatThrownBy(() -> ArticleJson.read("{\"title\":\"甲\",\"body\":\"乙\",\"date\":\"前天\"}"))
        .hasMessageContaining("'前天'");
    assertThatThrownBy(() -> ArticleJson.read("{\"title\":[],\"body\":\"乙\",\"date\":null}"))
        .hasMessage("field 'title' must be text");
    assertThatThrownBy(() -> ArticleJson.read("{\"title\":")).hasMessageStartingWith("not JSON");
    assertThatThrownBy(() -> ArticleJson.read("[]")).hasMessage("not a JSON object");
  }
}
