package wenmai.api.http;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import wenmai.graph.model.GraphChange;
import wenmai.graph.model.KnowledgeGraph;
import wenmai.graph.neo4j.EmbeddedNeo4j;
import wenmai.graph.neo4j.Neo4jGraph;
import wenmai.indexer.search.Archive;

/** One embedded Neo4j for all tests of this process; starting one takes seconds. */
final class LocalGraph {
  private static final EmbeddedNeo4j SERVER = start();

  private LocalGraph() {}

  /** A graph that knows nothing. */
  static KnowledgeGraph empty() {
    KnowledgeGraph graph = Neo4jGraph.connect(SERVER);
    graph.clear();
    return graph;
  }

  /** Brings a graph level with an archive. */
  static void follow(KnowledgeGraph graph, Archive archive) {
    List<GraphChange> changes =
        archive.changesAfter(graph.sequence(), 1000).stream()
            .map(change ->
                new GraphChange(
                    change.sequence(),
                    change.id(),
                    change.article() == null
                        ? null
                        : Served.RESOLVER.resolve(
                            change.article(), Served.EXTRACTOR.extract(change.article()))))
            .toList();
    graph.apply(changes);
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
