package wenmai.graph.neo4j;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.TransactionContext;
import wenmai.graph.model.ArticleFacts;
import wenmai.graph.model.Fault;
import wenmai.graph.model.GraphChange;

/** Holds stored articles against what should be known of them. */
final class Comparison {
  private Comparison() {}

  static List<Fault> faults(TransactionContext tx, List<GraphChange> changes) {
    Map<String, String> digests =
        StoredArticles.digests(
            (cypher, parameters) -> tx.run(cypher, parameters).list(),
            changes.stream().map(c -> c.article().value()).toList());
    List<Fault> faults = new ArrayList<>();
    for (GraphChange change : changes) {
      String id = change.article().value();
      Fault fault = fault(id, change.facts(), digests.get(id));
      if (fault != null) {
        faults.add(fault);
      }
    }
    return faults;
  }

  private static @Nullable Fault fault(
      String id, @Nullable ArticleFacts facts, @Nullable String digest) {
    if (facts == null) {
      return digest == null
          ? null
          : new Fault(Fault.Kind.SURPLUS_ARTICLE, id, "was taken out of the archive");
    }
    if (digest == null) {
      return new Fault(Fault.Kind.MISSING_ARTICLE, id, "is not in the graph");
    }
    return Digest.of(facts).equals(digest)
        ? null
        : new Fault(Fault.Kind.STALE_ARTICLE, id, "says something else now");
  }
}
