package wenmai.indexer.lucene;

import java.io.IOException;
import java.time.Duration;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the snapshots that somebody is paging through, so that later pages see what the first one
 * saw. Thread-safe.
 *
 * <p>A snapshot that nobody asked for in a while, or that is one too many, is let go; whoever comes
 * back then goes on in the newest one.
 */
final class PageSnapshots implements AutoCloseable {
  private static final int MOST = 16;
  private static final long KEEP = Duration.ofMinutes(10).toNanos();

  private final Map<Long, Kept> kept = new LinkedHashMap<>(MOST, 0.75f, true);

  private record Kept(Snapshot snapshot, long used) {}

  /** The snapshot of that version, acquired for the caller; null when it is not kept. */
  synchronized @Nullable Snapshot acquire(long version) {
    Kept known = kept.get(version);
    if (known == null || !known.snapshot().reader().tryIncRef()) {
      return null;
    }
    return known.snapshot();
  }

  /** Keeps a snapshot that the caller has acquired. */
  synchronized void keep(Snapshot snapshot) throws IOException {
    long now = System.nanoTime();
    if (!kept.containsKey(snapshot.version())) {
      snapshot.reader().incRef();
    }
    kept.put(snapshot.version(), new Kept(snapshot, now));
    Iterator<Kept> oldest = kept.values().iterator();
    while (oldest.hasNext()) {
      Kept next = oldest.next();
      if (kept.size() <= MOST && now - next.used() < KEEP) {
        return;
      }
      oldest.remove();
      next.snapshot().reader().decRef();
    }
  }

  @Override
  public synchronized void close() throws IOException {
    for (Kept each : kept.values()) {
      each.snapshot().reader().decRef();
    }
    kept.clear();
  }
}
