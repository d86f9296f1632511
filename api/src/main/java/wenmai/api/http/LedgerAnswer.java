package wenmai.api.http;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import wenmai.graph.model.EntityId;
import wenmai.graph.model.EntityType;
import wenmai.graph.model.RelationId;
import wenmai.graph.resolve.Correction;
import wenmai.graph.resolve.Corrections;
import wenmai.graph.resolve.LedgerEntry;
import wenmai.indexer.corpus.ArticleId;

/** The ledger of corrections, as it is written. */
record LedgerAnswer(List<Entry> entries) {

  static LedgerAnswer of(List<LedgerEntry> entries) {
    Set<Long> inForce = Corrections.inForce(entries);
    return new LedgerAnswer(
        entries.reversed().stream()
            .map(entry -> Entry.of(entry, inForce.contains(entry.number()), null))
            .toList());
  }

  /**
   * One correction.
   *
   * @param inForce whether it was not undone
   * @param applied whether the graph holds it already; null when that was not asked
   */
  record Entry(
      long number,
      Instant when,
      String who,
      String why,
      String does,
      boolean inForce,
      @Nullable Boolean applied,
      @Nullable EntityId entity,
      @Nullable EntityId into,
      @Nullable String name,
      @Nullable String qualifier,
      @Nullable EntityType type,
      @Nullable List<ArticleId> articles,
      @Nullable RelationId relation,
      @Nullable Long undoes) {

    static Entry of(LedgerEntry entry, boolean inForce, @Nullable Boolean applied) {
      What what = what(entry.correction());
      return new Entry(
          entry.number(),
          entry.when(),
          entry.who(),
          entry.why(),
          what.does(),
          inForce,
          applied,
          what.entity(),
          what.into(),
          what.name(),
          what.qualifier(),
          what.type(),
          what.articles(),
          what.relation(),
          what.undoes());
    }
  }

  /** What a correction says. */
  private record What(
      String does,
      @Nullable EntityId entity,
      @Nullable EntityId into,
      @Nullable String name,
      @Nullable String qualifier,
      @Nullable EntityType type,
      @Nullable List<ArticleId> articles,
      @Nullable RelationId relation,
      @Nullable Long undoes) {}

  private static What what(Correction correction) {
    return switch (correction) {
      case Correction.Merge c ->
          new What("merge", c.from(), c.into(), c.name(), null, null, null, null, null);
      case Correction.Split c ->
          new What(
              "split",
              c.entity(),
              c.other(),
              c.name(),
              c.qualifier(),
              null,
              c.articles().stream().sorted().collect(Collectors.toList()),
              null,
              null);
      case Correction.Rename c ->
          new What("rename", c.entity(), null, c.name(), null, null, null, null, null);
      case Correction.Retype c ->
          new What("retype", c.entity(), c.retyped(), c.name(), null, c.type(), null, null, null);
      case Correction.Hide c ->
          new What("hide", c.entity(), null, null, null, null, null, null, null);
      case Correction.Refuse c ->
          new What("refuse", null, null, null, null, null, null, c.relation(), null);
      case Correction.Undo c ->
          new What("undo", null, null, null, null, null, null, null, c.number());
    };
  }
}
