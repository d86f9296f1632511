package wenmai.api;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import wenmai.graph.model.GraphUnavailableException;
import wenmai.graph.model.KnowledgeGraph;
import wenmai.graph.network.Landscape;
import wenmai.graph.resolve.Ledger;

/**
 * Keeps the landscape of the graph: draws it anew in the background when the graph has changed and
 * come to rest, so that an ingest is not slowed. In between the old one is served.
 */
final class LandscapeKeeper implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(LandscapeKeeper.class);
  private static final Duration LOOK = Duration.ofSeconds(2);

  private static final Duration CLOSING_LIMIT = Duration.ofSeconds(1);

  /** Of the time at most this part goes into drawing. */
  private static final int SHARE = 10;

  private final KnowledgeGraph graph;
  private final Supplier<Version> version;
  private final CountDownLatch closing = new CountDownLatch(1);
  private final Thread thread;
  private volatile Landscape landscape = Landscape.EMPTY;
  private Version drawn = new Version(GraphState.Phase.STARTING, 0, 0);

  LandscapeKeeper(KnowledgeGraph graph, GraphFollower follower, Ledger ledger) {
    this.graph = graph;
    this.version = () -> Version.of(follower.state(), ledger);
    this.thread = Thread.ofPlatform().name("landscape").daemon().unstarted(this::run);
  }

  /** What the graph has taken in. */
  private record Version(GraphState.Phase phase, long sequence, int corrections) {
    static Version of(GraphState state, Ledger ledger) {
      return new Version(state.phase(), state.sequence(), ledger.entries().size());
    }

    boolean isLevel() {
      return phase == GraphState.Phase.LEVEL;
    }
  }

  void start() {
    thread.start();
  }

  /** The landscape as it was drawn last; empty before. */
  Landscape landscape() {
    return landscape;
  }

  @Override
  public void close() {
    closing.countDown();
    if (!thread.isAlive()) {
      return;
    }
    try {
      // A drawing in hand takes long and is of no use any more.
      thread.join(CLOSING_LIMIT);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void run() {
    Version before = drawn;
    Duration pause = LOOK;
    try {
      while (!closing.await(pause.toMillis(), TimeUnit.MILLISECONDS)) {
        Version now = version.get();
        boolean atRest = now.isLevel() && now.equals(before);
        pause = atRest && !now.equals(drawn) ? draw(now) : LOOK;
        before = now;
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Draws the landscape; gives how long to leave it at that. */
  private Duration draw(Version now) {
    long started = System.nanoTime();
    try {
      landscape = Landscape.of(graph);
      drawn = now;
      LOG.info(
          "{} entities in {} communities, modularity {}",
          landscape.entities(),
          landscape.communities(),
          "%.2f".formatted(landscape.modularity()));
    } catch (GraphUnavailableException e) {
      LOG.info("The landscape is drawn when the graph is back: {}", e.getMessage());
    } catch (RuntimeException e) {
      drawn = now;
      if (closing.getCount() > 0) {
        LOG.warn("The landscape could not be drawn", e);
      }
    }
    Duration pause = Duration.ofNanos(System.nanoTime() - started).multipliedBy(SHARE);
    return pause.compareTo(LOOK) > 0 ? pause : LOOK;
  }
}
