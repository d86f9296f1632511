package wenmai.api;

/**
 * How the graph stands to the archive.
 *
 * @param sequence how far in the archive's history it has come
 * @param behind by how many changes it lags
 * @param reason why it is away; empty when it is not
 */
record GraphState(Phase phase, long sequence, long behind, String reason) {

  /** What the graph is doing. */
  enum Phase {
    STARTING,
    CATCHING_UP,
    LEVEL,
    AWAY
  }
}
