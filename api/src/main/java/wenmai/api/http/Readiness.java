package wenmai.api.http;

/**
 * What the service can do now.
 *
 * @param archive whether searches are answered
 * @param behind by how many writes the graph lags
 */
public record Readiness(boolean archive, GraphPhase graph, long behind) {

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
