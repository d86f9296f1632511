package wenmai.indexer.lucene;

import static org.assertj.core.api.Assertions.assertThat;
import static wenmai.indexer.search.Articles.article;

import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import wenmai.indexer.corpus.ArticleId;
import wenmai.indexer.search.Annotator;
import wenmai.indexer.search.DateRange;
import wenmai.indexer.search.Filters;
import wenmai.indexer.search.Mode;
import wenmai.indexer.search.Query;
import wenmai.indexer.search.QueryParser;
import wenmai.indexer.search.RelatedArticle.Reason;
import wenmai.indexer.search.RelatedRequest;
import wenmai.indexer.search.SearchRequest;
import wenmai.indexer.search.Sort;
import wenmai.indexer.search.TaggedArticle;

class MeaningTest {
  @TempDir Path folder;
  private LuceneArchive archive;

  @BeforeEach
  void write() throws InterruptedException {
    archive = open();
    archive.put(
        List.of(
            article("clinic", "日报", "2024-01-05", "新病房楼启用", "城东的新病房楼本周启用，患者看病更方便。"),
            article("metro", "日报", "2024-01-06", "轨道交通进展", "轨道交通二号线年底投入运营，市民出行更方便。"),
            article("wheat", "日报", "2024-06-06", "麦收时节", "全市小麦进入收割期，农机手昼夜作业。"),
            article("match", "日报", "2024-06-07", "比赛落幕", "主队在点球大战中获胜，球迷欢呼。")));
    awaitVectors();
  }

  @AfterEach
  void close() {
    archive.close();
  }

  private LuceneArchive open() {
    return LuceneArchive.open(folder, Duration.ofSeconds(5), true);
  }

  private void awaitVectors() throws InterruptedException {
    long deadline = System.nanoTime() + Duration.ofMinutes(1).toNanos();
    while (archive.meaning().orElseThrow().done() < archive.stats().sequence()) {
      assertThat(System.nanoTime()).as("a minute is enough").isLessThan(deadline);
      Thread.sleep(20);
    }
  }

  @Test
  void findsWhatMeansTheSameInOtherWords() {
    assertThat(ids("地铁什么时候通车", Mode.SEMANTIC, Filters.NONE).getFirst()).isEqualTo("metro");
    assertThat(ids("足球", Mode.SEMANTIC, Filters.NONE).getFirst()).isEqualTo("match");
    assertThat(ids("足球", Mode.LEXICAL, Filters.NONE)).isEmpty();
  }

  @Test
  void keepsTheFilters() {
    DateRange june = new DateRange(LocalDate.of(2024, 6, 1), LocalDate.of(2024, 6, 30));
    Filters filters = new Filters(Map.of(), june, DateRange.ALL, List.of(), Set.of());
    assertThat(ids("地铁什么时候通车", Mode.SEMANTIC, filters)).containsExactlyInAnyOrder("wheat", "match");
  }

  @Test
  void ordersWhatTheWordsFindByMeaningTooButAddsNothing() {
    assertThat(ids("更方便", Mode.LEXICAL, Filters.NONE)).containsExactlyInAnyOrder("clinic", "metro");
    assertThat(ids("方便 更", Mode.HYBRID, Filters.NONE)).containsExactlyInAnyOrder("clinic", "metro");
  }

  @Test
  void answersAQuestionThatSharesNoWord() {
    Query question = QueryParser.lenient("足球？");
    assertThat(ids(question, Mode.LEXICAL, Filters.NONE)).isEmpty();
    assertThat(ids(question, Mode.HYBRID, Filters.NONE)).startsWith("match");
  }

  @Test
  void relatesArticlesOfLikeMeaning() throws InterruptedException {
    archive.put(List.of(article("subway", "日报", "2020-01-01", "地铁要来了", "地铁新线年底通车。")));
    awaitVectors();
    var request =
        new RelatedRequest(
            "轨道交通进展", "轨道交通二号线年底投入运营，市民出行更方便。", Set.of(), new ArticleId("metro"), 10);
    assertThat(archive.related(request))
        .anySatisfy(
            related -> assertThat(related.reasons()).extracting(Reason::kind).contains("meaning"))
        .noneMatch(related -> related.article().id().value().equals("metro"));
  }

  @Test
  void followsChangesAndOutlivesARestart() throws InterruptedException {
    archive.put(List.of(article("wheat", "日报", "2024-06-06", "新车站", "地铁新站点今日建成通车。")));
    archive.delete(new ArticleId("metro"));
    awaitVectors();
    archive.close();
    archive = open();
    assertThat(ids("地铁什么时候通车", Mode.SEMANTIC, Filters.NONE))
        .startsWith("wheat")
        .doesNotContain("metro");
  }

  @Test
  void findsByWordsAtOnceAndByMeaningWhenTheVectorsHaveCome() throws InterruptedException {
    archive.put(many(40, "开通", "地铁新线今日开通运营。"));
    assertThat(archive.meaning().orElseThrow().isComplete()).as("behind the write").isFalse();
    assertThat(archive.search(request(new Query.Words("新线"), Mode.HYBRID, Filters.NONE)).total())
        .isEqualTo(40);
    awaitVectors();
    assertThat(archive.meaning().orElseThrow().isComplete()).isTrue();
    assertThat(ids("轻轨", Mode.SEMANTIC, Filters.NONE)).anyMatch(id -> id.startsWith("n"));
  }

  @Test
  void goesOnWhereItWasBrokenOffAndTellsHowFarItIs() throws InterruptedException {
    archive.put(many(60, "开工", "水库大坝今日开工建设，建成后灌溉农田。"));
    long last = archive.stats().sequence();
    long before = archive.meaning().orElseThrow().done();
    archive.close();
    archive = open();
    assertThat(before).as("four were done").isBetween(4L, last - 1);
    assertThat(ids("足球", Mode.SEMANTIC, Filters.NONE)).as("not begun anew").startsWith("match");
    awaitVectors();
    assertThat(archive.meaning().orElseThrow().of()).isEqualTo(last);
    assertThat(ids("拦河坝", Mode.SEMANTIC, Filters.NONE).getFirst()).startsWith("n");
  }

  private static List<TaggedArticle> many(int count, String title, String body) {
    return IntStream.range(0, count)
        .mapToObj(i -> article("n" + i, "日报", "2024-07-01", i + "号" + title, i + body.repeat(12)))
        .toList();
  }

  @Test
  void keepsTheVectorsWhenTheIndexIsBuiltAnew() {
    archive.reindex(Annotator.NONE, sequence -> {});
    assertThat(archive.meaning().orElseThrow().isComplete()).isTrue();
    assertThat(ids("地铁什么时候通车", Mode.SEMANTIC, Filters.NONE).getFirst()).isEqualTo("metro");
  }

  @Test
  void saysByWhatArticlesWereFound() {
    assertThat(mode("足球", Mode.HYBRID)).isEqualTo(Mode.HYBRID);
    assertThat(mode("足球", Mode.SEMANTIC)).isEqualTo(Mode.SEMANTIC);
    assertThat(mode("足球", Mode.LEXICAL)).isEqualTo(Mode.LEXICAL);
    archive.close();
    archive = LuceneArchive.open(folder);
    assertThat(mode("足球", Mode.HYBRID)).as("without meaning").isEqualTo(Mode.LEXICAL);
  }

  private Mode mode(String text, Mode asked) {
    return archive.search(request(new Query.Words(text), asked, Filters.NONE)).mode();
  }

  private static SearchRequest request(Query query, Mode mode, Filters filters) {
    return new SearchRequest(query, filters, Sort.RELEVANCE, 10, null, List.of(), null, mode);
  }

  private List<String> ids(String text, Mode mode, Filters filters) {
    return ids(new Query.Words(text), mode, filters);
  }

  private List<String> ids(Query query, Mode mode, Filters filters) {
    return archive.search(request(query, mode, filters)).hits().stream()
        .map(h -> h.article().id().value())
        .toList();
  }
}
