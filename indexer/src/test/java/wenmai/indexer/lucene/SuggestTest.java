package wenmai.indexer.lucene;

import static org.assertj.core.api.Assertions.assertThat;
import static wenmai.indexer.search.Articles.article;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import wenmai.indexer.search.FacetField;
import wenmai.indexer.search.QueryParser;
import wenmai.indexer.search.SearchRequest;
import wenmai.indexer.search.Suggestion;
import wenmai.indexer.search.Suggestion.Kind;
import wenmai.indexer.search.Tag;
import wenmai.indexer.search.TaggedArticle;
import wenmai.indexer.corpus.ArticleId;

class SuggestTest {
  private static final Tag LUOYANG =
      new Tag("place:洛阳", FacetField.ENTITY_PLACE, "洛阳市", List.of("洛阳"));
  private static final Tag DENG = new Tag("person:邓", FacetField.ENTITY_PERSON, "邓小平", List.of());
  private static final Tag BANK =
      new Tag("org:银行", FacetField.ENTITY_ORGANIZATION, "重庆银行", List.of("重慶銀行"));

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
            tagged("a5", "2024-01-02", "邓小平同志的故事", DENG)));
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

  @Test
  void doesNotReadThemAsInOtherNames() {
    assertThat(texts("zqyx")).isEmpty();
    assertThat(texts("cqyx")).isEmpty();
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
    archive.put(List.of(tagged("a6", "2024-03-01", "洛阳地铁三号线开工")));
    assertThat(texts("ldt")).isEmpty();
    assertThat(texts("lydt")).contains("洛阳地铁三号线开工");
    archive.delete(new ArticleId("a6"));
    assertThat(titles("lydt")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"邓小苹, 邓小平", "等小平, 邓小平", "dengxiaoping, 邓小平", "香村振兴, 乡村振兴", "络阳, 洛阳"})
  void saysWhatWasProbablyMeant(String typed, String meant) {
    assertThat(archive.search(SearchRequest.of(QueryParser.parse(typed), 10)).suggestion())
        .isEqualTo(meant);
  }

  @Test
  void mendsTheWrongWordOfSeveral() {
    assertThat(archive.search(SearchRequest.of(QueryParser.parse("邓小苹 故事"), 10)).suggestion())
        .isEqualTo("邓小平 故事");
  }

  @ParameterizedTest
  @ValueSource(strings = {"洛阳", "邓小平", "乡村振兴", "牡丹", "完全没有的词语"})
  void suggestsNothingElseForWhatIsThereOrUnheardOf(String typed) {
    assertThat(archive.search(SearchRequest.of(QueryParser.parse(typed), 10)).suggestion())
        .isNull();
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

  private List<String> titles(String typed) {
    return archive.suggest(typed, 10).stream()
        .filter(s -> s.kind() == Kind.TITLE)
        .map(Suggestion::text)
        .toList();
  }
}
