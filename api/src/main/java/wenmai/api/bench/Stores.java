package wenmai.api.bench;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import wenmai.indexer.corpus.Article;
import wenmai.indexer.lucene.LuceneArchive;
import wenmai.indexer.search.Annotator;

/**
 * Archives to measure on, filled when they are not full and kept for the next time.
 *
 * @param folder that holds one folder for each
 */
record Stores(Path folder, PrintWriter log) {
  private static final int BATCH = 500;
  private static final Duration PATIENCE = Duration.ofMinutes(10);

  /** The archive of that name with these articles. */
  LuceneArchive open(String name, boolean withMeaning, List<Article> articles) {
    LuceneArchive archive = LuceneArchive.open(folder.resolve(name), PATIENCE, withMeaning);
    if (archive.stats().articles() < articles.size()) {
      long start = System.nanoTime();
      for (int i = 0; i < articles.size(); i += BATCH) {
        archive.put(
            articles.subList(i, Math.min(articles.size(), i + BATCH)).stream()
                .map(Annotator.NONE::annotate)
                .toList());
      }
      long seconds = (System.nanoTime() - start) / 1_000_000_000;
      log.printf("%s: %d articles indexed in %d s%n", name, articles.size(), seconds);
      log.flush();
    }
    return archive;
  }

  /** Waits until every article has its vectors. */
  void awaitMeaning(LuceneArchive archive) throws InterruptedException {
    long last = -1;
    while (archive.meaning().isPresent()
        && archive.meaning().get().done() < archive.stats().sequence()) {
      long done = archive.meaning().get().done();
      if (done != last) {
        log.printf("vectors: %d of %d%n", done, archive.stats().sequence());
        log.flush();
        last = done;
      }
      Thread.sleep(1_000);
    }
  }

  /** Bytes that an archive takes on disk without its vectors. */
  long size(String name) throws IOException {
    Path archive = folder.resolve(name);
    try (Stream<Path> files = Files.walk(archive)) {
      List<Path> index =
          new ArrayList<>(files.filter(f -> !f.startsWith(archive.resolve("meaning"))).toList());
      long size = 0;
      for (Path file : index) {
        size += Files.isRegularFile(file) ? Files.size(file) : 0;
      }
      return size;
    }
  }
}
