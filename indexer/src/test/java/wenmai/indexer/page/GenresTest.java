package wenmai.indexer.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
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
        "坚定信心开新局（社论） | '' | 10 | 评论",
        "【时评】别让夜市扰了清梦 | '' | 10 | 评论",
        "本报评论员：以实干开新局 | '' | 10 | 评论",
        "以实干开新局（人民日报评论员文章） | '' | 10 | 评论",
        "招聘启事 | '' | 10 | 公告",
        "市委组织部关于拟任职干部的公示 | '' | 10 | 公告",
        "河谷市人民政府关于限行的通告 | '' | 10 | 公告",
        "国有建设用地使用权拍卖出让公告（2024年第3号） | '' | 10 | 公告",
        "市人大常委会公报 | '' | 10 | 报告",
        "市中级人民法院工作报告（摘要） | '' | 10 | 报告",
        "在市两会闭幕会上的讲话（摘登） | '' | 10 | 讲话",
        "开幕式致辞 | '' | 10 | 讲话",
        "全市招聘会发布招聘公告 求职者络绎不绝 | '' | 10 | 消息",
        "市长作政府工作报告 | '' | 10 | 消息",
        "青河大桥合龙 | 新华社北京3月5日电 | 80 | 消息",
      })
  void tellsWhatKindOfPieceItIs(String title, String lead, int sentences, String genre) {
    String page = title + "\n\n" + lead + BODY.repeat(sentences) + "\n";

    Article article = PageSplitter.split(page, new PageSource("", null, "")).getFirst();

    assertThat(article.title()).isEqualTo(title);
    assertThat(article.genre().label()).isEqualTo(genre);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "把民生实事办实 | 本报评论员 李明 | 评论",
        "把民生实事办实 | 特约评论员 李明 | 评论",
        "青河大桥合龙 | 本报记者 李明 | 消息",
      })
  void goesByWhoSigns(String title, String below, String genre) {
    String page = title + "\n\n" + BODY.repeat(10) + "\n\n" + below + "\n";

    Article article = PageSplitter.split(page, new PageSource("", null, "")).getFirst();

    assertThat(article.genre().label()).isEqualTo(genre);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "同舟共济 开创未来 | ——在新年茶话会上的致辞 | 讲话",
        "本报评论员 | 让好作风成为好风景 | 评论",
        "短评 | 让好作风成为好风景 | 评论",
        "今日评论 | 让好作风成为好风景 | 评论",
        "河谷论坛 | 让好作风成为好风景 | 评论",
        "县区看点 | 青河大桥昨日顺利合龙 | 消息",
      })
  void goesByTheLinesAroundTheTitle(String first, String second, String genre) {
    String page = first + "\n" + second + "\n\n" + BODY.repeat(10) + "\n";

    Article article = PageSplitter.split(page, new PageSource("", null, "")).getFirst();

    assertThat(article.genre().label()).isEqualTo(genre);
  }

  @Test
  void aHeadlineWithoutTextOrPictureIsSomethingElse() {
    Article article = PageSplitter.split("青河大桥合龙\n", new PageSource("", null, "")).getFirst();

    assertThat(article.genre().label()).isEqualTo("其他");
  }

  @ParameterizedTest
  @CsvSource({"图为青河大桥合龙现场 记者 李明 摄", "▲青河大桥昨日合龙。（李明 摄）"})
  void aPictureWithoutTextIsOne(String caption) {
    Article article = PageSplitter.split(caption, new PageSource("", null, "")).getFirst();

    assertThat(article.genre().label()).isEqualTo("图片");
  }
}
