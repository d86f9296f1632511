package wenmai.api;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import wenmai.api.Config.Neo4jServer;
import wenmai.graph.model.KnowledgeGraph;
import wenmai.graph.neo4j.EmbeddedNeo4j;
import wenmai.graph.neo4j.Neo4jGraph;

/**
 * The graph's Neo4j: the embedded server, started in the background and tried again when it fails,
 * or a connection to an external one.
 */
final class GraphStore implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(GraphStore.class);
  private static final Duration FIRST_PAUSE = Duration.ofSeconds(2);
  private static final Duration LONGEST_PAUSE = Duration.ofMinutes(1);
  private static final Duration CLOSING_LIMIT = Duration.ofSeconds(30);

  private final LateGraph late = new LateGraph();
  private final Config config;
  private final Runnable arrived;
  private final CountDownLatch closing = new CountDownLatch(1);
  private final Thread starter;
  private volatile @Nullable String failure;
  private @Nullable EmbeddedNeo4j server;
  private @Nullable KnowledgeGraph graph;

  /**
   * @param arrived told when the graph can be asked
   */
  GraphStore(Config config, Runnable arrived) {
    this.config = config;
    this.arrived = arrived;
    this.starter = Thread.ofPlatform().name("graph-start").daemon().unstarted(this::run);
  }

  void start() {
    starter.start();
  }

  /** The graph, which may be away. */
  KnowledgeGraph graph() {
    return late.graph();
  }

  /** Why it does not start; empty when it does, or has not been tried. */
  Optional<String> failure() {
    return Optional.ofNullable(failure);
  }

  @Override
  public void close() {
    closing.countDown();
    try {
      // Not interrupted: a server stopped halfway through its start leaves threads and locks
      // behind.
      starter.join(CLOSING_LIMIT);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    closeStore();
  }

  private void run() {
    Duration pause = FIRST_PAUSE;
    while (!opened(pause)) {
      try {
        if (closing.await(pause.toMillis(), TimeUnit.MILLISECONDS)) {
          return;
        }
      } catch (InterruptedException e) {
        return;
      }
      Duration longer = pause.multipliedBy(2);
      pause = longer.compareTo(LONGEST_PAUSE) < 0 ? longer : LONGEST_PAUSE;
    }
    arrived.run();
  }

  /** Whether the graph could be opened; says why when not, and when it is tried again. */
  private boolean opened(Duration pause) {
    try {
      open();
      failure = null;
      return true;
    } catch (RuntimeException | Error e) {
      failure = "the graph store does not start: " + rootMessage(e);
      late.explain(failure);
      LOG.warn(
          "The graph store does not start, next try in {} s: {}",
          pause.toSeconds(),
          rootMessage(e));
      return false;
    }
  }

  private synchronized void open() {
    Neo4jServer external = config.neo4j();
    KnowledgeGraph opened;
    if (external == null) {
      EmbeddedNeo4j embedded = EmbeddedNeo4j.open(directory(config), config.pageCacheMebibytes());
      server = embedded;
      opened = Neo4jGraph.connect(embedded);
    } else {
      opened =
          Neo4jGraph.connect(
              URI.create(external.uri()),
              external.user(),
              external.password(),
              external.database());
    }
    graph = opened;
    late.arrive(opened);
  }

  /** The folder of the embedded server. */
  static Path directory(Config config) {
    return config.store().resolve("graph");
  }

  private synchronized void closeStore() {
    if (graph != null) {
      graph.close();
    }
    if (server != null) {
      server.close();
    }
  }

  private static String rootMessage(Throwable failure) {
    Throwable root = failure;
    while (root.getCause() != null) {
      root = root.getCause();
    }
    return root.getMessage() == null ? root.toString() : root.getMessage();
  }
}
