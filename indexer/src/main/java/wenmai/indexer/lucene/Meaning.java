package wenmai.indexer.lucene;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import wenmai.indexer.corpus.Article;
import wenmai.indexer.corpus.ArticleId;
import wenmai.indexer.meaning.Embedder;
import wenmai.indexer.meaning.Embedding;
import wenmai.indexer.search.Archive;
import wenmai.indexer.search.Change;

/**
 * Finds articles by what they mean.
 *
 * <p>One thread follows the archive's changes and computes the vectors, so that an article can be
 * searched at once and has its vectors a little later; after a crash it goes on where it had got
 * to. The language model is loaded when first needed and let go when idle.
 */
public final class Meaning implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Meaning.class);

  /** Pieces to find; an article has up to four. */
  private static final int NEAREST = 300;

  private static final int BATCH = 16;
  private static final Duration PAUSE = Duration.ofMillis(500);
  private static final Duration RETRY = Duration.ofMinutes(1);
  private static final Duration IDLE = Duration.ofMinutes(2);
  private static final long COMMIT_AFTER = Duration.ofSeconds(10).toNanos();

  private final VectorStore store;
  private final Embedding embedding = new Embedding();
  private @Nullable Thread follower;
  private final Semaphore wakeUp = new Semaphore(0);
  private volatile boolean closed;
  private volatile long done;

  /**
   * How far the vectors have come.
   *
   * @param done the last change of the archive that is on disk and can be found
   * @param of the last change of the archive
   */
  public record Progress(long done, long of) {
    public boolean isComplete() {
      return done >= of;
    }
  }

  private Meaning(VectorStore store) {
    this.store = store;
    this.done = store.sequence();
  }

  /** Opens the vectors in a folder, none when there is no such folder. */
  public static Meaning open(Path folder) {
    try {
      return new Meaning(VectorStore.open(folder, Embedder.MODEL + "/" + Passages.VERSION));
    } catch (IOException e) {
      throw new UncheckedIOException("the vectors in " + folder + " cannot be opened", e);
    }
  }

  /** Starts the thread that keeps the vectors level with {@code archive}; call it once. */
  public void follow(Archive archive) {
    follower = Thread.ofPlatform().name("meaning").daemon(true).start(() -> run(archive));
  }

  private void run(Archive archive) {
    try {
      while (!closed) {
        catchUpOrWait(archive);
        embedding.releaseAfter(IDLE);
        wakeUp.tryAcquire(PAUSE.toMillis(), TimeUnit.MILLISECONDS);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void catchUpOrWait(Archive archive) throws InterruptedException {
    try {
      catchUp(archive);
    } catch (IOException | RuntimeException e) {
      LOG.error("Vectors could not be computed, next try in {} s", RETRY.toSeconds(), e);
      wakeUp.tryAcquire(RETRY.toMillis(), TimeUnit.MILLISECONDS);
    }
  }

  private void catchUp(Archive archive) throws IOException {
    long last = store.sequence();
    long committed = System.nanoTime();
    List<Change> changes = archive.changesAfter(last, BATCH);
    while (!changes.isEmpty() && !closed) {
      for (Change change : changes) {
        store.put(change.id(), change.article() == null ? List.of() : vectors(change.article()));
        if (closed) {
          return;
        }
      }
      last = changes.getLast().sequence();
      changes = archive.changesAfter(last, BATCH);
      if (changes.isEmpty() || System.nanoTime() - committed > COMMIT_AFTER) {
        store.commit(last);
        committed = System.nanoTime();
        done = last;
      }
    }
  }

  private List<float[]> vectors(Article article) {
    return Passages.of(article).stream().map(embedding::passage).toList();
  }

  /** The last change of the archive whose vectors are on disk and can be found. */
  long done() {
    return done;
  }

  /** The articles whose text lies nearest to a question. */
  Nearness nearest(String question) {
    return store.isEmpty() ? Nearness.NONE : nearest(embedding.question(question));
  }

  /** The articles nearest to an article that has vectors, itself among them. */
  Nearness nearest(ArticleId id) {
    try {
      List<float[]> own = store.vectors(id);
      return own.isEmpty() ? Nearness.NONE : nearest(own.getFirst());
    } catch (IOException e) {
      throw new UncheckedIOException("reading the vectors failed", e);
    }
  }

  private Nearness nearest(float[] vector) {
    try {
      return new Nearness(store.nearest(vector, NEAREST));
    } catch (IOException e) {
      throw new UncheckedIOException("reading the vectors failed", e);
    }
  }

  @Override
  public void close() {
    closed = true;
    wakeUp.release();
    try {
      if (follower != null) {
        follower.join();
      }
      embedding.close();
      store.close();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (IOException e) {
      throw new UncheckedIOException("the vectors cannot be closed", e);
    }
  }
}
