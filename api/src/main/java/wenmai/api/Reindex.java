package wenmai.api;

import java.io.IOException;
import java.io.PrintWriter;
import java.net.ConnectException;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code wenmai reindex}: reads the stored articles anew, as this version of the program reads. */
@Command(
    name = "reindex",
    mixinStandardHelpOptions = true,
    description = {
      "Builds index and graph again from the stored articles.",
      "The old index stays as it is until the new one is whole.",
      "A service that has the store open does it and goes on serving."
    })
final class Reindex implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Mixin private WaitOption wait;

  @Override
  public Integer call() throws IOException, InterruptedException {
    Config config = Config.from(System.getenv());
    PrintWriter out = spec.commandLine().getOut();
    Optional<ServiceFile> service = ServiceFile.read(config.store());
    if (service.isPresent()) {
      try {
        return new RunningReindex(service.get(), out).run() ? 0 : 1;
      } catch (ConnectException e) {
        // It has ended without taking its file away.
      }
    }
    return here(config, out) ? 0 : 1;
  }

  private boolean here(Config config, PrintWriter out) throws InterruptedException {
    try (Store store = Store.open(config)) {
      store.archive().reindex(store.reader(), sequence -> {});
      store.writer().joinStored();
      out.printf("index: %d articles%n", store.archive().stats().articles());
      out.flush();
      store.follower().rebuild();
      boolean level = store.follower().awaitLevel(wait.limit());
      out.println(
          level
              ? "graph: %d entities".formatted(store.graph().stats().entities())
              : "graph: not level yet, it catches up at the next start");
      out.flush();
      return level;
    }
  }
}
