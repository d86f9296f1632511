package wenmai.indexer.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import wenmai.indexer.corpus.Article;
import wenmai.indexer.corpus.Byline;

/** Who wrote and who took the pictures, in the forms that papers print. */
class SignaturesTest {
  private static final String TITLE = "青河大桥合龙 两岸通勤缩短";
  private static final String BODY = "青河大桥昨日合龙，两岸居民过河只要十分钟。大桥由省路桥集团承建，明年春天通车。";

  private static Article read(String page) {
    List<Article> articles = PageSplitter.split(page, new PageSource("", null, ""));
    assertThat(articles).as("articles of%n%s", page).hasSize(1);
    return articles.getFirst();
  }

  private static String told(List<Byline> names) {
    return names.stream()
        .map(b -> b.name() + " " + b.role().label())
        .collect(Collectors.joining(", "));
  }

  private static void isSigned(String page, String names) {
    Article article = read(page);
    assertThat(told(article.bylines())).isEqualTo(names == null ? "" : names);
    assertThat(article.body()).isEqualTo(BODY);
    assertThat(article.title()).isEqualTo(TITLE);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "本报讯(记者 李明) | 李明 记者",
        "本报讯（记者 李明 通讯员 王芳） | 李明 记者, 王芳 通讯员",
        "本报讯（河谷融媒记者 李明 王芳 通讯员 赵刚） | 李明 记者, 王芳 记者, 赵刚 通讯员",
        "本报讯 （记者李明 通讯员王芳）| 李明 记者, 王芳 通讯员",
        "本报讯（记者李明）| 李明 记者",
        "本报讯(全媒体记者 李明 实习生 王芳) | 李明 记者, 王芳 实习生",
        "本报讯（首席记者 李明）| 李明 记者",
        "【本报讯】（记者 李明）| 李明 记者",
        "本报3月5日讯（记者 李明）| 李明 记者",
        "本报北京3月5日讯（记者 李明）| 李明 记者",
        "本报北京3月5日电 记者李明报道： | 李明 记者",
        "本报讯 记者李明报道：| 李明 记者",
        "本报讯 | ''",
        "新华社北京3月5日电 | ''",
        "新华社郑州2月16日电（记者李明、王芳）| 李明 记者, 王芳 记者",
        "据新华社北京3月5日电 | ''",
        "新华社记者 李明：| 李明 记者",
        "（记者 李明 通讯员 王芳）| 李明 记者, 王芳 通讯员",
        "河谷日报讯（记者 李明）| 李明 记者",
        "中新社北京3月5日电 （记者 李明）| 李明 记者",
        "本报讯（记者 欧阳明 通讯员 阿依古丽·买买提）| 欧阳明 记者, 阿依古丽·买买提 通讯员",
        "本报记者 李明 通讯员 王芳 报道：| 李明 记者, 王芳 通讯员",
      })
  void readsLeads(String lead, String names) {
    isSigned(TITLE + "\n\n" + lead + BODY + "\n", names);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "（记者 李明）| 李明 记者",
        "(记者李明 通讯员王芳) | 李明 记者, 王芳 通讯员",
        "（李明）| 李明 记者",
        "（李明 王芳）| 李明 记者, 王芳 记者",
        "（李明/文 王芳/图）| 李明 记者, 王芳 摄影",
        "（本报记者 李明 王芳）| 李明 记者, 王芳 记者",
        "（文/李明 图/王芳）| 李明 记者, 王芳 摄影",
        "（作者：李明）| 李明 记者",
        "（据新华社）| ''",
        "（据新华社北京3月5日电）| ''",
        "（完）| ''",
      })
  void readsBracketsAtTheEnd(String bracket, String names) {
    isSigned(TITLE + "\n\n" + BODY + bracket + "\n", names);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "记者 李明 | 李明 记者",
        "本报记者 李明 王芳 通讯员 赵刚 | 李明 记者, 王芳 记者, 赵刚 通讯员",
        "本报记者 李明 王芳　通讯员 赵刚 孙丽 | 李明 记者, 王芳 记者, 赵刚 通讯员, 孙丽 通讯员",
        "河谷融媒记者 李明 通讯员 王芳 | 李明 记者, 王芳 通讯员",
        "李明/文 王芳/图 | 李明 记者, 王芳 摄影",
        "李明 文/图 | 李明 记者, 李明 摄影",
        "文/图 记者 李明 | 李明 记者, 李明 摄影",
        "本报记者 李明 文/图 | 李明 记者, 李明 摄影",
        "记者 李明 文 王芳 图 | 李明 记者, 王芳 摄影",
        "本报记者李明 实习生王芳 | 李明 记者, 王芳 实习生",
        "见习记者 李明 | 李明 记者",
        "特约记者 李明 | 李明 记者",
        "□记者 李明 | 李明 记者",
        "■ 本报记者 李明 通讯员 王芳 | 李明 记者, 王芳 通讯员",
        "●李明 | 李明 记者",
        "□李明 王芳 | 李明 记者, 王芳 记者",
        "（记者 李明 通讯员 王芳）| 李明 记者, 王芳 通讯员",
        "记者：李明 通讯员：王芳 | 李明 记者, 王芳 通讯员",
        "记者/李明 通讯员/王芳 | 李明 记者, 王芳 通讯员",
        "本报记者 李 明 王芳 | 李明 记者, 王芳 记者",
        "本报评论员 李明 | 李明 记者",
        "撰文：李明 摄影：王芳 | 李明 记者, 王芳 摄影",
        "新华社记者 李明、王芳 | 李明 记者, 王芳 记者",
        "李明 王芳 赵刚 | 李明 记者, 王芳 记者, 赵刚 记者",
        "通讯员 李明 王芳 | 李明 通讯员, 王芳 通讯员",
      })
  void readsLinesAboveAndBelow(String line, String names) {
    isSigned(TITLE + "\n\n" + BODY + "\n\n" + line + "\n", names);
    isSigned(TITLE + "\n\n" + line + "\n\n" + BODY + "\n", names);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "16日,大桥合龙现场,工人正在焊接 记者 李明 摄 | 16日,大桥合龙现场,工人正在焊接 | 李明 摄影",
        "大桥合龙现场 (企业供图) | 大桥合龙现场 | 企业 供图",
        "大桥合龙现场（市交通运输局供图）| 大桥合龙现场 | 市交通运输局 供图",
        "大桥合龙现场。李明 摄 | 大桥合龙现场。 | 李明 摄影",
        "大桥合龙现场。（李明 摄）| 大桥合龙现场。 | 李明 摄影",
        "大桥合龙现场 本报记者 李明 王芳 摄 | 大桥合龙现场 | 李明 摄影, 王芳 摄影",
        "▲大桥合龙现场 记者 李明 通讯员 王芳 摄 | ▲大桥合龙现场 | 李明 摄影, 王芳 摄影",
        "图为大桥合龙现场。新华社记者 李明 摄 | 图为大桥合龙现场。 | 李明 摄影",
        "大桥合龙现场 新华社发（李明 摄）| 大桥合龙现场 | 李明 摄影",
        "大桥合龙现场（资料图片）| 大桥合龙现场 | ''",
        "大桥合龙现场 李明/图 | 大桥合龙现场 | 李明 摄影",
        "大桥合龙现场 摄影：李明 | 大桥合龙现场 | 李明 摄影",
        "大桥合龙现场 （图片由大桥建设公司提供）| 大桥合龙现场 | 大桥建设公司 供图",
      })
  void readsCaptionsWithCredits(String line, String words, String credits) {
    Article article = read(TITLE + "\n\n" + line + "\n\n" + BODY + "\n");

    assertThat(article.captions()).hasSize(1);
    assertThat(article.captions().getFirst().text()).isEqualTo(words);
    assertThat(told(article.captions().getFirst().credits()))
        .isEqualTo(credits == null ? "" : credits);
    assertThat(article.body()).isEqualTo(BODY);
  }
}
