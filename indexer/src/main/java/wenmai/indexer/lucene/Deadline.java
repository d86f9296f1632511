package wenmai.indexer.lucene;

import java.time.Duration;
import org.apache.lucene.index.QueryTimeout;
import wenmai.indexer.search.SearchTimeoutException;

/** When a search has to be done. */
final class Deadline implements QueryTimeout {
  private final Duration limit;
  private final long end;
  private boolean expired;

  Deadline(Duration limit) {
    this.limit = limit;
    this.end = System.nanoTime() + limit.toNanos();
  }

  @Override
  public boolean shouldExit() {
    return expired || System.nanoTime() - end > 0;
  }

  /** The time since the search began. */
  Duration elapsed() {
    return limit.minusNanos(end - System.nanoTime());
  }

  /** Makes the time be over: a part of the search was cut short. */
  void expire() {
    expired = true;
  }

  /**
   * Gives up when the time is over.
   *
   * @throws SearchTimeoutException then
   */
  void check() {
    if (shouldExit()) {
      throw new SearchTimeoutException(limit);
    }
  }
}
