package wenmai.api.http;

import org.jspecify.annotations.Nullable;

/**
 * What the service can do now.
 *
 * @param archive whether searches are answered
 * @param behind by how many writes the graph lags
 * @param vectors how far search by meaning has come; null when it is off
 */
public record Readiness(boolean archive, GraphPhase graph, long behind, @Nullable Vectors vectors) {

  /**
   * How many changes of the archive search by meaning knows.
   *
   * @param done the last change whose vectors can be found
   * @param of the last change
   */
  public record Vectors(long done, long of) {
    long behind() {
      return Math.max(0, of - done);
    }
  }

  /** How the graph stands to the archive. */
  public enum GraphPhase {
    READY("ready"),
    CATCHING_UP("catching-up"),
    UNAVAILABLE("unavailable");

    private final String label;

    GraphPhase(String label) {
      this.label = label;
    }

    String label() {
      return label;
    }
  }
}
