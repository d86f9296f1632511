package wenmai.graph.neo4j;

import java.util.List;
import java.util.Map;
import org.neo4j.driver.Record;
import org.neo4j.driver.TransactionContext;
import org.neo4j.driver.Value;
import wenmai.graph.model.GraphStats;
import wenmai.graph.model.LedgerMark;
import wenmai.graph.model.RelationType;

/** The one node that says how far the graph has come, and the counts of everything. */
final class State {
  private State() {}

  static long sequence(TransactionContext tx) {
    return property(tx, "sequence").asLong(0);
  }

  static String source(TransactionContext tx) {
    return property(tx, "source").asString("");
  }

  static LedgerMark corrected(TransactionContext tx) {
    return new LedgerMark(property(tx, "corrected").asLong(0), property(tx, "ledger").asString(""));
  }

  private static Value property(TransactionContext tx, String name) {
    return tx
        .run("MATCH (s:State {id: 0}) RETURN s[$name] AS value", Map.of("name", name))
        .list(r -> r.get("value"))
        .stream()
        .findFirst()
        .orElse(org.neo4j.driver.Values.NULL);
  }

  static void set(TransactionContext tx, Map<String, Object> properties) {
    tx.run("MERGE (s:State {id: 0}) SET s += $properties", Map.of("properties", properties))
        .consume();
  }

  static void reset(TransactionContext tx) {
    set(tx, Map.of("sequence", 0, "corrected", 0, "ledger", "", "source", ""));
  }

  static long relationships(TransactionContext tx) {
    return tx.run("MATCH ()-[r]->() RETURN count(r) AS n").single().get("n").asLong();
  }

  static GraphStats stats(TransactionContext tx) {
    Record r =
        tx.run(
                """
                RETURN COUNT { (:Article) } AS articles, COUNT { (:Entity) } AS entities,
                  COUNT { ()-[:MENTIONS]->() } AS mentioned,
                  COUNT { ()-[:%s]->() } AS relations
                """
                    .formatted(Labels.types(List.of(RelationType.values()))))
            .single();
    return new GraphStats(
        r.get("articles").asLong(),
        r.get("entities").asLong(),
        r.get("mentioned").asLong(),
        r.get("relations").asLong(),
        sequence(tx));
  }
}
