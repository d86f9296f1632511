package wenmai.graph.model;

/**
 * How far something has come in a ledger of corrections, and in which.
 *
 * @param entries taken in
 * @param digest of those entries; empty for none
 */
public record LedgerMark(long entries, String digest) {
  /** Before the first entry of any ledger. */
  public static final LedgerMark START = new LedgerMark(0, "");

  public LedgerMark {
    if (entries < 0) {
      throw new IllegalArgumentException("a ledger has no " + entries + " entries");
    }
  }
}
