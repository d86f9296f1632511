package wenmai.indexer.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import wenmai.indexer.corpus.Article;

class GenresTest {
  private static final String BODY = "青河大桥昨日合龙，两岸居民过河只要十分钟。";

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "青河大桥合龙 | 本报讯（记者 李明） | 10 | 消息",
        "青河大桥合龙 | 本报讯（记者 李明） | 80 | 消息",
        "青河大桥合龙 | '' | 1 | 简讯",
        "守桥人的三十年 | '' | 80 | 通讯",
        "社论：把民生实事办实 | '' | 10 | 评论",
        "时评：夜市要热闹也要安静 | '' | 10 | 评论",
        "停水通告 | '' | 1 | 公告",
        "国有建设用地使用权挂牌出让公告 | '' | 10 | 公告",
        "遗失声明 | '' | 1 | 公告",
        "2023年国民经济和社会发展统计公报 | '' | 10 | 报告",
        "政府工作报告 | '' | 10 | 报告",
        "政府工作报告解读会召开 | '' | 10 | 消息",
        "在全市经济工作会议上的讲话 | '' | 10 | 讲话",
        "新年贺词 | '' | 10 | 讲话",
      })
  void tellsWhatKindOfPieceItIs(String title, String lead, int sentences, String genre) {
    String page = title + "\n\n" + lead + BODY.repeat(sentences) + "\n";

    Article article = PageSplitter.split(page, new PageSource("", null, "")).getFirst();

    assertThat(article.title()).isEqualTo(title);
    assertThat(article.genre().label()).isEqualTo(genre);
  }

  @ParameterizedTest
  @CsvSource({"图为青河大桥合龙现场 记者 李明 摄", "▲青河大桥昨日合龙。（李明 摄）"})
  void aPictureWithoutTextIsOne(String caption) {
    Article article = PageSplitter.split(caption, new PageSource("", null, "")).getFirst();

    assertThat(article.genre().label()).isEqualTo("图片");
  }
}
