package wenmai.api.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Gatherers;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import wenmai.api.http.HttpServer;
import wenmai.graph.model.GraphChange;
import wenmai.indexer.corpus.Article;
import wenmai.indexer.ingest.ArticleJson;

/**
 * Measures how fast the graph takes in news and answers.
 *
 * <p>Relationships per second are told twice, over the time in which the graph takes batches in,
 * commit and all, reading the text not in it: those that the database has more after a batch than
 * before, by its own count, and all that the batch writes, also those that were there and are
 * counted up. Nodes do not count.
 */
@Command(
    name = "graph",
    mixinStandardHelpOptions = true,
    description = "Writes news items into a store and measures writing and asking.")
public final class BenchGraph implements Callable<Integer> {
  private static final int BATCH = 1000;

  /** Articles in which the compiler and the caches warm up. */
  private static final int COLD = 10_000;

  @Spec private CommandSpec spec;

  @Option(
      names = "--eval",
      required = true,
      paramLabel = "DIR",
      description = "Folder with news/xwlb.jsonl.gz.")
  private Path eval;

  @Option(
      names = "--every",
      defaultValue = "1",
      paramLabel = "N",
      description = "Takes only each Nth item (default: ${DEFAULT-VALUE}).")
  private int every;

  @Option(
      names = "--store",
      required = true,
      paramLabel = "DIR",
      description = "Folder of the store; what it holds already is not written again.")
  private Path folder;

  @Option(
      names = "--page-cache",
      defaultValue = "512",
      paramLabel = "MIB",
      description = "Memory for the graph's pages (default: ${DEFAULT-VALUE}).")
  private int pageCache;

  @Option(names = "--verify", description = "Counts everything anew at the end.")
  private boolean verify;

  @Override
  public Integer call() throws IOException {
    try (NewsStore store = NewsStore.open(folder, pageCache)) {
      write(store);
      GraphQuestions questions = new GraphQuestions(store.graph(), this::print);
      questions.ask();
      try (HttpServer server = store.serve()) {
        questions.search(server);
      }
      questions.draw();
      if (verify) {
        print("faults: " + store.graph().verify().size());
      }
    }
    return 0;
  }

  private void write(NewsStore store) throws IOException {
    WriteSpeed cold = new WriteSpeed();
    WriteSpeed warm = new WriteSpeed();
    try (BufferedReader lines = news()) {
      every(lines.lines())
          .map(ArticleJson::read)
          .gather(Gatherers.windowFixed(BATCH))
          .forEach(batch -> write(store, batch, cold.articles() < COLD ? cold : warm));
    }
    print(store.graph().stats().toString());
    print("written, the first %,d articles: %s".formatted(COLD, cold));
    print("written, those after: " + warm);
    print("written, all: " + cold.and(warm));
  }

  private static void write(NewsStore store, List<Article> batch, WriteSpeed speed) {
    store.put(batch);
    for (List<GraphChange> next = store.behind(); !next.isEmpty(); next = store.behind()) {
      speed.write(store.graph(), next);
    }
  }

  private Stream<String> every(Stream<String> lines) {
    return lines
        .gather(Gatherers.windowFixed(every))
        .filter(window -> window.size() == every)
        .map(List::getLast);
  }

  private BufferedReader news() throws IOException {
    return new BufferedReader(
        new InputStreamReader(
            new GZIPInputStream(Files.newInputStream(eval.resolve("news/xwlb.jsonl.gz"))),
            StandardCharsets.UTF_8));
  }

  private void print(String line) {
    PrintWriter out = spec.commandLine().getOut();
    out.println(line);
    out.flush();
  }
}
