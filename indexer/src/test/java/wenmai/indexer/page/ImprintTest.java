package wenmai.indexer.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import wenmai.indexer.corpus.Article;

class ImprintTest {
  private static final PageSource NOTHING_SAID = new PageSource("", null, "");
  private static final String ARTICLE = "新桥通车 两岸相连\n\n历时三年建设的河谷大桥昨日通车。\n\n记者 李明\n";

  private static Article first(String masthead, PageSource source) {
    return PageSplitter.split(masthead + "\n\n" + ARTICLE, source).getFirst();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      value = {
        "洛阳日报 2024年2月17日 星期六 03版 | 洛阳日报 | 2024-02-17 | 03",
        "洛阳日报\\n2024年2月17日 星期六 | 洛阳日报 | 2024-02-17 | ''",
        "2024年2月17日\\n03 要闻 | '' | 2024-02-17 | 03",
        "第三版 综合新闻 | '' | - | 03",
        "A12版 | '' | - | A12",
        "河谷晚报 二〇二四年二月十七日 星期六 | 河谷晚报 | 2024-02-17 | ''",
        "2024年2月17日 星期六 今日8版 | '' | 2024-02-17 | ''",
        "编辑：李明 校对：王芳 | '' | - | ''",
      })
  void saysPublicationDateAndPage(
      String masthead, String publication, LocalDate date, String page) {
    Article article = first(masthead.replace("\\n", "\n"), NOTHING_SAID);

    assertThat(article.title()).isEqualTo("新桥通车 两岸相连");
    assertThat(article.publication()).isEqualTo(publication);
    assertThat(article.date()).isEqualTo(date);
    assertThat(article.page()).isEqualTo(page);
  }

  @Test
  void givesWayToWhatTheUserSays() {
    PageSource said = new PageSource("河谷晚报", LocalDate.of(2024, 2, 18), "05");

    Article article = first("洛阳日报 2024年2月17日 星期六 03版", said);

    assertThat(article.publication()).isEqualTo("河谷晚报");
    assertThat(article.date()).isEqualTo(LocalDate.of(2024, 2, 18));
    assertThat(article.page()).isEqualTo("05");
  }
}
