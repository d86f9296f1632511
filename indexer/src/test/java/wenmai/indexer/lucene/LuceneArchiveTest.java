package wenmai.indexer.lucene;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.store.FSDirectory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import wenmai.indexer.corpus.ArticleId;
import wenmai.indexer.search.Annotator;
import wenmai.indexer.search.Archive;
import wenmai.indexer.search.ArchiveContract;
import wenmai.indexer.search.ArchiveOpenException;
import wenmai.indexer.search.Articles;
import wenmai.indexer.search.Change;
import wenmai.indexer.search.FacetField;
import wenmai.indexer.search.Query;
import wenmai.indexer.search.QueryParser;
import wenmai.indexer.search.SearchRequest;
import wenmai.indexer.search.SearchTimeoutException;
import wenmai.indexer.search.Tag;
import wenmai.indexer.search.TaggedArticle;

final class LuceneArchiveTest extends ArchiveContract {
  private static final SearchRequest ALL = SearchRequest.of(new Query.All(), 10);

  @Override
  protected Archive open(Path directory) {
    return LuceneArchive.open(directory);
  }

  private static List<TaggedArticle> articles(int from, int to) {
    return IntStream.range(from, to)
        .mapToObj(i -> Articles.article("n" + i, "第" + i + "篇", "洛阳第" + i + "号"))
        .toList();
  }

  @Test
  void refusesADirectoryThatIsOpenAlready(@TempDir Path other) {
    LuceneArchive first = LuceneArchive.open(other);
    assertThatExceptionOfType(ArchiveOpenException.class)
        .isThrownBy(() -> LuceneArchive.open(other))
        .withMessageContaining(other.toString());
    first.close();
    LuceneArchive.open(other).close();
  }

  @Test
  void refusesAnIndexOfANewerProgram(@TempDir Path other) throws IOException {
    LuceneArchive.open(other).close();
    try (FSDirectory index = FSDirectory.open(other.resolve("generation-1"));
        IndexWriter writer = new IndexWriter(index, new IndexWriterConfig())) {
      writer.setLiveCommitData(Map.of("wenmai.schema", "1000").entrySet());
      writer.commit();
    }
    assertThatExceptionOfType(ArchiveOpenException.class)
        .isThrownBy(() -> LuceneArchive.open(other))
        .withMessageContaining("1000")
        .withMessageContaining(other.toString());
  }

  @Test
  void buildsAnIndexOfAnOlderProgramAnew(@TempDir Path other) throws IOException {
    Tag tag = new Tag("e1", FacetField.ENTITY_PLACE, "洛阳市", List.of());
    try (LuceneArchive archive = LuceneArchive.open(other)) {
      archive.put(articles(0, 7));
      archive.put(List.of(Articles.article("t", "报", null, "题", "洛阳的事", List.of(), List.of(tag))));
      archive.delete(new ArticleId("n1"));
    }
    try (FSDirectory index = FSDirectory.open(other.resolve("generation-1"));
        IndexWriter writer = new IndexWriter(index, new IndexWriterConfig())) {
      Map<String, String> data = Map.of("wenmai.schema", "1", "wenmai.sequence", "9");
      writer.setLiveCommitData(data.entrySet());
      writer.commit();
    }
    try (LuceneArchive archive = LuceneArchive.open(other)) {
      assertThat(archive.stats().articles()).isEqualTo(7);
      assertThat(archive.stats().sequence()).isEqualTo(9);
      assertThat(archive.search(SearchRequest.of(QueryParser.parse("entity:洛阳市"), 1)).total())
          .isEqualTo(1);
    }
    assertThat(other.resolve("generation-2")).exists();
    assertThat(other.resolve("generation-1")).doesNotExist();
  }

  @Test
  void givesUpWhenTheTimeIsOver(@TempDir Path other) {
    try (LuceneArchive archive = LuceneArchive.open(other, Duration.ofNanos(1), false)) {
      archive.put(articles(0, 100));
      assertThatExceptionOfType(SearchTimeoutException.class).isThrownBy(() -> archive.search(ALL));
    }
  }

  @Test
  void keepsHistoryAndFindsNewTagsAfterReindexing(@TempDir Path other) throws IOException {
    Tag tag = new Tag("e1", FacetField.ENTITY_PLACE, "洛阳市", List.of());
    Annotator annotator = article -> new TaggedArticle(article, List.of(tag), List.of());
    try (LuceneArchive archive = LuceneArchive.open(other)) {
      archive.put(articles(0, 1200));
      archive.delete(new ArticleId("n7"));
      List<Change> before = archive.changesAfter(0, 2000);
      assertThat(archive.reindex(annotator, sequence -> {})).isEqualTo(1199);
      assertThat(archive.changesAfter(0, 2000)).isEqualTo(before);
      assertThat(archive.search(SearchRequest.of(QueryParser.parse("entity:洛阳市"), 1)).total())
          .isEqualTo(1199);
      assertThat(archive.put(articles(2000, 2001)).getFirst().sequence()).isEqualTo(1202);
    }
    try (Stream<Path> folders = Files.list(other)) {
      assertThat(folders.map(path -> path.getFileName().toString()))
          .contains("generation-2")
          .doesNotContain("generation-1");
    }
    try (LuceneArchive archive = LuceneArchive.open(other)) {
      assertThat(archive.stats().articles()).isEqualTo(1200);
    }
  }

  @Test
  void servesAndTakesWritesWhileReindexing(@TempDir Path other) {
    try (LuceneArchive archive = LuceneArchive.open(other)) {
      archive.put(articles(0, 600));
      AtomicBoolean done = new AtomicBoolean();
      CompletableFuture<Integer> writes =
          CompletableFuture.supplyAsync(() -> {
            int next = 600;
            while (!done.get()) {
              archive.put(articles(next, next + 1));
              next++;
              assertThat(archive.search(ALL).total()).isEqualTo(next);
            }
            return next;
          });
      archive.reindex(Annotator.NONE, sequence -> {});
      archive.reindex(Annotator.NONE, sequence -> {});
      done.set(true);
      int written = writes.join();
      assertThat(archive.search(ALL).total()).isEqualTo(written);
      assertThat(archive.stats().sequence()).isEqualTo(written);
      assertThat(archive.changesAfter(0, written + 10)).hasSize(written);
    }
  }

  @Test
  void tellsHowFarARebuildHasCome(@TempDir Path other) {
    try (LuceneArchive archive = LuceneArchive.open(other)) {
      archive.put(articles(0, 1200));
      List<Long> reached = new ArrayList<>();
      archive.reindex(Annotator.NONE, reached::add);
      assertThat(reached).startsWith(500L, 1000L, 1200L).isSorted();
    }
  }

  @Test
  void givesARebuildUpWhenItIsClosed(@TempDir Path other) {
    LuceneArchive archive = LuceneArchive.open(other);
    archive.put(articles(0, 600));
    assertThatExceptionOfType(CancellationException.class)
        .isThrownBy(() -> archive.reindex(Annotator.NONE, sequence -> archive.close()));
    try (LuceneArchive again = LuceneArchive.open(other)) {
      assertThat(again.stats().articles()).isEqualTo(600);
    }
  }

  @Test
  void forgetsARebuildThatNeverFinished(@TempDir Path other) throws IOException {
    try (LuceneArchive archive = LuceneArchive.open(other)) {
      archive.put(articles(0, 3));
    }
    Files.createDirectories(other.resolve("generation-2"));
    Files.writeString(other.resolve("generation-2").resolve("segments_1"), "half");
    try (LuceneArchive archive = LuceneArchive.open(other)) {
      assertThat(archive.stats().articles()).isEqualTo(3);
      assertThat(archive.reindex(Annotator.NONE, sequence -> {})).isEqualTo(3);
    }
  }

  @Test
  void goesOnPagingAcrossAReindex(@TempDir Path other) {
    try (LuceneArchive archive = LuceneArchive.open(other)) {
      archive.put(articles(0, 25));
      SearchRequest first = SearchRequest.of(new Query.Words("洛阳"), 20);
      String cursor = archive.search(first).nextCursor();
      archive.reindex(Annotator.NONE, sequence -> {});
      SearchRequest second =
          new SearchRequest(
              first.query(),
              first.filters(),
              first.sort(),
              20,
              cursor,
              List.of(),
              null,
              first.mode());
      assertThat(archive.search(second).hits()).hasSize(5);
    }
  }
}
