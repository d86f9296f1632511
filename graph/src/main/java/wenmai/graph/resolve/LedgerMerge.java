package wenmai.graph.resolve;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Joins the entries of two ledgers: the same correction made by the same person at the same time is
 * one.
 */
final class LedgerMerge {
  /** Numbers in the ledger that grows, by what tells an entry from others in any ledger. */
  private final Map<String, Long> known = new HashMap<>();

  private final List<LedgerEntry> missing = new ArrayList<>();
  private long last;

  private LedgerMerge() {}

  /**
   * The entries of {@code others} that {@code own} lacks, under the numbers that they take there.
   *
   * @throws IllegalArgumentException when one undoes an entry that does not stand before it
   */
  static List<LedgerEntry> missing(List<LedgerEntry> own, List<LedgerEntry> others) {
    LedgerMerge merge = new LedgerMerge();
    Map<Long, String> identities = new HashMap<>();
    own.forEach(e -> merge.known.put(identity(e, identities), e.number()));
    merge.last = own.size();
    identities.clear();
    others.forEach(e -> merge.take(e, identity(e, identities), identities));
    return merge.missing;
  }

  private void take(LedgerEntry other, String identity, Map<Long, String> identities) {
    if (known.containsKey(identity)) {
      return;
    }
    Correction correction =
        other.correction() instanceof Correction.Undo undo
            ? new Correction.Undo(known.getOrDefault(identities.get(undo.number()), 0L))
            : other.correction();
    known.put(identity, ++last);
    missing.add(new LedgerEntry(last, other.when(), other.who(), other.why(), correction));
  }

  /** Everything but numbers; an undo is told by what it undoes. */
  private static String identity(LedgerEntry e, Map<Long, String> identities) {
    String undone = "";
    Correction correction = e.correction();
    if (correction instanceof Correction.Undo undo) {
      undone = identities.get(undo.number());
      if (undone == null) {
        throw new IllegalArgumentException(
            "entry %d undoes entry %d, which does not stand before it"
                .formatted(e.number(), undo.number()));
      }
      correction = new Correction.Undo(0);
    }
    String identity =
        LedgerJson.write(new LedgerEntry(1, e.when(), e.who(), e.why(), correction)) + undone;
    identities.put(e.number(), identity);
    return identity;
  }
}
