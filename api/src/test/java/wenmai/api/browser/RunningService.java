package wenmai.api.browser;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The program as a person starts it: {@code wenmai serve} in a process of its own. */
final class RunningService implements AutoCloseable {
  private static final Pattern ADDRESS = Pattern.compile("http://[^\\s)]+");
  private static final Duration STOP_LIMIT = Duration.ofSeconds(30);

  private final Process process;
  private final String address;

  private RunningService(Process process, String address) {
    this.process = process;
    this.address = address;
  }

  /**
   * Starts over an empty store, which the sample page then fills.
   *
   * @param store folder of the store
   * @param settings further environment variables
   */
  static RunningService start(Path store, Map<String, String> settings) {
    List<String> command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString()));
    command.addAll(
        List.of(
            "-Xmx1g",
            "--enable-native-access=ALL-UNNAMED",
            "--sun-misc-unsafe-memory-access=allow",
            "--add-opens=java.base/java.nio=ALL-UNNAMED",
            "--add-modules=jdk.incubator.vector",
            "-classpath",
            System.getProperty("java.class.path"),
            "wenmai.api.Main",
            "serve"));
    ProcessBuilder builder = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT);
    builder.environment().put("WENMAI_DATA", data().toString());
    builder.environment().put("WENMAI_STORE", store.toString());
    builder.environment().put("WENMAI_PORT", "0");
    builder.environment().putAll(settings);
    try {
      Process process = builder.start();
      return new RunningService(process, addressFrom(process));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Where it answers, without a slash at the end. */
  String address() {
    return address;
  }

  @Override
  public void close() {
    process.destroy();
    try {
      if (!process.waitFor(STOP_LIMIT.toSeconds(), TimeUnit.SECONDS)) {
        process.destroyForcibly();
      }
    } catch (InterruptedException e) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
    }
  }

  private static String addressFrom(Process process) throws IOException {
    BufferedReader lines = process.inputReader();
    for (String line = lines.readLine(); line != null; line = lines.readLine()) {
      Matcher found = ADDRESS.matcher(line);
      if (found.find()) {
        Thread.ofVirtual().start(() -> lines.lines().forEach(rest -> {}));
        return found.group();
      }
    }
    throw new IllegalStateException("the service ended without saying where it is");
  }

  private static Path data() {
    Path beside = Path.of("..", "data").toAbsolutePath().normalize();
    return Files.isDirectory(beside) ? beside : Path.of("data").toAbsolutePath();
  }
}
