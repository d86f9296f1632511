package wenmai.indexer.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static wenmai.indexer.search.Articles.article;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import wenmai.indexer.corpus.Article;
import wenmai.indexer.corpus.ArticleId;
import wenmai.indexer.corpus.Byline;
import wenmai.indexer.corpus.Caption;
import wenmai.indexer.corpus.Genre;
import wenmai.indexer.corpus.Role;
import wenmai.indexer.corpus.Span;
import wenmai.indexer.text.Folding;

/** What every engine behind {@link Archive} and {@link ArchiveWriter} has to do. */
public abstract class ArchiveContract {
  @TempDir Path directory;
  private Archive archive;

  /** Opens the archive that lives in {@code directory}; it implements both ports. */
  protected abstract Archive open(Path directory);

  @BeforeEach
  void openArchive() {
    archive = open(directory);
  }

  @AfterEach
  void closeArchive() {
    archive.close();
  }

  private ArchiveWriter writer() {
    return (ArchiveWriter) archive;
  }

  private List<ArchiveWriter.Written> put(TaggedArticle... articles) {
    return writer().put(List.of(articles));
  }

  private List<String> find(String query) {
    return find(QueryParser.parse(query));
  }

  private List<String> find(Query query) {
    SearchResult result = archive.search(SearchRequest.of(query, 200));
    assertThat(result.total()).isGreaterThanOrEqualTo(result.hits().size());
    return ids(result);
  }

  private static List<String> ids(SearchResult result) {
    return result.hits().stream().map(hit -> hit.article().id().value()).toList();
  }

  private static SearchRequest request(Query query, Filters filters, FacetField... facets) {
    return new SearchRequest(
        query, filters, Sort.RELEVANCE, 200, null, List.of(facets), null, Mode.LEXICAL);
  }

  // writing

  @Test
  void givesBackExactlyTheArticleThatWasPut() {
    Article whole =
        new Article(
            new ArticleId("a"),
            "洛阳日报",
            LocalDate.of(2024, 2, 17),
            "03",
            "要闻",
            "标题\uD840\uDC0B",
            "引题",
            "副题",
            "第一段。\n第二段\uD800孤",
            List.of(new Byline("李三旺", Role.REPORTER), new Byline("曾宪平", Role.PHOTOGRAPHER)),
            List.of(new Caption("图为现场", List.of(new Byline("张光辉", Role.PROVIDER)))),
            "02",
            "04",
            Genre.FEATURE,
            "https://example.org/1");
    put(
        new TaggedArticle(
            whole,
            List.of(new Tag("e1", FacetField.ENTITY_PLACE, "洛阳市", List.of("洛阳", "洛"))),
            List.of(new DateRange(LocalDate.of(2024, 1, 1), null))));
    assertThat(archive.article(new ArticleId("a")).orElseThrow().article()).isEqualTo(whole);
  }

  @Test
  void knowsNothingOfAnArticleThatWasNeverPut() {
    assertThat(archive.article(new ArticleId("nobody"))).isEmpty();
    assertThat(archive.matches(new ArticleId("nobody"), new Query.Words("洛阳"))).isEmpty();
    assertThat(writer().delete(new ArticleId("nobody"))).isFalse();
  }

  @Test
  void leavesAnUnchangedArticleAlone() {
    put(article("a", "标题", "正文"));
    assertThat(put(article("a", "标题", "正文")))
        .containsExactly(
            new ArchiveWriter.Written(new ArticleId("a"), ArchiveWriter.Outcome.UNCHANGED, 1));
    assertThat(archive.stats().sequence()).isEqualTo(1);
  }

  @Test
  void replacesAChangedArticle() {
    put(article("a", "标题", "旧文"));
    assertThat(put(article("a", "标题", "新文")))
        .containsExactly(
            new ArchiveWriter.Written(new ArticleId("a"), ArchiveWriter.Outcome.REPLACED, 2));
    assertThat(find("旧文")).isEmpty();
    assertThat(find("新文")).containsExactly("a");
    assertThat(archive.stats().articles()).isEqualTo(1);
  }

  @Test
  void replacesAnArticleWhoseTagsChanged() {
    Tag tag = new Tag("e1", FacetField.ENTITY_PLACE, "洛阳市", List.of());
    put(article("a", "洛阳日报", null, "题", "文", List.of(), List.of()));
    assertThat(put(article("a", "洛阳日报", null, "题", "文", List.of(), List.of(tag))))
        .extracting(ArchiveWriter.Written::outcome)
        .containsExactly(ArchiveWriter.Outcome.REPLACED);
  }

  @Test
  void letsTheLastOfTheSameIdentityInOneBatchWin() {
    assertThat(put(article("a", "题", "一"), article("a", "题", "二"), article("a", "题", "二")))
        .extracting(ArchiveWriter.Written::outcome)
        .containsExactly(
            ArchiveWriter.Outcome.ADDED,
            ArchiveWriter.Outcome.REPLACED,
            ArchiveWriter.Outcome.UNCHANGED);
    assertThat(archive.article(new ArticleId("a")).orElseThrow().article().body()).isEqualTo("二");
    assertThat(archive.stats().articles()).isEqualTo(1);
  }

  @Test
  void reportsChangesInTheirOrder() {
    put(article("a", "甲", "一"), article("b", "乙", "二"), article("c", "丙", "三"));
    put(article("a", "甲", "改"));
    writer().delete(new ArticleId("b"));
    List<Change> changes = archive.changesAfter(0, 10);
    assertThat(changes).extracting(change -> change.id().value()).containsExactly("c", "a", "b");
    assertThat(changes).extracting(Change::sequence).containsExactly(3L, 4L, 5L);
    assertThat(changes.get(1).article()).isEqualTo(article("a", "甲", "改").article());
    assertThat(changes.get(2).article()).isNull();
    assertThat(archive.changesAfter(3, 1)).containsExactly(changes.get(1));
    assertThat(archive.changesAfter(5, 10)).isEmpty();
  }

  @Test
  void forgetsADeletedArticleEverywhere() {
    put(article("a", "洛阳日报", "2024-02-17", "牡丹", "牡丹花会"));
    assertThat(writer().delete(new ArticleId("a"))).isTrue();
    assertThat(writer().delete(new ArticleId("a"))).isFalse();
    assertThat(find("牡丹")).isEmpty();
    assertThat(find(new Query.All())).isEmpty();
    assertThat(archive.article(new ArticleId("a"))).isEmpty();
    assertThat(archive.stats()).isEqualTo(new ArchiveStats(0, 0, 2, null, null));
  }

  @Test
  void takesADeletedArticleBackAsNew() {
    put(article("a", "甲", "一"));
    writer().delete(new ArticleId("a"));
    assertThat(put(article("a", "甲", "一")))
        .extracting(ArchiveWriter.Written::outcome)
        .containsExactly(ArchiveWriter.Outcome.ADDED);
    assertThat(archive.changesAfter(0, 10)).extracting(Change::sequence).containsExactly(3L);
  }

  @Test
  void keepsArticlesAndSequenceWhenReopened() {
    put(article("a", "甲", "一"), article("b", "乙", "二"));
    writer().delete(new ArticleId("b"));
    archive.close();
    archive = open(directory);
    assertThat(find(new Query.All())).containsExactly("a");
    assertThat(archive.stats().sequence()).isEqualTo(3);
    assertThat(put(article("c", "丙", "三")).getFirst().sequence()).isEqualTo(4);
  }

  @Test
  void tellsHowMuchItHolds() {
    put(
        article("a", "洛阳日报", "2024-02-17", "甲", "一"),
        article("b", "洛阳日报", "2023-05-01", "乙", "二"),
        article("c", "河南日报", null, "丙", "三"));
    assertThat(archive.stats())
        .isEqualTo(new ArchiveStats(3, 2, 3, LocalDate.of(2023, 5, 1), LocalDate.of(2024, 2, 17)));
  }

  // matching

  @Test
  void findsEveryStretchOfATextAsAPhrase() {
    String body = "万人助力LN2004号，4.4亿元（BBB-级）。Hello World！\n第二段：“保交楼”，唐宫乐·宴𠀋";
    put(article("a", "题目", body), article("b", "别的", "毫无关系"));
    for (int from = 0; from < body.length(); from++) {
      for (int to = from + 1; to <= Math.min(body.length(), from + 9); to++) {
        boolean whole =
            !Character.isLowSurrogate(body.charAt(from))
                && !Character.isHighSurrogate(body.charAt(to - 1));
        String phrase = body.substring(from, to);
        if (whole && !phrase.equals(" ")) {
          assertThat(find(new Query.Phrase(phrase, false))).as(phrase).contains("a");
        }
      }
    }
  }

  @Test
  void findsNoPhraseThatDoesNotStandThere() {
    put(article("a", "题目", "洛阳市的牡丹。开花"));
    assertThat(find(new Query.Phrase("洛阳牡丹", false))).isEmpty();
    assertThat(find(new Query.Phrase("牡丹开花", false))).isEmpty();
    assertThat(find(new Query.Phrase("阳洛", false))).isEmpty();
  }

  @Test
  void ignoresWhiteSpaceInPhrases() {
    put(article("a", "题目", "记者　李 三旺报道"));
    assertThat(find(new Query.Phrase("李三旺", false))).containsExactly("a");
    assertThat(find(new Query.Phrase("李三 旺报道", false))).containsExactly("a");
  }

  @Test
  void matchesTraditionalAndFullWidthForms() {
    put(article("a", "题目", "洛陽舉辦ＬＮ２００４號項目"));
    assertThat(find(new Query.Phrase("洛阳举办LN2004号项目", false))).containsExactly("a");
    assertThat(find(new Query.Words("洛阳 ln2004"))).containsExactly("a");
  }

  @Test
  void findsAndMarksEveryStretchWhateverItsForm() {
    String body = "竝立之羣峯㎡裏，ＬＮ２００４號在臺灣；“囘鄉”⻔前 二○一九年，什麼ｶﾞ黙";
    put(article("a", "题", body));
    for (int from = 0; from < body.length(); from++) {
      for (int to = from + 1; to <= Math.min(body.length(), from + 6); to++) {
        String stretch = body.substring(from, to);
        String simplified = Folding.fold(stretch);
        boolean whole = !stretch.isBlank() && stretch.equals(stretch.strip());
        boolean cutsVoicing = stretch.startsWith("ﾞ") || body.startsWith("ﾞ", to);
        if (whole && !cutsVoicing) {
          Query phrase = new Query.Phrase(simplified, false);
          assertThat(find(phrase)).as(simplified).containsExactly("a");
          assertThat(archive.matches(new ArticleId("a"), phrase))
              .as(simplified)
              .contains(new Span(from, to));
        }
      }
    }
    marks("exact:羣峯", body, "羣峯");
    assertThat(find("exact:群峰")).isEmpty();
  }

  @Test
  void findsWordsWithOneSlip() {
    put(article("a", "题", "拖拉机与牡丹花会"), article("b", "别", "收割"));
    for (String slip : List.of("拖啦机", "啦拉机", "拖拉鸡", "拖机拉", "拉拖机", "拖拉拉机", "牡丹会", "牡丹花的会", "牡花丹会")) {
      finds(slip + "~", "a");
    }
    for (String other : List.of("拖啦鸡", "花牡", "收啦机", "机拉拖")) {
      finds(other + "~");
    }
  }

  @Test
  void requiresEveryWord() {
    put(article("a", "洛阳", "牡丹花会"), article("b", "洛阳", "龙门石窟"));
    assertThat(find(new Query.Words("洛阳 牡丹"))).containsExactly("a");
    assertThat(find(new Query.Words("洛阳牡丹"))).containsExactly("a");
  }

  @Test
  void takesLettersAndDigitsAsWholeWords() {
    put(article("a", "AI大模型", "用AI写稿"), article("b", "邮件", "MAIL服务"));
    assertThat(find(new Query.Words("AI"))).containsExactly("a");
  }

  @Test
  void searchesHeadlinesToo() {
    put(article("a", "牡丹花会开幕", "正文没有那个词"));
    assertThat(find("牡丹花会")).containsExactly("a");
  }

  @Test
  void combinesQueries() {
    put(article("a", "题", "苹果梨"), article("b", "题", "苹果桃"), article("c", "题", "香蕉"));
    Query apple = new Query.Words("苹果");
    Query peach = new Query.Words("果桃");
    assertThat(find(new Query.And(List.of(apple, new Query.Not(peach))))).containsExactly("a");
    assertThat(find(new Query.Or(List.of(peach, new Query.Words("香蕉")))))
        .containsExactlyInAnyOrder("b", "c");
    assertThat(find(new Query.Not(apple))).containsExactly("c");
  }

  // the query language

  @Test
  void findsWhatTheQueryLanguageAsksFor() {
    Tag yituo = new Tag("e2", FacetField.ENTITY_ORGANIZATION, "中国一拖集团有限公司", List.of("一拖"));
    Tag alias = new Tag("e2", FacetField.ENTITY_ORGANIZATION, "中国一拖集团有限公司", List.of("中国一拖"));
    put(
        article("a", "洛阳日报", "2024-02-17", "牡丹花会", "洛阳的牡丹开了，一拖参展。", List.of("李三旺"), List.of(yituo)),
        article(
            "b", "洛陽晚報", "2024-03-01", "龙门石窟", "洛阳有石窟。\n牡丹也多。项目LN2004号", List.of("曾宪平"), List.of()),
        article("c", "河南日报", "2023-05-05", "洛阳地铁", "络阳是错字。牡红丹也是。", List.of(), List.of(alias)));
    finds("洛阳 牡丹", "a", "b");
    finds("\"洛阳 牡丹\"");
    finds("\"洛阳 牡丹\"~1", "a");
    finds("\"洛阳 牡丹\"~0");
    finds("\"牡丹 洛阳\"~5", "a", "b");
    finds("洛阳 @句 牡丹", "a");
    finds("洛阳 @段 牡丹", "a");
    finds("石窟 @段 洛阳", "b");
    finds("title:洛阳", "c");
    finds("标题：（洛阳 OR 牡丹）", "a", "c");
    finds("-洛阳");
    finds("洛阳 -石窟", "a", "c");
    finds("洛阳 非 石窟 非 地铁", "a");
    finds("author:李三旺 OR author:曾宪平", "a", "b");
    finds("publication:洛阳*", "a", "b");
    finds("page:3", "a", "b", "c");
    finds("genre:消息 section:要闻", "a", "b", "c");
    finds("date:2024", "a", "b");
    finds("date:2024-02..2024-03", "a", "b");
    finds("date:..2023", "c");
    finds("entity:中国一拖", "a", "c");
    finds("entity:一拖", "a", "c");
    finds("entity:拖");
    assertThat(archive.named("一拖")).isEqualTo(archive.named("中国一拖")).hasSize(1);
    assertThat(archive.named("中国*")).containsAll(archive.named("中国一拖"));
    assertThat(archive.named("拖")).isEmpty();
    finds("LN*", "b");
    finds("LN20*", "b");
    finds("2004", "b");
    finds("004*");
    finds("洛*", "a", "b", "c");
    finds("title:洛阳~", "c");
    finds("络阳~", "a", "b", "c");
    finds("牡丹~", "a", "b", "c");
    finds("门石库~", "b");
    finds("exact:洛阳 publication:洛阳晚报", "b");
    finds("exact:洛陽");
    finds("title:(石窟 @句 龙门)", "b");
    finds("“，”", "a");
    finds("。", "a", "b", "c");
  }

  private void finds(String query, String... ids) {
    assertThat(find(query)).as(query).containsExactlyInAnyOrder(ids);
  }

  @Test
  void keepsSentencesAndParagraphsApart() {
    put(article("a", "标题在此", "甲方来了。乙方走了！丙方\n丁方"), article("b", "别的", "无"));
    finds("甲方 @句 来了", "a");
    finds("甲方 @句 乙方");
    finds("了。 @句 甲", "a");
    finds("甲方 @段 丙方", "a");
    finds("丙 @段 方", "a");
    finds("丙方 @段 丁方");
    finds("标题 @段 甲方");
    finds("标题 @句 此", "a");
    finds("题在 @句 标", "a");
    finds("\"此 甲\"~1000");
  }

  @Test
  void answersAQuestionThoughNotEveryWordMatches() {
    put(article("a", "消费券", "市民可在一百家体育场馆使用消费券。"), article("b", "地铁", "地铁一号线开通。"));
    assertThat(find(QueryParser.lenient("市民可以在多少家体育场馆使用这些消费券？"))).containsExactly("a");
  }

  @Test
  void marksWhatTheQueryLanguageMatches() {
    String body = "洛阳的牡丹、牡红丹、LN2004，洛陽。";
    put(article("a", "题", body));
    marks("洛*", body, "洛", "洛");
    marks("牡丹~", body, "牡丹", "牡红丹");
    marks("ln*", body, "LN");
    marks("\"洛阳 牡丹\"~3", body, "洛阳", "牡丹", "洛陽");
    marks("exact:洛陽", body, "洛陽");
    marks("title:洛阳", body);
    marks("洛阳 -牡丹", body, "洛阳", "洛陽");
  }

  private void marks(String query, String body, String... matches) {
    assertThat(archive.matches(new ArticleId("a"), QueryParser.parse(query)))
        .as(query)
        .extracting(span -> span.of(body))
        .containsExactly(matches);
  }

  @Test
  void answersOrRefusesWhateverIsAsked() {
    putFour();
    long seed = 7;
    Random random = new Random(seed);
    for (int i = 0; i < 20_000; i++) {
      String text = RandomQueries.next(random);
      try {
        Query query = QueryParser.parse(text);
        SearchResult result = archive.search(request(query, Filters.NONE, FacetField.PUBLICATION));
        assertThat(result.total()).isBetween(0L, 4L);
        archive.matches(new ArticleId("a"), query);
      } catch (QuerySyntaxException e) {
        assertThat(e.getMessage()).isNotBlank();
      } catch (RuntimeException e) {
        throw new AssertionError("seed " + seed + ", query " + i + ": " + text, e);
      }
      archive.search(SearchRequest.of(QueryParser.lenient(text), 5));
    }
  }

  @Test
  void answersTheLongestQueries() {
    putFour();
    finds("洛".repeat(QueryParser.MAX_LENGTH));
    finds("拖拉机".repeat(QueryParser.MAX_LENGTH / 3), "a", "b", "c");
    StringBuilder varied = new StringBuilder();
    for (int i = 0; i < QueryParser.MAX_LENGTH; i++) {
      varied.append((char) (0x4e00 + i));
    }
    finds(varied.toString());
    assertThat(find(QueryParser.lenient(varied.toString()))).isEmpty();
    finds("a* ".repeat(499).strip());
    finds("(".repeat(50) + "拖拉机" + ")".repeat(50), "a", "b", "c");
  }

  // filters, facets, histogram

  private void putFour() {
    Tag luoyang = new Tag("e1", FacetField.ENTITY_PLACE, "洛阳市", List.of("洛阳"));
    Tag yituo = new Tag("e2", FacetField.ENTITY_ORGANIZATION, "中国一拖集团有限公司", List.of("中国一拖"));
    put(
        article("a", "洛阳日报", "2023-12-31", "新闻甲", "拖拉机", List.of("李三旺"), List.of(luoyang)),
        article("b", "洛阳日报", "2024-02-01", "新闻乙", "拖拉机", List.of("曾宪平"), List.of(luoyang, yituo)),
        article("c", "河南日报", "2024-02-17", "新闻丙", "拖拉机", List.of(), List.of(yituo)),
        article("d", "河南日报", null, "新闻丁", "收割机"));
  }

  @Test
  void filtersByFieldsDatesAndEntities() {
    putFour();
    Query all = new Query.All();
    assertThat(
            ids(
                archive.search(
                    request(all, filters(FacetField.PUBLICATION, Set.of("洛阳日报"), Set.of())))))
        .containsExactlyInAnyOrder("a", "b");
    assertThat(
            ids(archive.search(request(all, filters(FacetField.AUTHOR, Set.of(), Set.of("李三旺"))))))
        .containsExactlyInAnyOrder("b", "c", "d");
    DateRange february = new DateRange(LocalDate.of(2024, 2, 1), LocalDate.of(2024, 2, 17));
    assertThat(
            ids(
                archive.search(
                    request(
                        all, new Filters(Map.of(), february, DateRange.ALL, List.of(), Set.of())))))
        .containsExactlyInAnyOrder("b", "c");
    assertThat(
            ids(
                archive.search(
                    request(
                        all,
                        new Filters(
                            Map.of(),
                            DateRange.ALL,
                            DateRange.ALL,
                            List.of(anywhere("e2", "e9")),
                            anywhere("e1"))))))
        .containsExactly("c");
  }

  private static Set<Tagged> anywhere(String... ids) {
    return Stream.of(ids).map(Tagged.Anywhere::new).collect(Collectors.toSet());
  }

  @Test
  void filtersByTagsThatMeanSomebodyElseInSomeArticles() {
    putFour();
    ArticleId b = new ArticleId("b");

    assertThat(mentioning(new Tagged.Anywhere("e1"))).containsExactlyInAnyOrder("a", "b");
    assertThat(mentioning(new Tagged.Except("e1", Set.of(b)))).containsExactly("a");
    assertThat(mentioning(new Tagged.Within("e1", Set.of(b, new ArticleId("d")))))
        .containsExactly("b");
    assertThat(mentioning(new Tagged.Within("e1", Set.of(b)), new Tagged.Anywhere("e9")))
        .hasSize(1);
    assertThat(mentioning()).isEmpty();
  }

  private List<String> mentioning(Tagged... entities) {
    return ids(archive.search(request(new Query.All(), Filters.mentioning(Set.of(entities)))));
  }

  private static Filters filters(FacetField field, Set<String> include, Set<String> exclude) {
    return new Filters(
        Map.of(field, new Selection(include, exclude)),
        DateRange.ALL,
        DateRange.ALL,
        List.of(),
        Set.of());
  }

  @Test
  void filtersByTheDatesTheTextSpeaksOf() {
    TaggedArticle plain = article("a", "题", "文");
    DateRange march = new DateRange(LocalDate.of(2024, 3, 1), LocalDate.of(2024, 3, 31));
    put(new TaggedArticle(plain.article(), List.of(), List.of(march)), article("b", "题", "别"));
    assertThat(findEvent(LocalDate.of(2024, 3, 31), null)).containsExactly("a");
    assertThat(findEvent(LocalDate.of(2024, 4, 1), null)).isEmpty();
    assertThat(findEvent(null, LocalDate.of(2024, 3, 1))).containsExactly("a");
  }

  private List<String> findEvent(@Nullable LocalDate from, @Nullable LocalDate to) {
    return ids(
        archive.search(
            request(
                new Query.All(),
                new Filters(
                    Map.of(), DateRange.ALL, new DateRange(from, to), List.of(), Set.of()))));
  }

  @Test
  void countsFacetsInContextWithBackground() {
    putFour();
    SearchResult result =
        archive.search(
            request(
                new Query.Words("拖拉机"),
                Filters.NONE,
                FacetField.PUBLICATION,
                FacetField.YEAR,
                FacetField.ENTITY_ORGANIZATION));
    assertThat(result.total()).isEqualTo(3);
    assertThat(result.facets().get(FacetField.PUBLICATION))
        .containsExactly(
            new SearchResult.FacetCount("洛阳日报", "洛阳日报", 2, 2),
            new SearchResult.FacetCount("河南日报", "河南日报", 1, 2));
    assertThat(result.facets().get(FacetField.YEAR))
        .containsExactly(
            new SearchResult.FacetCount("2024", "2024", 2, 2),
            new SearchResult.FacetCount("2023", "2023", 1, 1));
    assertThat(result.facets().get(FacetField.ENTITY_ORGANIZATION))
        .containsExactly(new SearchResult.FacetCount("e2", "中国一拖集团有限公司", 2, 2));
  }

  @Test
  void tellsTheEntitiesThatStandOutBesideTheMostFrequent() {
    List<Tag> everywhere = people(0, 150);
    List<Tag> some = new ArrayList<>(everywhere);
    some.add(new Tag("rare", FacetField.ENTITY_PERSON, "李三旺", List.of()));
    for (int i = 0; i < 6; i++) {
      String body = i < 3 ? "拖拉机" : "收割机";
      put(article("n" + i, "报", null, "题" + i, body, List.of(), i == 0 ? some : everywhere));
    }
    List<SearchResult.FacetCount> people = people(Filters.NONE);
    assertThat(people).hasSize(101);
    assertThat(people).contains(new SearchResult.FacetCount("rare", "李三旺", 1, 1));
    assertThat(people(Filters.mentioning(Set.of(new Tagged.Anywhere("e149")))))
        .contains(new SearchResult.FacetCount("e149", "人149", 3, 6));
  }

  private static List<Tag> people(int from, int to) {
    return IntStream.range(from, to)
        .mapToObj(i -> new Tag("e" + i, FacetField.ENTITY_PERSON, "人" + i, List.of()))
        .toList();
  }

  private List<SearchResult.FacetCount> people(Filters filters) {
    return archive
        .search(request(new Query.Words("拖拉机"), filters, FacetField.ENTITY_PERSON))
        .facets()
        .getOrDefault(FacetField.ENTITY_PERSON, List.of());
  }

  @Test
  void showsTheOtherValuesOfASelectedFacet() {
    putFour();
    SearchResult result =
        archive.search(
            request(
                new Query.Words("拖拉机"),
                filters(FacetField.PUBLICATION, Set.of("河南日报"), Set.of()),
                FacetField.PUBLICATION,
                FacetField.YEAR));
    assertThat(result.total()).isEqualTo(1);
    assertThat(result.facets().get(FacetField.PUBLICATION))
        .extracting(SearchResult.FacetCount::count)
        .containsExactly(2L, 1L);
    assertThat(result.facets().get(FacetField.YEAR))
        .extracting(SearchResult.FacetCount::value)
        .containsExactly("2024");
  }

  @ParameterizedTest
  @EnumSource
  void countsIncludesAndExcludesByEveryFacet(FacetField facet) {
    Tag first = new Tag("一", facet.isEntity() ? facet : FacetField.ENTITY_PLACE, "名一", List.of());
    Tag second = new Tag("二", first.facet(), "名二", List.of());
    put(various("a", 1, first), various("b", 1, first, second), various("c", 2, second));
    Query all = new Query.All();
    List<String> values =
        archive
            .search(request(all, Filters.NONE, facet))
            .facets()
            .getOrDefault(facet, List.of())
            .stream()
            .map(SearchResult.FacetCount::value)
            .sorted()
            .toList();
    assertThat(values).hasSize(2);
    for (String value : values) {
      Filters only = filters(facet, Set.of(value), Set.of());
      SearchResult with = archive.search(request(all, only, facet));
      SearchResult without =
          archive.search(request(all, filters(facet, Set.of(), Set.of(value)), facet));
      assertThat(with.total() + without.total()).isEqualTo(3);
      assertThat(with.facets().get(facet)).hasSize(2);
      assertThat(with.facets().get(facet))
          .filteredOn(count -> count.value().equals(value))
          .extracting(SearchResult.FacetCount::count)
          .containsExactly(with.total());
      assertThat(ids(with)).doesNotContainAnyElementsOf(ids(without));
    }
  }

  private static TaggedArticle various(String id, int kind, Tag... tags) {
    Article article =
        new Article(
            new ArticleId(id),
            "报" + kind,
            LocalDate.of(2020 + kind, 1, 1),
            "0" + kind,
            "栏目" + kind,
            "题" + id,
            null,
            null,
            "正文",
            List.of(new Byline("记者" + kind, Role.REPORTER)),
            List.of(),
            null,
            null,
            kind == 1 ? Genre.NEWS : Genre.FEATURE,
            null);
    return new TaggedArticle(article, List.of(tags), List.of());
  }

  @Test
  void countsEmptyBucketsToo() {
    putFour();
    assertThat(histogram("拖拉机", Interval.MONTH))
        .containsExactly(
            new SearchResult.Bucket("2023-12", 1, 1),
            new SearchResult.Bucket("2024-01", 0, 0),
            new SearchResult.Bucket("2024-02", 2, 2));
    assertThat(histogram("拖拉机", Interval.YEAR))
        .containsExactly(
            new SearchResult.Bucket("2023", 1, 1), new SearchResult.Bucket("2024", 2, 2));
    List<SearchResult.Bucket> days = histogram("拖拉机", Interval.DAY);
    assertThat(days).hasSize(49);
    assertThat(days.getFirst()).isEqualTo(new SearchResult.Bucket("2023-12-31", 1, 1));
    assertThat(days.get(1)).isEqualTo(new SearchResult.Bucket("2024-01-01", 0, 0));
    assertThat(days.getLast()).isEqualTo(new SearchResult.Bucket("2024-02-17", 1, 1));
    assertThat(histogram("收割机", Interval.DAY)).isEmpty();
  }

  private List<SearchResult.Bucket> histogram(String words, Interval interval) {
    SearchResult result =
        archive.search(
            new SearchRequest(
                new Query.Words(words),
                Filters.NONE,
                Sort.RELEVANCE,
                0,
                null,
                List.of(),
                interval,
                Mode.LEXICAL));
    assertThat(result.hits()).isEmpty();
    return result.histogram();
  }

  // order and pages

  @Test
  void ranksWhatTheHeadlineSaysFirst() {
    put(article("a", "春天的花园", "牡丹开了，人们来看花。"), article("b", "牡丹的花园", "春天到了，人们来看花。"));
    assertThat(find(new Query.Words("牡丹"))).containsExactly("b", "a");
  }

  @Test
  void ranksWhatIsSaidFirstBeforeWhatIsSaidLast() {
    String news = "市政府公布了今年的预算。";
    String one = "各县区的代表参加了会议并且作了发言，会议还听取了几个部门的报告，与会者认真讨论。";
    String other = "本周末有小雨，气温略有下降，气象台提醒出门的人带好雨具，注意路面湿滑和行车安全。";
    put(article("a", "新闻", one.repeat(4) + news), article("b", "新闻", news + other.repeat(4)));
    assertThat(find(new Query.Words("预算"))).containsExactly("b", "a");
  }

  @Test
  void ranksNeighboursBeforeStrangers() {
    String between = "各县区的代表参加了会议并且作了发言，会议还听取了几个部门的报告。";
    put(article("a", "题", "洛阳" + between + "的牡丹不少。"), article("b", "题", "洛阳的牡丹不少。" + between));
    assertThat(find(new Query.Words("洛阳牡丹"))).containsExactly("b", "a");
  }

  @Test
  void ranksTheArticleFirstOneSentenceOfWhichAnswersAQuestion() {
    String scattered = "牡丹文化节昨日开幕。今年的门票不贵。王城公园人山人海。";
    String filler = "书展上有很多读者，也有各地的出版社前来参加，气氛热烈。";
    String together = "开幕的是书展。牡丹文化节今年在王城公园的门票是八十元。" + filler;
    put(article("a", "题", scattered), article("b", "题", together));
    assertThat(find(QueryParser.lenient("牡丹文化节王城公园的门票多少钱？"))).containsExactly("b", "a");
  }

  @Test
  void pagesThroughTheAnswersToAQuestionInOneOrder() {
    long seed = new Random().nextLong();
    Random random = new Random(seed);
    List<String> words = List.of("牡丹", "门票", "公园", "文化节", "昨日", "开幕", "拖拉机", "NP137");
    for (int batch = 0; batch < 4; batch++) {
      writer()
          .put(
              IntStream.range(batch * 50, batch * 50 + 50)
                  .mapToObj(i -> article("n" + i, "题", sentences(words, random)))
                  .toList());
    }
    Query question = QueryParser.lenient("牡丹文化节公园的门票和拖拉机NP137哪天开幕？");
    List<String> all = find(question);
    for (int size : new int[] {1, 7, 60}) {
      assertThat(paged(question, size)).as("seed %d, size %d", seed, size).isEqualTo(all);
    }
  }

  private static String sentences(List<String> words, Random random) {
    return random
        .ints(1 + random.nextInt(40), 0, words.size())
        .mapToObj(i -> words.get(i) + (random.nextInt(4) == 0 ? "。" : "、"))
        .collect(Collectors.joining());
  }

  private List<String> paged(Query query, int size) {
    List<String> seen = new ArrayList<>();
    String cursor = null;
    do {
      SearchResult page =
          archive.search(
              new SearchRequest(
                  query,
                  Filters.NONE,
                  Sort.RELEVANCE,
                  size,
                  cursor,
                  List.of(),
                  null,
                  Mode.LEXICAL));
      seen.addAll(ids(page));
      cursor = page.nextCursor();
    } while (cursor != null);
    return seen;
  }

  @Test
  void doesNotLookForWhatOnlyAsks() {
    put(article("a", "题", "为什么有多少人问什么是什么"), article("b", "题", "牡丹是一种花"));
    assertThat(find(QueryParser.lenient("牡丹是什么？"))).containsExactly("b");
    assertThat(find(QueryParser.lenient("什么"))).containsExactly("a");
    assertThat(find(QueryParser.lenient("哪吒"))).isEmpty();
  }

  @Test
  void sortsByDateWithUndatedLast() {
    putFour();
    assertThat(sorted(Sort.NEWEST)).containsExactly("c", "b", "a", "d");
    assertThat(sorted(Sort.OLDEST)).containsExactly("a", "b", "c", "d");
  }

  private List<String> sorted(Sort sort) {
    return ids(
        archive.search(
            new SearchRequest(
                new Query.All(), Filters.NONE, sort, 10, null, List.of(), null, Mode.LEXICAL)));
  }

  @Test
  void pagesThroughEverythingOnceWhileOthersWrite() {
    putMany(0, 250);
    int written = 250;
    for (Sort sort : Sort.values()) {
      List<String> seen = new ArrayList<>();
      String cursor = null;
      do {
        SearchResult result =
            archive.search(
                new SearchRequest(
                    new Query.Words("拖拉机"),
                    Filters.NONE,
                    sort,
                    20,
                    cursor,
                    List.of(),
                    null,
                    Mode.LEXICAL));
        seen.addAll(ids(result));
        cursor = result.nextCursor();
        putMany(written, 10);
        written += 10;
      } while (cursor != null && written < 2000);
      assertThat(seen).as(sort.name()).doesNotHaveDuplicates();
      assertThat(seen)
          .as(sort.name())
          .containsAll(IntStream.range(0, 250).mapToObj(i -> "n" + i).toList());
    }
  }

  private void putMany(int from, int count) {
    writer()
        .put(
            IntStream.range(from, from + count)
                .mapToObj(i ->
                    article(
                        "n" + i,
                        "报",
                        LocalDate.of(2020, 1, 1).plusDays(i % 365).toString(),
                        "第" + i + "号",
                        "拖拉机".repeat(i % 7 + 1) + "编号" + i * 7919))
                .toList());
  }

  @Test
  void refusesACursorItDidNotGive() {
    assertThatIllegalArgumentException()
        .isThrownBy(() ->
            archive.search(
                new SearchRequest(
                    new Query.All(),
                    Filters.NONE,
                    Sort.NEWEST,
                    10,
                    "nonsense",
                    List.of(),
                    null,
                    Mode.LEXICAL)))
        .withMessageContaining("cursor");
  }

  @Test
  void foldsReprintsIntoTheEarliestAndCountsThem() {
    String story = "市委召开会议研究部署春季农业生产和乡村振兴重点工作，强调要压实责任、细化措施，确保粮食丰收。各县区负责同志参加会议并作了发言。".repeat(2);
    put(
        article("b", "洛阳日报", "2024-02-18", "市委开会", story + "（完）"),
        article("a", "河南日报", "2024-02-17", "洛阳市委开会", "本报讯 " + story),
        article(
            "c",
            "洛阳晚报",
            "2024-02-19",
            "另一篇",
            "市委召开会议，讨论的却是另一件事。" + "内容完全不同的文章在这里说了很多别的话。".repeat(3)));
    SearchResult result =
        archive.search(request(new Query.Words("市委 会议"), Filters.NONE, FacetField.PUBLICATION));
    assertThat(result.total()).isEqualTo(3);
    assertThat(ids(result)).containsExactlyInAnyOrder("a", "c");
    assertThat(duplicates(result, "a")).containsExactly(new ArticleId("b"));
    assertThat(result.facets().get(FacetField.PUBLICATION)).hasSize(3);
    SearchResult local =
        archive.search(
            request(
                new Query.Words("市委 会议"),
                filters(FacetField.PUBLICATION, Set.of("洛阳日报"), Set.of())));
    assertThat(ids(local)).containsExactly("b");
    assertThat(duplicates(local, "b")).isEmpty();
  }

  private static List<ArticleId> duplicates(SearchResult result, String id) {
    return result.hits().stream()
        .filter(hit -> hit.article().id().value().equals(id))
        .findFirst()
        .orElseThrow()
        .duplicates();
  }

  // highlights

  @Test
  void marksMatchesInWholeSentences() {
    String body = "开头一句。洛陽的牡丹开了！后面还有。\n第二段说洛 阳。";
    put(article("a", "洛阳", body));
    Hit hit = archive.search(SearchRequest.of(new Query.Words("洛阳牡丹"), 1)).hits().getFirst();
    assertThat(hit.titleMatches()).containsExactly(new Span(0, 2));
    assertThat(hit.snippets().getFirst().text()).isEqualTo("洛陽的牡丹开了！");
    assertThat(hit.snippets().getFirst().matches())
        .containsExactly(new Span(5, 7), new Span(8, 10));
    assertThat(archive.matches(new ArticleId("a"), new Query.Words("洛阳")))
        .extracting(span -> span.of(body))
        .containsExactly("洛陽", "洛 阳");
  }

  @Test
  void showsTheSentencesWithMostOfTheQueryFirst() {
    String body = "洛阳有雨。今天无事。\n洛阳牡丹花会开幕，洛阳人来看。牡丹开了！\n别处也有牡丹和牡丹。";
    put(article("a", "题", body));
    List<Hit.Snippet> snippets =
        archive
            .search(SearchRequest.of(new Query.Words("洛阳 牡丹花会"), 1))
            .hits()
            .getFirst()
            .snippets();
    assertThat(snippets).hasSize(3);
    assertThat(snippets.getFirst().text()).isEqualTo("洛阳牡丹花会开幕，洛阳人来看。");
    assertThat(snippets).extracting(Hit.Snippet::text).doesNotContain("今天无事。");
    for (Hit.Snippet snippet : snippets) {
      assertThat(snippet.span().of(body)).isEqualTo(snippet.text());
      assertThat(snippet.text()).matches(".*[。！]");
      assertThat(snippet.matches()).isNotEmpty().allMatch(snippet.span()::contains);
    }
  }

  @Test
  void showsTheFirstSentenceWhereOnlyTheHeadlineMatches() {
    put(article("a", "牡丹花会", "开头一句。后面一句。"));
    Hit hit = archive.search(SearchRequest.of(new Query.Words("牡丹"), 1)).hits().getFirst();
    assertThat(hit.snippets()).extracting(Hit.Snippet::text).containsExactly("开头一句。");
    assertThat(hit.snippets().getFirst().matches()).isEmpty();
  }
}
