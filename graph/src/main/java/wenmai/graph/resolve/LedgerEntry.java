package wenmai.graph.resolve;

import java.time.Instant;

/**
 * A correction as it stands in the ledger.
 *
 * @param number 1 for the first entry, then without gaps
 */
public record LedgerEntry(
    long number, Instant when, String who, String why, Correction correction) {
  public LedgerEntry {
    if (number < 1) {
      throw new IllegalArgumentException("an entry's number must be at least 1, was " + number);
    }
    if (who.isBlank()) {
      throw new IllegalArgumentException("a correction needs somebody who makes it");
    }
  }
}
