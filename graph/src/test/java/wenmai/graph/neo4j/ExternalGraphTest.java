package wenmai.graph.neo4j;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static wenmai.graph.model.News.organization;
import static wenmai.graph.model.News.person;
import static wenmai.graph.model.RelationType.HOLDS_POSITION;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import wenmai.graph.model.Entity;
import wenmai.graph.model.GraphTimeoutException;
import wenmai.graph.model.GraphUnavailableException;
import wenmai.graph.model.KnowledgeGraph;
import wenmai.graph.model.KnowledgeGraphContract;
import wenmai.graph.model.News;

/** The contract, held by a server in another process, reached over {@code neo4j://}. */
class ExternalGraphTest extends KnowledgeGraphContract {
  private static final int BATCHES = 60;
  private static final int BATCH = 5;

  @TempDir private static Path directory;
  private static Neo4jProcess server;

  private Neo4jGraph graph;

  @BeforeAll
  static void start() throws IOException {
    server = Neo4jProcess.start(directory.resolve("server"));
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  @BeforeEach
  void connect() {
    graph = Neo4jGraph.connect(server.uri(), EmbeddedNeo4j.USER, server.password(), "neo4j");
    graph.clear();
  }

  @AfterEach
  void disconnect() {
    graph.close();
  }

  @Override
  protected KnowledgeGraph graph() {
    return graph;
  }

  private static News item(int number) {
    Entity person = person("王" + number % 40 + "号");
    Entity bureau = organization("偃师区交通局");
    return News.item("n" + number, person.name() + "任偃师区交通局局长。")
        .on("2024-01-" + (10 + number % 20))
        .naming(person, bureau)
        .stating(HOLDS_POSITION, person, bureau);
  }

  @Test
  void losesNothingWhenTheServerIsStoppedAndKilledUnderLoad() throws IOException {
    AtomicInteger refused = new AtomicInteger();
    AtomicLong done = new AtomicLong();
    CompletableFuture<Void> writer = CompletableFuture.runAsync(() -> writeAll(done, refused));

    await(writer, () -> done.get() >= 10 * BATCH);
    server.stop();
    awaitMore(writer, refused);
    server.restart();
    for (long killed : new long[] {25, 40}) {
      await(writer, () -> done.get() >= killed * BATCH);
      server.kill();
      awaitMore(writer, refused);
      server.restart();
    }
    writer.join();

    assertThat(graph.sequence()).isEqualTo(BATCHES * BATCH);
    assertThat(graph.stats().articles()).isEqualTo(BATCHES * BATCH);
    assertThat(graph.verify()).isEmpty();
  }

  /** Goes on from where the graph says it is, whatever happens. */
  private void writeAll(AtomicLong done, AtomicInteger refused) {
    while (done.get() < BATCHES * BATCH) {
      try {
        int from = Math.toIntExact(graph.sequence());
        assertThat((long) from).as("what was acknowledged").isGreaterThanOrEqualTo(done.get());
        graph.apply(
            IntStream.rangeClosed(from + 1, from + BATCH).mapToObj(i -> item(i).at(i)).toList());
        done.set(from + BATCH);
      } catch (GraphUnavailableException | GraphTimeoutException e) {
        refused.incrementAndGet();
        pause();
      }
    }
  }

  private static void await(CompletableFuture<Void> writer, BooleanSupplier reached) {
    while (!reached.getAsBoolean()) {
      assertThat(writer).isNotCompletedExceptionally();
      pause();
    }
  }

  /** Waits until the writer has met the server's absence once more. */
  private static void awaitMore(CompletableFuture<Void> writer, AtomicInteger refused) {
    int known = refused.get();
    await(writer, () -> refused.get() > known);
  }

  private static void pause() {
    LockSupport.parkNanos(20_000_000);
  }

  @Test
  void saysThatTheServerIsAwayInsteadOfWaiting() {
    try (Neo4jGraph nobody =
        Neo4jGraph.connect(URI.create("neo4j://127.0.0.1:1"), "neo4j", "secret", null)) {
      assertThatThrownBy(nobody::sequence).isInstanceOf(GraphUnavailableException.class);
    }
  }

  @Test
  void isClosedToThoseWithoutThePassword() {
    try (Neo4jGraph stranger = Neo4jGraph.connect(server.uri(), "neo4j", "guessed", null)) {
      assertThatThrownBy(stranger::sequence).isInstanceOf(GraphUnavailableException.class);
    }
  }
}
