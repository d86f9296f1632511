package wenmai.api;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import wenmai.graph.resolve.Ledger;

/** {@code wenmai corrections}: takes people's corrections out of the store or brings them in. */
@Command(
    name = "corrections",
    mixinStandardHelpOptions = true,
    synopsisSubcommandLabel = "COMMAND",
    description = "Exports or imports the ledger of corrections, as JSON lines.")
final class Corrections {
  @Spec private CommandSpec spec;

  @Command(
      name = "export",
      mixinStandardHelpOptions = true,
      description = "Writes every correction ever made, also those undone.")
  int write(
      @Parameters(
              arity = "0..1",
              paramLabel = "FILE",
              description = "where to; to standard output when there is none")
          @Nullable Path file)
      throws IOException {
    try (Ledger ledger = open()) {
      List<String> lines = ledger.exportLines();
      if (file == null) {
        lines.forEach(out()::println);
        out().flush();
      } else {
        Files.write(file, lines);
      }
    }
    return 0;
  }

  @Command(
      name = "import",
      mixinStandardHelpOptions = true,
      description = {
        "Adds the corrections of another ledger that this one does not have.",
        "Index and graph follow at the next start."
      })
  int read(@Parameters(paramLabel = "FILE", description = "as export wrote it") Path file)
      throws IOException {
    List<String> lines = Files.readAllLines(file);
    try (Ledger ledger = open()) {
      int added = ledger.importLines(lines);
      out().printf("%d corrections added, %d known%n", added, lines.size() - added);
      out().flush();
    }
    return 0;
  }

  private static Ledger open() throws IOException {
    return Ledger.open(Store.ledger(Config.from(System.getenv())));
  }

  private PrintWriter out() {
    return spec.commandLine().getOut();
  }
}
