package wenmai.graph.neo4j;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** One embedded server for all tests of this process; starting one takes seconds. */
final class SharedServer {
  private static final EmbeddedNeo4j SERVER = start();

  private SharedServer() {}

  /** The server's graph, emptied. */
  static Neo4jGraph emptyGraph() {
    Neo4jGraph graph = Neo4jGraph.connect(SERVER);
    graph.clear();
    return graph;
  }

  /** Runs a statement past the port. */
  static void run(String cypher) {
    try (Connection connection =
        new Connection(SERVER.uri().toString(), EmbeddedNeo4j.USER, SERVER.password(), null)) {
      connection.runOutside(cypher);
    }
  }

  private static EmbeddedNeo4j start() {
    try {
      Path directory = Files.createTempDirectory("graph");
      EmbeddedNeo4j server = EmbeddedNeo4j.open(directory, 16);
      Runtime.getRuntime().addShutdownHook(new Thread(() -> end(server, directory)));
      return server;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void end(EmbeddedNeo4j server, Path directory) {
    server.close();
    try {
      EmbeddedNeo4j.delete(directory);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
