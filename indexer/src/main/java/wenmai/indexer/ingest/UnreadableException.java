package wenmai.indexer.ingest;

/** Why an input cannot be read; the message is the reason for the user. */
final class UnreadableException extends Exception {
  private static final long serialVersionUID = 1L;

  UnreadableException(String reason) {
    super(reason);
  }
}
