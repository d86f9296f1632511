package wenmai.indexer.lucene;

import static org.assertj.core.api.Assertions.assertThat;
import static wenmai.indexer.search.Articles.article;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import wenmai.indexer.search.DateRange;
import wenmai.indexer.search.FacetField;
import wenmai.indexer.search.Filters;
import wenmai.indexer.search.Mode;
import wenmai.indexer.search.Query;
import wenmai.indexer.search.Sort;
import wenmai.indexer.search.QueryParser;
import wenmai.indexer.search.SearchRequest;
import wenmai.indexer.search.Suggestion;
import wenmai.indexer.search.Suggestion.Kind;
import wenmai.indexer.search.Tag;
import wenmai.indexer.search.Tagged;
import wenmai.indexer.search.TaggedArticle;
import wenmai.indexer.corpus.ArticleId;

class SuggestTest {
  private static final Tag LUOYANG =
      new Tag("place:洛阳", FacetField.ENTITY_PLACE, "洛阳市", List.of("洛阳"));
  private static final Tag DENG = new Tag("person:邓", FacetField.ENTITY_PERSON, "邓小平", List.of());
  private static final Tag BANK =
      new Tag("org:银行", FacetField.ENTITY_ORGANIZATION, "重庆银行", List.of("重慶銀行"));

  private static final Tag METRO =
      new Tag("org:地铁", FacetField.ENTITY_ORGANIZATION, "洛阳地铁集团", List.of());
  private static final Tag WANG = new Tag("person:王", FacetField.ENTITY_PERSON, "王士元", List.of());

  @TempDir Path folder;
  private LuceneArchive archive;

  @BeforeEach
  void write() {
    archive = LuceneArchive.open(folder);
    archive.put(
        List.of(
            tagged("a1", "2024-02-01", "洛阳牡丹文化节开幕", LUOYANG),
            tagged("a2", "2024-02-03", "我市推进乡村振兴", LUOYANG),
            tagged("a3", "2024-02-02", "乡村振兴看河洛", LUOYANG, DENG),
            tagged("a4", "2024-01-01", "重庆银行在长沙设立分行", BANK),
            tagged("a5", "2024-01-02", "邓小平同志的故事", DENG),
            tagged("a6", "2023-05-01", "行人过街看长城", WANG),
            tagged("a7", "2023-05-02", "王士元任长沙银行行长", WANG)));
  }

  @AfterEach
  void close() {
    archive.close();
  }

  private static TaggedArticle tagged(String id, String date, String title, Tag... tags) {
    return article(id, "洛阳日报", date, title, title + "。正文。", List.of(), List.of(tags));
  }

  @ParameterizedTest
  @ValueSource(strings = {"洛", "洛阳", "l", "ly", "luoyang", "luoy", "洛y", "LUOYANG", "luo yang"})
  void offersAnEntityHoweverItIsTyped(String typed) {
    assertThat(archive.suggest(typed, 10))
        .contains(new Suggestion(Kind.ENTITY, "洛阳市", "place:洛阳", "entity.place", 3));
  }

  @ParameterizedTest
  @ValueSource(strings = {"重庆", "重慶", "cq", "chongqing", "cqyh", "chongqingyinhang", "重庆yh"})
  void readsPolyphonesAsInTheName(String typed) {
    assertThat(texts(typed)).contains("重庆银行");
  }

  @ParameterizedTest
  @CsvSource({
    "cs, 长沙",
    "changsha, 长沙",
    "长s, 长沙",
    "csyh, 长沙银行",
    "changshayinhang, 长沙银行",
    "xr, 行人",
    "xingren, 行人",
    "行r, 行人",
    "yh, 银行",
    "yinhang, 银行",
    "y行, 银行",
    "cc, 长城",
    "changcheng, 长城",
    "hz, 行长",
    "hangzhang, 行长",
  })
  void readsACharacterAsTheWordHasIt(String typed, String name) {
    assertThat(texts(typed)).anyMatch(text -> text.contains(name));
  }

  @ParameterizedTest
  @ValueSource(strings = {"zqyx", "cqyx", "yx", "yinxing", "hr", "hangren", "zcheng"})
  void doesNotReadThemAsInOtherNames(String typed) {
    assertThat(texts(typed)).isEmpty();
  }

  @Test
  void offersPhrasesThatManyHeadlinesHaveAndTheNewestHeadlines() {
    List<Suggestion> suggestions = archive.suggest("xczx", 5);
    assertThat(suggestions.getFirst()).isEqualTo(new Suggestion(Kind.QUERY, "乡村振兴", null, "", 2));
    assertThat(suggestions.stream().filter(s -> s.kind() == Kind.TITLE).map(Suggestion::text))
        .as("beginning so, then holding it")
        .containsExactly("乡村振兴看河洛", "我市推进乡村振兴");
  }

  @Test
  void seesWritesAtOnceAndForgetsDeletions() {
    archive.put(List.of(tagged("b1", "2024-03-01", "洛阳地铁三号线开工", METRO)));
    assertThat(texts("ldt")).isEmpty();
    assertThat(texts("lydt")).contains("洛阳地铁三号线开工", "洛阳地铁集团");
    archive.delete(new ArticleId("b1"));
    assertThat(texts("lydt")).isEmpty();
    assertThat(suggestion("洛阳弟铁集团")).isNull();
  }

  @ParameterizedTest
  @ValueSource(strings = {"l", "洛", "z", "c", "x", "d", "y", "w", "cs", "xczx", "重"})
  void offersNothingThatFindsNothing(String typed) {
    archive.put(List.of(tagged("a1", "2024-02-01", "孟津区麦收", DENG)));
    archive.delete(new ArticleId("a6"));
    assertThat(archive.suggest(typed, 50))
        .allSatisfy(offer -> assertThat(found(offer)).as("%s", offer).isPositive());
  }

  private long found(Suggestion offer) {
    if (offer.kind() == Kind.ENTITY) {
      Tagged entity = new Tagged.Anywhere(Objects.requireNonNull(offer.id()));
      Filters filters =
          new Filters(Map.of(), DateRange.ALL, DateRange.ALL, List.of(Set.of(entity)), Set.of());
      return archive.search(request(new Query.All(), filters)).total();
    }
    return archive.search(request(QueryParser.parse(offer.text()), Filters.NONE)).total();
  }

  private static SearchRequest request(Query query, Filters filters) {
    return new SearchRequest(
        query, filters, Sort.RELEVANCE, 10, null, List.of(), null, Mode.LEXICAL);
  }

  @ParameterizedTest
  @CsvSource({
    "邓小苹, 邓小平",
    "等小平, 邓小平",
    "dengxiaoping, 邓小平",
    "香村振兴, 乡村振兴",
    "络阳, 洛阳",
    "王土元, 王士元",
    "邓少平, 邓小平",
    "重厌银行, 重庆银行"
  })
  void saysWhatWasProbablyMeant(String typed, String meant) {
    assertThat(suggestion(typed)).isEqualTo(meant);
  }

  @Test
  void meansNothingThatFindsNothingMore() {
    assertThat(suggestion("邓小苹 牡丹")).as("no article has both").isNull();
    DateRange past = new DateRange(LocalDate.of(1990, 1, 1), LocalDate.of(1990, 12, 31));
    Filters filters = new Filters(Map.of(), past, DateRange.ALL, List.of(), Set.of());
    assertThat(archive.search(request(QueryParser.parse("邓小苹"), filters)).suggestion()).isNull();
  }

  @Test
  void mendsTheWrongWordOfSeveral() {
    assertThat(archive.search(SearchRequest.of(QueryParser.parse("邓小苹 故事"), 10)).suggestion())
        .isEqualTo("邓小平 故事");
  }

  @ParameterizedTest
  @ValueSource(strings = {"洛阳", "邓小平", "乡村振兴", "牡丹", "完全没有的词语"})
  void suggestsNothingElseForWhatIsThereOrUnheardOf(String typed) {
    assertThat(suggestion(typed)).isNull();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "'",
        "\u0000",
        "𠮷",
        "？",
        "zzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzz"
      })
  void hasNothingToOfferForOddities(String typed) {
    assertThat(archive.suggest(typed, 10)).isEmpty();
  }

  private List<String> texts(String typed) {
    return archive.suggest(typed, 10).stream().map(Suggestion::text).toList();
  }

  private @Nullable String suggestion(String typed) {
    return archive.search(SearchRequest.of(QueryParser.parse(typed), 10)).suggestion();
  }
}
