package wenmai.api;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CancellationException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import wenmai.api.http.Reindexing;
import wenmai.indexer.ingest.Joining;
import wenmai.indexer.lucene.LuceneArchive;
import wenmai.indexer.search.Annotator;

/**
 * Builds the index anew in the background and puts it in its place, then has the graph read every
 * article again. Searches and writes go on meanwhile; the graph keeps answering, from articles some
 * of which were read the old way and some the new.
 */
final class LiveReindex implements Reindexing, AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(LiveReindex.class);
  private static final Duration STEP = Duration.ofMillis(200);

  private final LuceneArchive archive;
  private final Joining writer;
  private final Annotator annotator;
  private final GraphFollower follower;
  private @Nullable Thread thread;
  private volatile State state = State.IDLE;
  private volatile boolean closed;

  LiveReindex(LuceneArchive archive, Joining writer, Annotator annotator, GraphFollower follower) {
    this.archive = archive;
    this.writer = writer;
    this.annotator = annotator;
    this.follower = follower;
  }

  @Override
  public synchronized boolean start() {
    if (closed || (thread != null && thread.isAlive())) {
      return false;
    }
    Instant now = Instant.now();
    state = new State(Phase.INDEX, 0, archive.stats().sequence(), now, null, "");
    thread = Thread.ofPlatform().name("reindex").daemon().start(() -> run(now));
    return true;
  }

  @Override
  public State state() {
    return state;
  }

  private void run(Instant started) {
    try {
      archive.reindex(annotator, done -> report(started, Phase.INDEX, done));
      writer.joinStored();
      follower.reread();
      awaitGraph(started);
    } catch (CancellationException | InterruptedException e) {
      end(Phase.FAILED, "the service was stopped");
    } catch (RuntimeException e) {
      LOG.error("The index could not be built anew; the old one stays", e);
      end(Phase.FAILED, e.toString());
    }
  }

  /** A graph that is away follows when it is back; that is not waited for. */
  private void awaitGraph(Instant started) throws InterruptedException {
    while (!follower.awaitLevel(STEP)) {
      GraphState graph = follower.state();
      if (closed) {
        throw new InterruptedException();
      }
      if (graph.phase() == GraphState.Phase.AWAY) {
        end(Phase.DONE, "the graph is away and follows when it is back: " + graph.reason());
        return;
      }
      report(started, Phase.GRAPH, graph.sequence());
    }
    end(Phase.DONE, "");
  }

  private void report(Instant started, Phase phase, long done) {
    state = new State(phase, done, archive.stats().sequence(), started, null, "");
  }

  private void end(Phase phase, String reason) {
    State last = state;
    long done = phase == Phase.DONE ? last.of() : last.done();
    state = new State(phase, done, last.of(), last.started(), Instant.now(), reason);
  }

  /** Gives up what is not done yet; the archive is told to do so by being closed. */
  @Override
  public synchronized void close() {
    closed = true;
  }
}
