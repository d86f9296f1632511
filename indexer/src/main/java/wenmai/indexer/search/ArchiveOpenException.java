package wenmai.indexer.search;

/** The store cannot be opened; the message says in one sentence what the operator can do. */
public final class ArchiveOpenException extends RuntimeException {
  private static final long serialVersionUID = 1;

  public ArchiveOpenException(String message) {
    super(message);
  }

  public ArchiveOpenException(String message, Throwable cause) {
    super(message, cause);
  }
}
