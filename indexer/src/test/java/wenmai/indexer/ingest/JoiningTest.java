package wenmai.indexer.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.apache.lucene.index.SegmentInfos;
import org.apache.lucene.store.FSDirectory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import wenmai.indexer.corpus.Article;
import wenmai.indexer.corpus.ArticleId;
import wenmai.indexer.lucene.LuceneArchive;
import wenmai.indexer.page.PageSource;
import wenmai.indexer.page.PageSplitter;
import wenmai.indexer.search.Annotator;
import wenmai.indexer.search.Change;
import wenmai.indexer.search.FacetField;
import wenmai.indexer.search.Hit;
import wenmai.indexer.search.QueryParser;
import wenmai.indexer.search.SearchRequest;
import wenmai.indexer.search.Standing;
import wenmai.indexer.search.StoredArticle;
import wenmai.indexer.search.Tag;
import wenmai.indexer.search.TaggedArticle;

/** Pages of one issue whose articles jump from one to the other. */
class JoiningTest {
  private static final String FIRST =
      """
      河谷日报 2024年2月17日 星期六 01版

      青河大桥昨日合龙 两岸通勤缩短半小时

      昨日上午，青河大桥主桥顺利合龙，比计划提前了二十天。大桥由省路桥集
      （下转第二版）

      图书馆延长开放时间

      从本周起，市图书馆把闭馆时间推迟到晚上十点。

      记者 李明
      """;
  private static final String SECOND =
      """
      河谷日报 2024年2月17日 星期六 02版

      青河大桥昨日合龙

      （上接01版）团承建，主跨三百二十米。过河货车不必再绕行高速公路。

      记者 王芳 通讯员 赵刚
      """;
  private static final Annotator ANNOTATOR =
      article ->
          new TaggedArticle(
              article,
              article.text().contains("省路桥集团")
                  ? List.of(new Tag("o1", FacetField.ENTITY_ORGANIZATION, "省路桥集团", List.of()))
                  : List.of(),
              List.of());

  @TempDir private Path folder;
  private LuceneArchive archive;

  @BeforeEach
  void open() {
    archive = LuceneArchive.open(folder.resolve("archive"));
  }

  @AfterEach
  void close() {
    archive.close();
  }

  private void index(String first, String second) throws IOException, InterruptedException {
    index(first);
    index(second);
  }

  private IngestReport index(String page) throws IOException, InterruptedException {
    Path file = Files.writeString(folder.resolve("page.txt"), page);
    Ingest ingest =
        new Ingest(
            joining(),
            id -> archive.article(id).map(StoredArticle::own),
            ANNOTATOR,
            progress -> {});
    return ingest.run(List.of(file), new PageSource("", null, ""));
  }

  private List<Article> found(String query) {
    return archive.search(SearchRequest.of(QueryParser.parse(query), 10)).hits().stream()
        .map(Hit::article)
        .toList();
  }

  @ParameterizedTest
  @CsvSource({"true", "false"})
  void areOneArticleInEitherOrder(boolean inOrder) throws IOException, InterruptedException {
    index(inOrder ? FIRST : SECOND, inOrder ? SECOND : FIRST);

    List<Article> found = found("\"省路桥集团承建\"");
    assertThat(found).hasSize(1);
    Article whole = found.getFirst();
    assertThat(whole.title()).isEqualTo("青河大桥昨日合龙 两岸通勤缩短半小时");
    assertThat(whole.body()).startsWith("昨日上午").endsWith("绕行高速公路。");
    assertThat(whole.authors()).containsExactly("王芳", "赵刚");
    assertThat(whole.continuedOn()).isNull();
    assertThat(archive.stats().articles()).isEqualTo(2);
    assertThat(archive.changesAfter(0, 10)).extracting(Change::article).contains(whole);
    assertThat(archive.search(SearchRequest.of(QueryParser.parse("entity:省路桥集团"), 10)).total())
        .isEqualTo(1);
  }

  @Test
  void areTheSameWhicheverCameFirst() throws IOException, InterruptedException {
    index(FIRST, SECOND);
    List<Article> inOrder = found("青河大桥");
    try (LuceneArchive other = LuceneArchive.open(folder.resolve("other"))) {
      archive.close();
      archive = other;
      index(SECOND, FIRST);

      assertThat(found("青河大桥")).isEqualTo(inOrder);
    }
  }

  @Test
  void areNotWrittenAgainWhenAPageComesAgain() throws IOException, InterruptedException {
    index(FIRST, SECOND);
    long sequence = archive.stats().sequence();

    assertThat(index(FIRST).unchanged()).isEqualTo(2);
    assertThat(index(SECOND).unchanged()).isEqualTo(1);
    assertThat(archive.stats().sequence()).isEqualTo(sequence);
  }

  @Test
  void stayJoinedWhenTheIndexIsBuiltAnew() throws IOException, InterruptedException {
    index(FIRST, SECOND);

    archive.reindex(ANNOTATOR, sequence -> {});

    assertThat(found("\"省路桥集团承建\"")).hasSize(1);
    assertThat(archive.stats().articles()).isEqualTo(2);
    assertThat(index(FIRST).unchanged()).isEqualTo(2);
  }

  @Test
  void standApartAgainWhenOneIsDeletedAllInOneCommit() throws IOException, InterruptedException {
    index(FIRST, SECOND);
    ArticleId second =
        archive.article(found("青河大桥").getFirst().id()).map(JoiningTest::second).orElseThrow();
    long commits = commits();

    assertThat(joining().delete(second)).isTrue();

    assertThat(commits() - commits).isEqualTo(1);
    assertThat(found("青河大桥")).extracting(Article::continuedOn).containsExactly("02");
    assertThat(found("省路桥集团承建")).isEmpty();
    assertThat(archive.article(second)).isEmpty();
    assertThat(joining().delete(second)).isFalse();
  }

  @Test
  void standApartAgainWhenTheFirstIsDeletedAllInOneCommit()
      throws IOException, InterruptedException {
    index(FIRST, SECOND);
    long commits = commits();

    assertThat(joining().delete(found("青河大桥").getFirst().id())).isTrue();

    assertThat(commits() - commits).isEqualTo(1);
    assertThat(found("青河大桥")).extracting(Article::page).containsExactly("02");
  }

  @ParameterizedTest
  @CsvSource({"true", "false"})
  void areJoinedLaterWhenAnOlderProgramWroteThem(boolean builtAnew) {
    archive.put(apart(FIRST, SECOND));
    assertThat(found("青河大桥")).hasSize(2);

    if (builtAnew) {
      archive.reindex(ANNOTATOR, sequence -> {});
    }
    joining().joinStored();

    assertThat(found("\"省路桥集团承建\"")).hasSize(1);
    assertThat(archive.stats().articles()).isEqualTo(2);
    long sequence = archive.stats().sequence();
    joining().joinStored();
    assertThat(archive.stats().sequence()).isEqualTo(sequence);
  }

  /** What pages give, each for itself. */
  private static List<TaggedArticle> apart(String... pages) {
    return Stream.of(pages)
        .flatMap(page -> PageSplitter.split(page, new PageSource("", null, "")).stream())
        .map(ANNOTATOR::annotate)
        .toList();
  }

  private Joining joining() {
    return new Joining(archive, archive, ANNOTATOR);
  }

  private static ArticleId second(StoredArticle whole) {
    return ((Standing.Joined) whole.standing()).parts().get(1).id();
  }

  /** How many commits the index has seen. */
  private long commits() throws IOException {
    try (FSDirectory index = FSDirectory.open(folder.resolve("archive/generation-1"))) {
      return SegmentInfos.getLastCommitGeneration(index);
    }
  }

  @Test
  void standApartWithoutTheOtherPage() throws IOException, InterruptedException {
    index(SECOND.replace("17日", "18日"), FIRST);

    assertThat(found("青河大桥"))
        .extracting(Article::date)
        .containsExactlyInAnyOrder(LocalDate.of(2024, 2, 17), LocalDate.of(2024, 2, 18));
    assertThat(found("\"省路桥集团承建\"")).isEmpty();
  }
}
