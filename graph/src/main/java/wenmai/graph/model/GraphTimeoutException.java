package wenmai.graph.model;

/** The graph could not answer within its time limit; a narrower question may do. */
public final class GraphTimeoutException extends RuntimeException {
  private static final long serialVersionUID = 1;

  public GraphTimeoutException(String reason, Throwable cause) {
    super(reason, cause);
  }
}
