package wenmai.graph.resolve;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import wenmai.graph.extract.Marked;
import wenmai.graph.model.HeldPost;
import wenmai.indexer.corpus.Article;
import wenmai.indexer.corpus.ArticleId;
import wenmai.indexer.corpus.Genre;

class PostReaderTest {
  private static final LocalDate ISSUE = LocalDate.of(2024, 2, 17);
  private static final Resolver RESOLVER = Resolver.load();

  @ParameterizedTest
  @CsvSource({
    "也门总统[萨利赫|P]昨日辞职。, STATE 也门, 也门总统萨利赫",
    "他同沙特外交大臣[费萨尔|P]会谈。, STATE 沙特阿拉伯, 沙特外交大臣费萨尔",
    "国务院总理会见巴布亚新几内亚总理[奥尼尔|P]。, STATE 巴布亚新几内亚, 巴布亚新几内亚总理奥尼尔",
    "俄罗斯总统在印度果阿会见南非总统[祖马|P]。, STATE 南非, 南非总统祖马",
    "墨西哥革命制度党主席[莫雷诺|P]来电。, STATE 墨西哥, 墨西哥革命制度党主席莫雷诺",
    "黎巴嫩新任驻华大使[贾布尔|P]说。, STATE 黎巴嫩, 黎巴嫩新任驻华大使贾布尔",
    "在病房，护士长[张伟|P]说。, CALLING 医, 护士长张伟",
    "石门村党支部书记[张伟|P]说。, CALLING 村, 村党支部书记张伟",
    "某旅连长[张伟|P]说。, CALLING 军, 连长张伟",
    "[洛阳市财政局|O][局长|T][张伟|P]说。, OFFICE, 洛阳市财政局局长张伟",
    "日前，[张伟|P]任[洛阳市财政局|O][局长|T]。, OFFICE, 张伟任洛阳市财政局局长",
    "[洛阳市财政局|O]很忙，[财政局|O][局长|T][张伟|P]说。, OFFICE, 财政局局长张伟",
    "[洛阳市公安局|O][局长|T][张伟|P]说。, OFFICE 警, 洛阳市公安局局长张伟",
    "[嵩县县委|O][书记|T][张伟|P]说。, CHIEF 嵩县, 嵩县县委书记张伟",
    "[嵩县政府|O][县长|T][张伟|P]说。, CHIEF 嵩县, 嵩县政府县长张伟",
  })
  void readsPostsThatTellPeopleApart(String marked, String station, String words) {
    List<HeldPost> posts = posts(marked);

    assertThat(posts).extracting(p -> p.station().toString()).containsExactly(station);
    assertThat(posts).extracting(HeldPost::words).containsExactly(words);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        // Of the one who visits, meets, serves there or is spoken of, not of the state named.
        "正在韩国访问的国务院总理[张伟|P]说。",
        "俄罗斯总统普京同国家主席[张伟|P]会谈。",
        "中国驻美国大使[张伟|P]说。",
        "斯洛伐克总理致信欧盟委员会主席[冯德莱恩|P]。",
        "利比亚问题特别代表[萨拉姆|P]说。",
        "新加坡国际事务研究所学者[胡逸山|P]说。",
        "哥伦比亚总统[桑托斯·卡尔德龙|P]说。",
        // What goes with other posts, and what was.
        "[全国人大|O][代表|T][张伟|P]说。",
        "[洛阳市工商联|O][主席|T][张伟|P]说。",
        "曾任[洛阳市财政局|O][局长|T]的[张伟|P]说。",
        "[洛阳市财政局|O][原局长|T][张伟|P]说。",
        "[张伟|P]说护士很忙。",
      })
  void isSilentOnWhatTellsNobodyApart(String marked) {
    assertThat(posts(marked)).isEmpty();
  }

  private static List<HeldPost> posts(String marked) {
    Marked read = Marked.read(marked);
    Article article =
        new Article(
            new ArticleId("a1"),
            "洛阳日报",
            ISSUE,
            "",
            "",
            "题",
            null,
            null,
            read.text(),
            List.of(),
            List.of(),
            null,
            null,
            Genre.NEWS,
            null);
    return RESOLVER.resolve(article, read.findings(ISSUE)).posts();
  }
}
