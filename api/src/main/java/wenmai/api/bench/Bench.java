package wenmai.api.bench;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import wenmai.api.bench.pages.BenchPages;

/** The group of measuring commands. */
@Command(
    name = "bench",
    mixinStandardHelpOptions = true,
    description = "Measures quality and speed on given sets and prints the figures.",
    subcommands = {BenchExtract.class, BenchGraph.class, BenchPages.class, BenchSearch.class})
public final class Bench implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Override
  public Integer call() {
    throw new ParameterException(spec.commandLine(), "say what to measure");
  }
}
