package wenmai.indexer.ingest;

import java.time.Duration;
import java.util.List;

/**
 * What an ingest did.
 *
 * @param added articles that were not there before
 * @param replaced articles that took the place of an older state
 * @param unchanged articles that stood there already
 * @param rejected inputs that could not be read
 * @param rejects the first thousand of them, with reasons
 * @param notes what was assumed in reading, such as an encoding; the first thousand
 */
public record IngestReport(
    long added,
    long replaced,
    long unchanged,
    long rejected,
    List<Reject> rejects,
    List<String> notes,
    Duration elapsed) {
  public IngestReport {
    rejects = List.copyOf(rejects);
    notes = List.copyOf(notes);
  }

  /** Articles that were read. */
  public long articles() {
    return added + replaced + unchanged;
  }
}
