package wenmai.graph.model;

/** The graph store cannot be reached now. */
public final class GraphUnavailableException extends RuntimeException {
  private static final long serialVersionUID = 1;

  public GraphUnavailableException(String reason, Throwable cause) {
    super(reason, cause);
  }
}
