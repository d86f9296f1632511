package wenmai.api;

import java.io.PrintWriter;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import wenmai.graph.model.GraphStats;
import wenmai.indexer.search.ArchiveStats;

/** {@code wenmai doctor}: says where index, graph and ledger disagree, and mends it. */
@Command(
    name = "doctor",
    mixinStandardHelpOptions = true,
    description = "Checks that index, graph and ledger agree and says what differs.")
final class Doctor implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Option(
      names = "--repair",
      description = "build the graph again from the archive where they differ")
  private boolean repair;

  @Option(
      names = "--wait",
      paramLabel = "SECONDS",
      defaultValue = "3600",
      description = "how long to wait for the graph (default ${DEFAULT-VALUE})")
  private int wait;

  @Override
  public Integer call() throws InterruptedException {
    PrintWriter out = spec.commandLine().getOut();
    try (Store store = Store.open(Config.from(System.getenv()))) {
      List<String> findings = examine(store);
      if (repair && !findings.isEmpty()) {
        findings.forEach(out::println);
        out.println("building the graph again");
        out.flush();
        store.follower().rebuild();
        findings = examine(store);
      }
      findings.forEach(out::println);
      out.println(
          findings.isEmpty() ? "index, graph and ledger agree" : findings.size() + " findings");
      out.flush();
      return findings.isEmpty() ? 0 : 1;
    }
  }

  private List<String> examine(Store store) throws InterruptedException {
    if (!store.follower().awaitLevel(Duration.ofSeconds(wait))) {
      GraphState state = store.follower().state();
      return List.of("the graph is " + state.behind() + " changes behind: " + state.reason());
    }
    List<String> findings = new ArrayList<>();
    ArchiveStats archive = store.archive().stats();
    GraphStats graph = store.graph().stats();
    if (archive.articles() != graph.articles()) {
      findings.add(
          "the index holds %d articles, the graph %d"
              .formatted(archive.articles(), graph.articles()));
    }
    long corrected = store.graph().corrected();
    if (corrected != store.ledger().entries().size()) {
      findings.add(
          "the ledger holds %d corrections, the graph has taken in %d"
              .formatted(store.ledger().entries().size(), corrected));
    }
    store
        .graph()
        .verify()
        .forEach(f -> findings.add(f.kind() + " " + f.subject() + ": " + f.detail()));
    return findings;
  }
}
