package wenmai.api;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import wenmai.graph.model.GraphChange;
import wenmai.graph.model.GraphUnavailableException;
import wenmai.graph.model.KnowledgeGraph;
import wenmai.graph.model.LedgerMark;
import wenmai.graph.resolve.Ledger;
import wenmai.graph.resolve.Recorrection;
import wenmai.indexer.search.Archive;
import wenmai.indexer.search.Change;

/**
 * Brings the graph level with the archive and keeps it there: at the start, after every write, and
 * when the graph comes back from an outage. The archive's sequence numbers say what the graph has
 * not seen yet.
 */
final class GraphFollower implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(GraphFollower.class);
  private static final int BATCH = 1000;
  private static final Duration PAUSE = Duration.ofSeconds(1);

  private final Archive archive;
  private final KnowledgeGraph graph;
  private final Function<Change, GraphChange> reader;
  private final Ledger ledger;
  private final Recorrection recorrection;
  private final Semaphore news = new Semaphore(0);
  private final Thread thread;
  private volatile GraphState state = new GraphState(GraphState.Phase.STARTING, 0, 0, "");
  private volatile LedgerMark corrected = LedgerMark.START;
  private volatile boolean rebuildWanted;
  private final AtomicLong rereadsWanted = new AtomicLong();
  private volatile long rereadsDone;
  private volatile boolean closed;

  GraphFollower(
      Archive archive,
      KnowledgeGraph graph,
      Function<Change, GraphChange> reader,
      Ledger ledger,
      Recorrection recorrection) {
    this.archive = archive;
    this.graph = graph;
    this.reader = reader;
    this.ledger = ledger;
    this.recorrection = recorrection;
    this.thread = Thread.ofPlatform().name("graph-follower").daemon().unstarted(this::run);
  }

  void start() {
    thread.start();
  }

  /** Says that the archive or the ledger has changed. */
  void wake() {
    news.release();
  }

  /** Has the graph forget everything and take in the archive from its beginning. */
  void rebuild() {
    rebuildWanted = true;
    wake();
  }

  /**
   * Has the graph take in every article again as it is read now, replacing what it holds of it, so
   * that it goes on answering meanwhile.
   */
  void reread() {
    rereadsWanted.incrementAndGet();
    wake();
  }

  GraphState state() {
    return state;
  }

  /**
   * Waits until the graph has come level with what archive and ledger hold now.
   *
   * @return whether it did within {@code limit}
   */
  boolean awaitLevel(Duration limit) throws InterruptedException {
    long target = archive.stats().sequence();
    LedgerMark correction = ledger.mark();
    long deadline = System.nanoTime() + limit.toNanos();
    wake();
    while (rebuildWanted
        || rereadsDone < rereadsWanted.get()
        || state.phase() != GraphState.Phase.LEVEL
        || state.sequence() < target
        || corrected.entries() < correction.entries()) {
      if (System.nanoTime() > deadline) {
        return false;
      }
      Thread.sleep(20);
    }
    return true;
  }

  @Override
  public void close() {
    closed = true;
    wake();
    try {
      // Not interrupted at once: the batch in hand is better finished than rolled back.
      if (!thread.join(Duration.ofSeconds(10))) {
        thread.interrupt();
        thread.join();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void run() {
    while (!closed) {
      try {
        follow();
        news.tryAcquire(PAUSE.toMillis(), TimeUnit.MILLISECONDS);
        news.drainPermits();
      } catch (InterruptedException e) {
        return;
      }
    }
  }

  private void follow() throws InterruptedException {
    try {
      if (!graph.source().equals(archive.identity())
          || graph.sequence() > archive.stats().sequence()) {
        rebuildWanted = true;
      }
      if (rebuildWanted) {
        startAnew();
      }
      recorrection.prepare();
      long rereads = rereadsWanted.get();
      long sequence = rereads > rereadsDone ? 0 : graph.sequence();
      for (List<Change> changes = archive.changesAfter(sequence, BATCH);
          !changes.isEmpty() && !closed;
          changes = archive.changesAfter(sequence, BATCH)) {
        sequence = changes.getLast().sequence();
        report(GraphState.Phase.CATCHING_UP, changes.getFirst().sequence() - 1, "");
        recorrection.apply(changes.parallelStream().map(reader).toList());
      }
      Optional<LedgerMark> mark = recorrection.catchUp();
      if (mark.isPresent()) {
        corrected = mark.get();
        rereadsDone = closed ? rereadsDone : rereads;
        report(GraphState.Phase.LEVEL, sequence, "");
      } else {
        LOG.warn("The graph was corrected by another ledger; it is built again");
        rebuild();
      }
    } catch (GraphUnavailableException e) {
      recorrection.forget();
      away(e.getMessage());
    } catch (RuntimeException e) {
      recorrection.forget();
      if (!closed) {
        LOG.error("The graph could not take in a change; it is tried again", e);
        away(e.toString());
      }
    }
  }

  /** Has the graph forget everything; what a crash leaves of that is no graph of this archive. */
  private void startAnew() {
    report(GraphState.Phase.CATCHING_UP, 0, "");
    recorrection.forget();
    graph.clear();
    graph.source(archive.identity());
    rebuildWanted = false;
  }

  private void away(@Nullable String reason) {
    boolean starting = state.phase() == GraphState.Phase.STARTING;
    report(
        starting ? GraphState.Phase.STARTING : GraphState.Phase.AWAY,
        state.sequence(),
        reason == null ? "" : reason);
  }

  private void report(GraphState.Phase phase, long sequence, String reason) {
    state =
        new GraphState(phase, sequence, Math.max(0, archive.stats().sequence() - sequence), reason);
  }
}
