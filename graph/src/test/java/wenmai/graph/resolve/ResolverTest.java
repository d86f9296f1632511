package wenmai.graph.resolve;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import wenmai.graph.extract.Marked;
import wenmai.graph.model.ArticleFacts;
import wenmai.graph.model.Entity;
import wenmai.graph.model.EntityId;
import wenmai.indexer.corpus.Article;
import wenmai.indexer.corpus.ArticleId;
import wenmai.indexer.corpus.Genre;
import wenmai.indexer.search.Tag;

class ResolverTest {
  private static final LocalDate ISSUE = LocalDate.of(2024, 2, 17);
  private static final Resolver RESOLVER = Resolver.load();

  @ParameterizedTest
  @CsvSource({
    "市公安局,洛阳市公安局",
    "市委,中共洛阳市委",
    "市委宣传部,中共洛阳市委宣传部",
    "市政府,洛阳市人民政府",
    "省第二儿童医院,河南省第二儿童医院",
    "省委,中共河南省委",
    "市人大及其常委会,洛阳市人大及其常委会",
    "洛阳市委,中共洛阳市委",
    "市场监管总局,市场监管总局",
    "中国一拖,中国一拖",
    "团市委,共青团洛阳市委",
    "团风县委,中共团风县委",
    "共青团中央,共青团中央",
    "团洛阳市委,共青团洛阳市委",
    "共青团河南省委,共青团河南省委",
    "团西藏区委,共青团西藏区委",
    "团中央书记处,共青团中央书记处",
    "民革洛阳市委,民革洛阳市委",
    "民盟市委会,民盟洛阳市委",
    "市妇联,洛阳市妇联",
    "市总工会,洛阳市总工会",
  })
  void namesABodyInFullByThePapersHome(String printed, String name) {
    assertThat(names(facts("洛阳日报", "[%s|O]昨日开会。".formatted(printed)))).containsExactly(name);
  }

  @ParameterizedTest
  @CsvSource({
    "洛阳日报,洛阳,洛阳市",
    "洛阳日报,河南,河南省",
    "洛阳日报,嵩县,嵩县",
    "洛阳日报,栾川,栾川县",
    "洛阳日报,高新区,洛阳高新区",
    "洛阳日报,老城区,老城区",
    "北京日报,朝阳,北京市朝阳区",
    "辽宁日报,朝阳,朝阳市",
    "洛阳日报,龙门石窟景区,龙门石窟景区",
  })
  void namesAPlaceInFullByThePapersHome(String publication, String printed, String name) {
    assertThat(names(facts(publication, "[%s|L]昨日下雪。".formatted(printed)))).containsExactly(name);
  }

  @ParameterizedTest
  @CsvSource({
    "黄河, true",
    "太行山, true",
    "也门, true",
    "天安门广场, true",
    "武当山, true",
    // Every province has one.
    "凤凰山, false",
    "石河, false",
    "人民广场, false",
    "中山路, false",
  })
  void countsALandmarkOnceWhoeverNamesIt(String place, boolean landmark) {
    String text = "[%s|L]昨日下雪。".formatted(place);

    assertThat(facts("洛阳日报", text).entities().equals(facts("郑州日报", text).entities()))
        .isEqualTo(landmark);
  }

  @ParameterizedTest
  @CsvSource({
    "港珠澳大桥, true",
    "中关村, true",
    "中老铁路, true",
    "十里铺大桥, true",
    "人民大会堂东门外广场, true",
    "大运河, true",
    "市民文化广场, false",
    "护城河, false",
    "红石桥, false",
    "张家庄村, false"
  })
  void countsADistinctNameOnceInPapersWithoutAHome(String place, boolean distinct) {
    String text = "[%s|L]昨日下雪。".formatted(place);

    assertThat(facts("a1", "新华社", text).entities().equals(facts("a2", "新华社", text).entities()))
        .isEqualTo(distinct);
  }

  @ParameterizedTest
  @CsvSource({
    // What begins with its place, or joins two; called after its own site or task.
    "三峡工程, true",
    "福岛第一核电站, true",
    "粤港澳大湾区, true",
    "京雄城际铁路, true",
    "雄安新区, true",
    "引江济淮工程, true",
    "西气东输工程, true",
    "小浪底水利枢纽, true",
    "伶仃洋大桥, true",
    // Called by what is built, which is built in many places.
    "城际铁路, false",
    "沿江高铁, false",
    "城南新区, false",
    "跨海大桥, false",
    "长江大桥, false",
    "乌江特大桥, false",
    "抽水蓄能电站, false",
    "滨河公园二期, false",
    "污水处理厂, false",
    "二期工程, false"
  })
  void countsAProjectOnceThatIsCalledByItsOwnPlaceInPapersWithoutAHome(
      String project, boolean distinct) {
    String text = "[%s|J]昨日开工。".formatted(project);

    assertThat(facts("a1", "新华社", text).entities().equals(facts("a2", "新华社", text).entities()))
        .isEqualTo(distinct);
  }

  @ParameterizedTest
  @CsvSource({
    "在[北京|L]，[朝阳区|L]昨日下雪。, 北京市朝阳区",
    "在[长春市|L]，[朝阳区|L]昨日下雪。, 长春市朝阳区",
    "从[北京|L]到[长春|L]和[杭州|L]，[朝阳区|L]昨日下雪。, 朝阳区",
    "[朝阳区|L]昨日下雪。, 朝阳区",
  })
  void placesADistrictOfManyByTheOnlyCityNamedThatHasOne(String marked, String name) {
    assertThat(names(facts("新华社", marked))).contains(name);
  }

  @Test
  void takesWhomAReportOnHeadsOfStateNamesForKnownAcrossTheCountry() {
    String ofState = "[李光远|P]总统在[洛阳市|L]参观，[赵国剑|P]等陪同。";
    String local = "[李光远|P]在[洛阳市|L]参观，[赵国剑|P]等陪同。";
    EntityId known = named("赵国剑", facts("新华社", "[全国政协|O][副主席|T][赵国剑|P]讲话。"));

    assertThat(named("赵国剑", facts("新华社", ofState))).isEqualTo(known);
    assertThat(named("赵国剑", facts("新华社", local))).isNotEqualTo(known);
    assertThat(named("赵国剑", facts("洛阳日报", ofState))).isNotEqualTo(known);
  }

  @Test
  void takesTheOnlyCityOfATextForItsHomeWhereThePaperHasNone() {
    assertThat(names(facts("新华社", "[洛阳市|L]昨日下雪，[市公安局|O]上路。"))).containsExactly("洛阳市", "洛阳市公安局");
  }

  @Test
  void keepsUnplacedLocalBodiesOfTwoArticlesApart() {
    Entity one = only(facts("a1", "", "[县委|O]昨日开会。"));
    Entity other = only(facts("a2", "", "[县委|O]昨日开会。"));
    assertThat(one.name()).isEqualTo(other.name());
    assertThat(one.id()).isNotEqualTo(other.id());
  }

  @Test
  void keepsPeopleOfOneNameInTwoCitiesApart() {
    String marked = "[张伟|P]昨日上山。";
    EntityId luoyang = only(facts("洛阳日报", marked)).id();
    assertThat(only(facts("郑州日报", marked)).id()).isNotEqualTo(luoyang);
    assertThat(only(facts("洛阳晚报", marked)).id()).isEqualTo(luoyang);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        // one of many in two articles; a reporter and an official; a poet of old; a body elsewhere
        "市民[张伟|P]说。; 市民[张伟|P]笑。",
        "[张伟|P]局长说。; 村民[张伟|P]笑。",
        "[张伟|P]局长说。; 本报记者 [张伟|P]报道。",
        "[张伟|P]局长说。; 唐代诗人[张伟|P]写道。",
        "[张伟|P]局长说。; [郑州市公安局|O][局长|T][张伟|P]到访。",
      })
  void keepsPeopleOfOneNameInOnePaperApartByTimePostAndPlace(String one, String other) {
    assertThat(person(facts("a1", "洛阳日报", one))).isNotEqualTo(person(facts("a2", "洛阳日报", other)));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "[张伟|P]局长说。; [市公安局|O][局长|T][张伟|P]到访。",
        "本报记者 [张伟|P]报道。; 本报记者 [王五|P] [张伟|P]报道。",
        "唐代诗人[张伟|P]写道。; 唐朝的[张伟|P]写道。",
        "市民[张伟|P]是[市公安局|O][局长|T][张伟|P]。; [市公安局|O][局长|T][张伟|P]到访。",
      })
  void knowsOnePersonInTwoArticles(String one, String other) {
    assertThat(person(facts("a1", "洛阳日报", one))).isEqualTo(person(facts("a2", "洛阳日报", other)));
  }

  private static EntityId person(ArticleFacts facts) {
    return facts.entities().stream()
        .filter(e -> e.name().equals("张伟"))
        .findFirst()
        .orElseThrow()
        .id();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        // a short form without proof, names that sound alike, and names that only share a part
        "[河科大一附院|O]开诊。; [河南科技大学第一附属医院|O]开诊。",
        "[李立|P]说。; [李丽|P]说。",
        "[王方|P]说。; [王芳|P]说。",
        "[中铁一局|O]说。; [中铁十一局|O]说。",
        "[洛河大桥|J]合龙。; [洛河大桥二期|J]合龙。",
      })
  void mergesNothingAcrossArticlesWithoutProof(String one, String other) {
    assertThat(only(facts("a1", "洛阳日报", one)).id())
        .isNotEqualTo(only(facts("a2", "洛阳日报", other)).id());
  }

  @Test
  void mergesAShortFormWithTheFullOneWhereTheArticleProvesIt() {
    EntityId full = only(facts("a1", "洛阳日报", "[河南科技大学第一附属医院|O]开诊。")).id();
    ArticleFacts proved = facts("a2", "洛阳日报", "[河南科技大学第一附属医院|O]（以下简称“河科大一附院”）开诊。[河科大一附院|O]说。");
    assertThat(proved.entities()).extracting(Entity::id).containsExactly(full);
    assertThat(proved.aliases())
        .singleElement()
        .satisfies(alias -> assertThat(alias.sentence()).contains("以下简称“河科大一附院”"));
  }

  @Test
  void doesNotMergeTwoNamesBecauseBothResembleAThird() {
    List<String> names = names(facts("洛阳日报", "[豫鼎起重装备集团|O]与[豫鼎重工集团|O]签约，[豫鼎集团|O]说。"));
    assertThat(names).containsExactly("豫鼎起重装备集团", "豫鼎重工集团", "豫鼎集团");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "[嵩县|L]下雪。[县委|O]开会。; 中共嵩县委",
        "[嵩县|L]下雪。[嵩县县委|O]开会。; 中共嵩县委",
        "[嵩县|L]下雪。[县公安局|O]上路。; 嵩县公安局",
        "[偃师区|L]下雪。[区教育局|O]停课。; 偃师区教育局",
        "[嵩县|L]、[栾川县|L]下雪。[县公安局|O]上路。; 县公安局",
        "[嵩县|L]下雪。[区教育局|O]停课。; 区教育局",
        "[嵩县|L]下雪。[省教育厅|O]停课。; 河南省教育厅",
      })
  void namesABodyOfTheCountyByTheOnlyCountyOfTheText(String marked, String name) {
    assertThat(names(facts("洛阳日报", marked))).contains(name);
  }

  @Test
  void givesADepartmentInARowOfPostsToItsBody() {
    ArticleFacts facts = facts("洛阳日报", "[黑河市委|O][常委|T]、[宣传部|O][部长|T][狄恒|P]介绍。");
    assertThat(names(facts)).contains("中共黑河市委宣传部");
    assertThat(facts.aliases())
        .filteredOn(a -> a.alias().equals("宣传部"))
        .singleElement()
        .satisfies(alias -> assertThat(alias.sentence()).contains("黑河市委常委、宣传部部长"));
  }

  @Test
  void keepsDepartmentsThatNothingPlacesInTheirArticle() {
    EntityId one = only(facts("a1", "洛阳日报", "[宣传部|O]开会。")).id();
    assertThat(only(facts("a2", "洛阳日报", "[宣传部|O]开会。")).id()).isNotEqualTo(one);
  }

  @Test
  void knowsPeopleOfTheNationAcrossPapers() {
    EntityId inOne = only(facts("洛阳日报", "以[习近平|P]同志为核心。")).id();
    EntityId inOther = only(facts("", "[习近平|P]总书记指出。")).id();
    assertThat(inOne).isEqualTo(inOther);
  }

  @Test
  void tellsEachAliasWithTheSentenceThatShowsIt() {
    ArticleFacts facts = facts("洛阳日报", "今天下雪。[市公安局|O]昨日开会。");
    assertThat(facts.aliases())
        .singleElement()
        .satisfies(alias -> {
          assertThat(alias.alias()).isEqualTo("市公安局");
          assertThat(alias.sentence()).isEqualTo("[市公安局|O]昨日开会。".replaceAll("\\[|\\|O]", ""));
        });
  }

  @Test
  void spellsANameOneWayWhateverItsBrackets() {
    EntityId half = only(facts("", "[新星材料(洛阳)有限公司|O]开工。")).id();
    assertThat(only(facts("", "[新星材料（洛阳）有限公司|O]开工。")).id()).isEqualTo(half);
  }

  @Test
  void tagsAnArticleByItsMostMentionedEntitiesFirst() {
    List<Tag> tags = Resolver.tags(facts("洛阳日报", "[张三|P]见[市公安局|O]。[市公安局|O]见[李四|P]。"));
    assertThat(tags).extracting(Tag::name).containsExactly("洛阳市公安局", "张三", "李四");
    assertThat(tags.getFirst().aliases()).containsExactly("市公安局");
  }

  private static List<String> names(ArticleFacts facts) {
    return facts.entities().stream().map(Entity::name).toList();
  }

  private static EntityId named(String name, ArticleFacts facts) {
    return facts.entities().stream()
        .filter(e -> e.name().equals(name))
        .map(Entity::id)
        .findFirst()
        .orElseThrow();
  }

  private static Entity only(ArticleFacts facts) {
    assertThat(facts.entities()).hasSize(1);
    return facts.entities().getFirst();
  }

  private static ArticleFacts facts(String publication, String marked) {
    return facts("a1", publication, marked);
  }

  private static ArticleFacts facts(String id, String publication, String marked) {
    Marked read = Marked.read(marked);
    Article article =
        new Article(
            new ArticleId(id),
            publication,
            ISSUE,
            "03",
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
    return RESOLVER.resolve(article, read.findings(ISSUE));
  }
}
