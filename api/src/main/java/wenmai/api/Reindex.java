package wenmai.api;

import java.io.PrintWriter;
import java.time.Duration;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code wenmai reindex}: reads the stored articles anew, as this version of the program reads. */
@Command(
    name = "reindex",
    mixinStandardHelpOptions = true,
    description = {
      "Builds index and graph again from the stored articles.",
      "The old index stays as it is until the new one is whole."
    })
final class Reindex implements Callable<Integer> {
  @Spec private CommandSpec spec;

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
      store.archive().reindex(store.reader());
      out.printf("index: %d articles%n", store.archive().stats().articles());
      out.flush();
      store.follower().rebuild();
      boolean level = store.follower().awaitLevel(Duration.ofSeconds(wait));
      out.println(
          level
              ? "graph: %d entities".formatted(store.graph().stats().entities())
              : "graph: not level yet, it catches up at the next start");
      out.flush();
      return level ? 0 : 1;
    }
  }
}
