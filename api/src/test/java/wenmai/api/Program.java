package wenmai.api;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The program in processes of its own, as its users start it.
 *
 * @param store that it works on
 * @param settings further environment variables
 * @param classes the options that say where its classes are
 */
record Program(Path store, Map<String, String> settings, List<String> classes) {
  private static final List<String> JAVA =
      List.of(
          Path.of(System.getProperty("java.home"), "bin", "java").toString(),
          "-Xmx512m",
          // These processes live for seconds.
          "-XX:TieredStopAtLevel=1",
          "-XX:+UseSerialGC",
          "--enable-native-access=ALL-UNNAMED",
          "--sun-misc-unsafe-memory-access=allow",
          "--add-opens=java.base/java.nio=ALL-UNNAMED");

  Program(Path store, Map<String, String> settings) {
    this(store, settings, List.of("-cp", System.getProperty("java.class.path")));
  }

  /** How a process ended, and all that it said. */
  record Outcome(int exit, String text) {}

  /** Starts a command, both streams of whose output are one. */
  Process start(String... arguments) throws IOException {
    List<String> command = new ArrayList<>(JAVA);
    command.addAll(classes);
    command.add("wenmai.api.Main");
    command.addAll(List.of(arguments));
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.environment().put("WENMAI_STORE", store.toString());
    builder.environment().put("WENMAI_MEANING", "false");
    builder.environment().putAll(settings);
    return builder.start();
  }

  /** Runs a command to its end. */
  Outcome run(String... arguments) throws IOException, InterruptedException {
    Process process = start(arguments);
    String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    return new Outcome(process.waitFor(), text);
  }
}
