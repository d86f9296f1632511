package wenmai.indexer.lucene;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.File;
import java.net.URI;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import wenmai.indexer.corpus.ArticleId;
import wenmai.indexer.search.Articles;
import wenmai.indexer.search.Change;
import wenmai.indexer.search.Query;
import wenmai.indexer.search.SearchRequest;
import wenmai.indexer.search.TaggedArticle;

/** Kills a process that writes, and looks what is left. */
final class CrashTest {
  private static final int BATCH = 7;

  @TempDir Path directory;

  @Test
  void losesNothingThatWasAcknowledgedWhenKilled() throws Exception {
    long acknowledged = 0;
    for (int round = 0; round < 3; round++) {
      acknowledged = writeAndKill(acknowledged, 4 + 3 * round);
      try (LuceneArchive archive = LuceneArchive.open(directory)) {
        long articles = archive.stats().articles();
        assertThat(articles).isGreaterThanOrEqualTo(acknowledged);
        assertThat(articles % BATCH).as("a batch is written whole or not at all").isZero();
        assertThat(archive.stats().sequence()).isEqualTo(articles);
        assertThat(archive.search(SearchRequest.of(new Query.Words("洛阳"), 0)).total())
            .isEqualTo(articles);
        for (Change change : archive.changesAfter(0, Integer.MAX_VALUE / 2)) {
          int number = Integer.parseInt(change.id().value());
          assertThat(change.article()).isEqualTo(article(number).article());
        }
        assertThat(archive.article(new ArticleId("0"))).isPresent();
        acknowledged = articles;
      }
    }
  }

  /** Lets a process write until it has acknowledged some batches more, and kills it. */
  private long writeAndKill(long from, int batches) throws Exception {
    Process writer =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                classPath(),
                CrashTest.class.getName(),
                directory.toString(),
                Long.toString(from))
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    long acknowledged = from;
    try (BufferedReader lines = writer.inputReader(StandardCharsets.UTF_8)) {
      for (int i = 0; i < batches; i++) {
        String line = lines.readLine();
        assertThat(line).as("the writing process said nothing").isNotNull();
        acknowledged = Long.parseLong(line);
      }
    } finally {
      writer.destroyForcibly();
      writer.waitFor();
    }
    return acknowledged;
  }

  private static String classPath() {
    if (CrashTest.class.getClassLoader() instanceof URLClassLoader loader) {
      return Stream.of(loader.getURLs())
          .map(url -> Path.of(URI.create(url.toString())).toString())
          .collect(Collectors.joining(File.pathSeparator));
    }
    return System.getProperty("java.class.path");
  }

  private static TaggedArticle article(int number) {
    return Articles.article(Integer.toString(number), "第" + number + "篇", "洛阳第" + number + "号");
  }

  /** Writes batches for ever and says after each how many articles there are. */
  public static void main(String[] arguments) {
    try (LuceneArchive archive = LuceneArchive.open(Path.of(arguments[0]))) {
      int next = Integer.parseInt(arguments[1]);
      while (!Thread.interrupted()) {
        List<TaggedArticle> batch =
            IntStream.range(next, next + BATCH).mapToObj(CrashTest::article).toList();
        archive.put(batch);
        next += BATCH;
        System.out.println(next);
      }
    }
  }
}
