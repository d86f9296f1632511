package wenmai.indexer.search;

import java.time.Duration;

/** A search was given up because it took longer than it may. */
public final class SearchTimeoutException extends RuntimeException {
  private static final long serialVersionUID = 1;

  public SearchTimeoutException(Duration limit) {
    super("the search took longer than " + limit.toMillis() + " ms");
  }
}
