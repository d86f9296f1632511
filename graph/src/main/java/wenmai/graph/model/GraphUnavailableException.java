package wenmai.graph.model;

import org.jspecify.annotations.Nullable;

/** The graph store cannot be reached now. */
public final class GraphUnavailableException extends RuntimeException {
  private static final long serialVersionUID = 1;

  public GraphUnavailableException(String reason, @Nullable Throwable cause) {
    super(reason, cause);
  }
}
