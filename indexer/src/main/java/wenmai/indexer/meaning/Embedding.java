package wenmai.indexer.meaning;

import java.time.Duration;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * An {@link Embedder} that is loaded when first needed and let go when nobody has needed it for a
 * while. Thread-safe.
 */
public final class Embedding implements AutoCloseable {
  private final ReentrantReadWriteLock lock = new ReentrantReadWriteLock();
  private @Nullable Embedder embedder;
  private volatile long lastUse = System.nanoTime();

  /** The vector of a question or of words to search for. */
  public float[] question(String text) {
    return with(model -> model.question(text));
  }

  /** The vector of a piece of an article. */
  public float[] passage(String text) {
    return with(model -> model.passage(text));
  }

  private float[] with(Function<Embedder, float[]> use) {
    lock.readLock().lock();
    try {
      lastUse = System.nanoTime();
      Embedder loaded = embedder;
      if (loaded != null) {
        return use.apply(loaded);
      }
    } finally {
      lock.readLock().unlock();
    }
    load();
    return with(use);
  }

  private void load() {
    lock.writeLock().lock();
    try {
      if (embedder == null) {
        embedder = Embedder.open();
      }
    } finally {
      lock.writeLock().unlock();
    }
  }

  /** Frees the model's memory if nobody has used it for {@code idle}. */
  public void releaseAfter(Duration idle) {
    if (System.nanoTime() - lastUse > idle.toNanos()) {
      close();
    }
  }

  @Override
  public void close() {
    lock.writeLock().lock();
    try {
      if (embedder != null) {
        embedder.close();
        embedder = null;
      }
    } finally {
      lock.writeLock().unlock();
    }
  }
}
