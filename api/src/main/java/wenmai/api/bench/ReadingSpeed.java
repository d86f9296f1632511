package wenmai.api.bench;

import java.io.IOException;
import java.io.PrintWriter;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import wenmai.graph.extract.Extractor;
import wenmai.indexer.corpus.Article;

/**
 * How fast articles are read, by the processor time of one thread: the best of five rounds after
 * one to warm up.
 *
 * @param all characters a second for everything: mentions, relations, dates, quantities
 * @param names characters a second for mentions alone
 * @param heap bytes in use after a collection, with the articles that were read
 */
record ReadingSpeed(double all, double names, long heap) {
  private static final int ROUNDS = 5;

  /** How many articles are read. */
  private static final int ARTICLES = 300;

  private static final LocalDate DATE = LocalDate.of(2024, 2, 17);

  static ReadingSpeed of(Path articles, Extractor extractor) throws IOException {
    List<String> texts =
        Sets.articles(articles).stream().limit(ARTICLES).map(Article::text).toList();
    double all = best(texts, text -> extractor.extract(text, DATE));
    double names = best(texts, extractor::names);
    return new ReadingSpeed(all, names, heapInUse());
  }

  void print(PrintWriter out) {
    out.printf(
        "mentions, relations, dates and quantities: %.0f thousand characters/s of one core%n",
        all / 1000);
    out.printf("mentions alone: %.0f thousand characters/s%n", names / 1000);
    out.printf("%d MB of heap in use%n", heap >> 20);
    out.flush();
  }

  private static double best(List<String> texts, Consumer<String> reading) {
    long characters = texts.stream().mapToLong(String::length).sum();
    texts.forEach(reading);
    double best = 0;
    for (int round = 0; round < ROUNDS; round++) {
      long started = processorTime();
      texts.forEach(reading);
      best = Math.max(best, characters / ((processorTime() - started) / 1e9));
    }
    return best;
  }

  /** Nanoseconds that this thread has run: other programs' share does not count. */
  private static long processorTime() {
    return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
  }

  @SuppressWarnings("SystemGc")
  private static long heapInUse() {
    System.gc();
    return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
  }
}
