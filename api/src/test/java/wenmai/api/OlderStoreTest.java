package wenmai.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.store.FSDirectory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import wenmai.indexer.corpus.Article;
import wenmai.indexer.lucene.LuceneArchive;
import wenmai.indexer.page.PageSource;
import wenmai.indexer.page.PageSplitter;
import wenmai.indexer.search.QueryParser;
import wenmai.indexer.search.SearchRequest;
import wenmai.indexer.search.TaggedArticle;

/** A store that was written before articles were joined over the pages of an issue. */
final class OlderStoreTest {
  private static final List<String> PAGES =
      List.of(
          """
          河谷日报 2024年2月17日 星期六 01版

          青河大桥昨日合龙

          昨日上午，青河大桥主桥顺利合龙，比计划提前了二十天。大桥由省路桥集
          （下转第二版）
          """,
          """
          河谷日报 2024年2月17日 星期六 02版

          青河大桥昨日合龙

          （上接01版）团承建，主跨三百二十米。过河货车不必再绕行高速公路。
          """);

  @TempDir private Path folder;

  private Config config() {
    return Config.from(
        Map.of(
            "WENMAI_STORE", folder.toString(),
            "WENMAI_MEANING", "false",
            "WENMAI_NEO4J_URI", "bolt://127.0.0.1:1",
            "WENMAI_NEO4J_PASSWORD", "none answers there"));
  }

  private void writeAsTheOlderProgramDid() throws IOException {
    try (LuceneArchive archive = LuceneArchive.open(Store.archive(config()))) {
      archive.put(
          PAGES.stream()
              .flatMap(page -> PageSplitter.split(page, new PageSource("", null, "")).stream())
              .map(article -> new TaggedArticle(article, List.of(), List.of()))
              .toList());
    }
    try (FSDirectory index = FSDirectory.open(Store.archive(config()).resolve("generation-1"));
        IndexWriter writer = new IndexWriter(index, new IndexWriterConfig())) {
      Map<String, String> data = Map.of("wenmai.schema", "2", "wenmai.sequence", "2");
      writer.setLiveCommitData(data.entrySet());
      writer.commit();
    }
  }

  @Test
  void isReadWithItsPagesJoinedOnceItIsOpened() throws IOException {
    writeAsTheOlderProgramDid();

    try (Store store = Store.open(config())) {
      Stream<Article> found =
          store
              .archive()
              .search(SearchRequest.of(QueryParser.parse("\"省路桥集团承建\""), 10))
              .hits()
              .stream()
              .map(hit -> hit.article());
      assertThat(found).extracting(Article::page).containsExactly("01");
      assertThat(store.archive().stats().articles()).isEqualTo(1);
    }
  }
}
