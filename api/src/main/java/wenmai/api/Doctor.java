package wenmai.api;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import wenmai.graph.neo4j.EmbeddedNeo4j;
import wenmai.graph.resolve.Ledger;
import wenmai.indexer.lucene.LuceneArchive;

/**
 * {@code wenmai doctor}: says where index, graph and ledger are broken or disagree, and mends it.
 */
@Command(
    name = "doctor",
    mixinStandardHelpOptions = true,
    description = {
      "Checks that index, graph and ledger are whole and agree, and says what differs.",
      "Reads every article anew, as the graph should know it."
    })
final class Doctor implements Callable<Integer> {
  private static final String INDEX = "index: ";

  /** Findings that are told one by one. */
  private static final int MOST = 100;

  @Spec private CommandSpec spec;

  @Option(
      names = "--repair",
      description = {
        "mend what is found: index and graph are built again from the stored articles,",
        "of a broken ledger the entries that can be read are kept, the file is put aside"
      })
  private boolean repair;

  @Mixin private WaitOption wait;

  @Override
  public Integer call() throws InterruptedException, IOException {
    Config config = Config.from(System.getenv());
    List<String> files = fileFaults(config);
    List<String> left = repair ? mended(config, files) : found(config, files);
    say(left);
    say(
        left.isEmpty()
            ? "index, graph and ledger agree"
            : left.size() + " findings" + (repair ? " that could not be mended" : ""));
    return left.isEmpty() ? 0 : 1;
  }

  /** What is broken in the files themselves. */
  private static List<String> fileFaults(Config config) throws IOException {
    List<String> faults = new ArrayList<>();
    LuceneArchive.faults(Store.archive(config)).forEach(f -> faults.add(INDEX + f));
    Ledger.faults(Store.ledger(config)).forEach(f -> faults.add("ledger: " + f));
    return faults;
  }

  private List<String> found(Config config, List<String> files) throws InterruptedException {
    if (!files.isEmpty()) {
      return files;
    }
    try (Store store = Store.open(config)) {
      return new Checkup(store).findings(wait.limit());
    }
  }

  /** Mends what is found; what could not be is left. */
  private List<String> mended(Config config, List<String> files)
      throws InterruptedException, IOException {
    say(files);
    Ledger.mend(Store.ledger(config))
        .ifPresent(
            aside -> say("made a new ledger of the entries that can be read; old: " + aside));
    try (Store store = Store.open(config)) {
      if (files.stream().anyMatch(f -> f.startsWith(INDEX))) {
        say("building the index again");
        store.archive().reindex(store.reader(), sequence -> {});
      }
      List<String> findings = new Checkup(store).findings(wait.limit());
      say(findings);
      if (findings.isEmpty() || store.graphFailure().isEmpty()) {
        return findings.isEmpty() ? findings : rebuilt(store);
      }
    }
    if (config.neo4j() == null) {
      EmbeddedNeo4j.delete(GraphStore.directory(config));
    }
    try (Store store = Store.open(config)) {
      return rebuilt(store);
    }
  }

  private List<String> rebuilt(Store store) throws InterruptedException {
    say("building the graph again");
    store.follower().rebuild();
    return new Checkup(store).findings(wait.limit());
  }

  private void say(List<String> findings) {
    findings.stream().limit(MOST).forEach(this::say);
    if (findings.size() > MOST) {
      say("and %d more".formatted(findings.size() - MOST));
    }
  }

  private void say(String line) {
    PrintWriter out = spec.commandLine().getOut();
    out.println(line);
    out.flush();
  }
}
