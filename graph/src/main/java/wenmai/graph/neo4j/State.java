package wenmai.graph.neo4j;

import java.util.List;
import java.util.Map;
import org.neo4j.driver.Record;
import org.neo4j.driver.TransactionContext;
import wenmai.graph.model.GraphStats;
import wenmai.graph.model.RelationType;

/** The one node that says how far the graph has come, and the counts of everything. */
final class State {
  private State() {}

  static long sequence(TransactionContext tx) {
    return tx
        .run("MATCH (s:State {id: 0}) RETURN s.sequence AS sequence")
        .list(r -> r.get("sequence").asLong())
        .stream()
        .findFirst()
        .orElse(0L);
  }

  static long corrected(TransactionContext tx) {
    return tx
        .run("MATCH (s:State {id: 0}) RETURN coalesce(s.corrected, 0) AS corrected")
        .list(r -> r.get("corrected").asLong())
        .stream()
        .findFirst()
        .orElse(0L);
  }

  static void setCorrected(TransactionContext tx, long entries) {
    tx.run(
            """
            MERGE (s:State {id: 0})
            SET s.sequence = coalesce(s.sequence, 0), s.corrected = $entries
            """,
            Map.of("entries", entries))
        .consume();
  }

  static void reset(TransactionContext tx) {
    tx.run("MERGE (s:State {id: 0}) SET s.sequence = 0, s.corrected = 0").consume();
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
