package wenmai.api;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import wenmai.graph.model.GraphStats;
import wenmai.indexer.ingest.IngestReport;

/** {@code wenmai index}: takes files and folders into the store. */
@Command(
    name = "index",
    mixinStandardHelpOptions = true,
    description = {
      "Takes files and folders into the store; what cannot be read is named and stops nothing.",
      "Broken off and started again, it goes on where it was."
    })
final class Index implements Callable<Integer> {
  @Spec private CommandSpec spec;
  @Mixin private PageOptions page;

  @Parameters(arity = "1..*", paramLabel = "PATH", description = "files and folders")
  private List<Path> paths;

  @Option(
      names = "--graph-wait",
      paramLabel = "SECONDS",
      defaultValue = "3600",
      description = "how long to wait for the graph to come level (default ${DEFAULT-VALUE})")
  private int graphWait;

  @Override
  public Integer call() throws InterruptedException {
    PrintWriter err = spec.commandLine().getErr();
    try (Store store = Store.open(Config.from(System.getenv()))) {
      ProgressBar bar = new ProgressBar(err);
      IngestReport report = store.ingest(bar::show).run(paths, page.source());
      bar.close();
      boolean level = store.follower().awaitLevel(Duration.ofSeconds(graphWait));
      print(report, level ? store.graph().stats() : null, store.follower().state());
      return report.rejected() == 0 && level ? 0 : 1;
    }
  }

  private void print(IngestReport report, @Nullable GraphStats graph, GraphState state) {
    PrintWriter out = spec.commandLine().getOut();
    PrintWriter err = spec.commandLine().getErr();
    report.notes().forEach(err::println);
    report.rejects().forEach(r -> err.println("rejected " + r.name() + ": " + r.reason()));
    out.printf(
        "articles: %d (%d added, %d replaced, %d unchanged)%n",
        report.articles(), report.added(), report.replaced(), report.unchanged());
    if (graph == null) {
      out.printf(
          "graph: %d changes behind, it catches up at the next start (%s)%n",
          state.behind(), state.reason());
    } else {
      out.printf(
          "entities in the graph: %d%nrelations in the graph: %d%n",
          graph.entities(), graph.relations());
    }
    out.printf("rejected inputs: %d%n", report.rejected());
    out.flush();
    err.flush();
  }
}
