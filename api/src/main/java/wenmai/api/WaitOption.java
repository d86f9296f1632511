package wenmai.api;

import java.time.Duration;
import picocli.CommandLine.Option;

/** How long a command waits for the graph. */
final class WaitOption {
  @Option(
      names = "--wait",
      paramLabel = "SECONDS",
      defaultValue = "3600",
      description = "how long to wait for the graph (default ${DEFAULT-VALUE})")
  private int seconds;

  Duration limit() {
    return Duration.ofSeconds(seconds);
  }
}
