package wenmai.api;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import org.slf4j.bridge.SLF4JBridgeHandler;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import wenmai.api.bench.Bench;

/** The program {@code wenmai}: exit code 0 on success, 1 on a failed run, 2 on wrong usage. */
@Command(
    name = "wenmai",
    mixinStandardHelpOptions = true,
    version = "Wenmai 0.1.0",
    description = "Full-text search and a knowledge graph over Chinese newspaper archives.",
    subcommands = {
      Serve.class,
      Index.class,
      Split.class,
      Extract.class,
      Search.class,
      Export.class,
      Corrections.class,
      Doctor.class,
      Reindex.class,
      Train.class,
      Bench.class
    })
public final class Main implements Callable<Integer> {
  @Spec private CommandSpec spec;

  public static void main(String[] args) {
    SLF4JBridgeHandler.removeHandlersForRootLogger();
    SLF4JBridgeHandler.install();
    // Data goes out as it comes in, whatever the terminal's own encoding.
    PrintWriter out = new PrintWriter(new OutputStreamWriter(System.out, UTF_8), true);
    System.exit(commandLine().setOut(out).execute(args));
  }

  /** All commands; one that fails says why in one line. */
  static CommandLine commandLine() {
    return new CommandLine(new Main())
        .setExecutionExceptionHandler((failure, command, parsed) -> {
          command.getErr().println("wenmai: " + failure.getMessage());
          return 1;
        })
        .setCaseInsensitiveEnumValuesAllowed(true);
  }

  @Override
  public Integer call() {
    throw new ParameterException(spec.commandLine(), "say what to do");
  }
}
