package wenmai.api.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import wenmai.indexer.corpus.Article;
import wenmai.indexer.corpus.ArticleId;
import wenmai.indexer.corpus.Byline;
import wenmai.indexer.corpus.Genre;
import wenmai.indexer.corpus.Role;

final class CitationTest {
  private static final LocalDate DAY = LocalDate.of(2024, 2, 17);

  @Test
  void namesAuthorsTitlePaperDayAndPage() {
    assertThat(Citation.of(article("洛阳日报", DAY, "03", "李四", "王五")))
        .isEqualTo("李四，王五. 新厂投产[N]. 洛阳日报，2024-02-17（03）.");
  }

  @Test
  void namesThreeAuthorsAtMost() {
    assertThat(Citation.of(article("洛阳日报", DAY, "03", "甲一", "乙二", "丙三", "丁四")))
        .isEqualTo("甲一，乙二，丙三，等. 新厂投产[N]. 洛阳日报，2024-02-17（03）.");
  }

  @Test
  void beginsWithTheTitleWhereNobodySigned() {
    assertThat(Citation.of(article("洛阳日报", DAY, ""))).isEqualTo("新厂投产[N]. 洛阳日报，2024-02-17.");
  }

  @Test
  void leavesOutWhatIsUnknown() {
    assertThat(Citation.of(article("", null, ""))).isEqualTo("新厂投产[N].");
  }

  private static Article article(
      String publication, @Nullable LocalDate date, String page, String... authors) {
    List<Byline> bylines =
        Arrays.stream(authors).map(name -> new Byline(name, Role.REPORTER)).toList();
    return new Article(
        new ArticleId("a1"),
        publication,
        date,
        page,
        "",
        "新厂投产",
        null,
        null,
        "新厂投产。",
        bylines,
        List.of(),
        null,
        null,
        Genre.NEWS,
        null);
  }
}
