package wenmai.graph.neo4j;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A Neo4j server in a process of its own, as an operator would run one. */
final class Neo4jProcess implements AutoCloseable {
  private final Path directory;
  private Process process;
  private int port;
  private String password = "";

  private Neo4jProcess(Path directory, Process process) {
    this.directory = directory;
    this.process = process;
  }

  /** Starts a server on a free port over an empty directory and waits until it answers. */
  static Neo4jProcess start(Path directory) throws IOException {
    Neo4jProcess server = new Neo4jProcess(directory, launch(directory, 0));
    server.awaitReady();
    return server;
  }

  /** Ends the server as a power cut would. */
  void kill() {
    process.destroyForcibly().onExit().join();
  }

  /** Tells the server to stop, as an operator would, and waits until it has. */
  void stop() {
    process.destroy();
    process.onExit().join();
  }

  /** Starts it again over the same directory, at the same address. */
  void restart() throws IOException {
    process = launch(directory, port);
    awaitReady();
  }

  /** Its address, by the scheme that clusters are reached by. */
  URI uri() {
    return URI.create("neo4j://127.0.0.1:" + port);
  }

  String password() {
    return password;
  }

  private static Process launch(Path directory, int port) throws IOException {
    return new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Xmx512m",
            "-XX:+UseSerialGC",
            "--enable-native-access=ALL-UNNAMED",
            "--sun-misc-unsafe-memory-access=allow",
            "--add-opens=java.base/java.nio=ALL-UNNAMED",
            "-cp",
            classPath(),
            Neo4jProcess.class.getName(),
            directory.toString(),
            Integer.toString(port))
        .redirectError(ProcessBuilder.Redirect.DISCARD)
        .start();
  }

  private static String classPath() {
    return Neo4jProcess.class.getClassLoader() instanceof URLClassLoader loader
        ? Stream.of(loader.getURLs())
            .map(url -> Path.of(URI.create(url.toString())).toString())
            .collect(Collectors.joining(File.pathSeparator))
        : System.getProperty("java.class.path");
  }

  private void awaitReady() throws IOException {
    BufferedReader out = process.inputReader(StandardCharsets.UTF_8);
    for (String line = out.readLine(); line != null; line = out.readLine()) {
      List<String> words = List.of(line.split(" ", -1));
      if (words.getFirst().equals("ready")) {
        port = Integer.parseInt(words.get(1));
        password = words.get(2);
        return;
      }
    }
    throw new IOException("the server did not start, exit " + process.onExit().join().exitValue());
  }

  @Override
  public void close() {
    kill();
  }

  /**
   * Serves the directory of the first argument on the port of the second until it is told to stop.
   */
  public static void main(String[] arguments) throws InterruptedException {
    EmbeddedNeo4j server =
        EmbeddedNeo4j.open(Path.of(arguments[0]), 16, Integer.parseInt(arguments[1]));
    Runtime.getRuntime().addShutdownHook(Thread.ofPlatform().unstarted(server::close));
    System.out.println("ready " + server.uri().getPort() + " " + server.password());
    Thread.currentThread().join();
  }
}
