package wenmai.api.http;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Builds index and graph anew from the stored articles while everything else goes on. */
public interface Reindexing {

  /** Starts it in the background; false when it is going on already. */
  boolean start();

  State state();

  /** What is being done. */
  enum Phase {
    IDLE,
    INDEX,
    GRAPH,
    DONE,
    FAILED
  }

  /**
   * How far it has come.
   *
   * @param done the last change of the archive that was taken in
   * @param of the last change of the archive
   * @param started null when it never was
   * @param ended null when it has not
   * @param reason why it failed or why the graph does not follow; empty otherwise
   */
  record State(
      Phase phase,
      long done,
      long of,
      @Nullable Instant started,
      @Nullable Instant ended,
      String reason) {
    /** Never started. */
    public static final State IDLE = new State(Phase.IDLE, 0, 0, null, null, "");
  }
}
