package wenmai.indexer.ingest;

import java.time.Duration;

/**
 * How far an ingest has come.
 *
 * @param articles read so far
 * @param rejects so far
 * @param bytes of the input files consumed so far
 * @param totalBytes of all input files
 * @param elapsed since the beginning
 */
public record Progress(long articles, long rejects, long bytes, long totalBytes, Duration elapsed) {

  /** Articles a second since the beginning. */
  public double rate() {
    return articles / Math.max(1e-3, elapsed.toMillis() / 1000.0);
  }

  /** The time that the rest will take when it goes on like this; zero when nothing is known. */
  public Duration left() {
    return bytes == 0
        ? Duration.ZERO
        : elapsed.multipliedBy(Math.max(0, totalBytes - bytes)).dividedBy(bytes);
  }
}
