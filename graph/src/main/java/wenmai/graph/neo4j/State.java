package wenmai.graph.neo4j;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.neo4j.driver.Record;
import org.neo4j.driver.TransactionContext;
import org.neo4j.driver.Value;
import wenmai.graph.model.CarryMark;
import wenmai.graph.model.EntityId;
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

  static CarryMark carried(TransactionContext tx) {
    Map<EntityId, EntityId> meanings = new HashMap<>();
    for (String pair : property(tx, "carried").asList(Value::asString, List.of())) {
      String[] ids = pair.split(" ", 2);
      meanings.put(new EntityId(ids[0]), new EntityId(ids[1]));
    }
    List<EntityId> unsettled = property(tx, "unsettled").asList(Values::entityId, List.of());
    return new CarryMark(meanings, Set.copyOf(unsettled));
  }

  static void carried(TransactionContext tx, CarryMark mark) {
    set(
        tx,
        Map.of(
            "carried",
            mark.meanings().entrySet().stream()
                .map(e -> e.getKey() + " " + e.getValue())
                .sorted()
                .toList(),
            "unsettled",
            mark.unsettled().stream().map(EntityId::value).sorted().toList()));
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
    carried(tx, CarryMark.START);
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
