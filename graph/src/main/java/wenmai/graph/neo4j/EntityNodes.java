package wenmai.graph.neo4j;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Record;
import wenmai.graph.model.EntityId;
import wenmai.graph.model.EntityType;

/**
 * The nodes of the entities that a transaction speaks of, by the server's own identities, by which
 * statements find them at once.
 */
final class EntityNodes {
  private final Map<EntityId, String> nodes = new HashMap<>();
  private final Set<EntityId> made = new HashSet<>();

  private EntityNodes() {}

  /** The identity of an entity's node. */
  String of(EntityId id) {
    return requireNonNull(nodes.get(id), id::value);
  }

  /** Whether the transaction made it, so that nothing hung on it before. */
  boolean isNew(EntityId id) {
    return made.contains(id);
  }

  /**
   * Makes the entities that are not there and counts the others anew.
   *
   * @param names of those that are told anew
   */
  static EntityNodes level(
      Pipeline tx, Map<EntityId, String> names, SortedMap<EntityId, Delta> deltas) {
    EntityNodes entities = new EntityNodes();
    entities.find(tx, deltas);
    List<List<@Nullable Object>> known = new ArrayList<>();
    Map<EntityType, List<List<@Nullable Object>>> missing = new EnumMap<>(EntityType.class);
    deltas.forEach((id, delta) -> {
      String node = entities.nodes.get(id);
      if (node != null) {
        known.add(CypherRows.entity(node, names.get(id), delta));
      } else {
        entities.made.add(id);
        missing
            .computeIfAbsent(id.type(), type -> new ArrayList<>())
            .add(CypherRows.entity(id.value(), names.get(id), delta));
      }
    });
    List<Supplier<List<Record>>> making = new ArrayList<>();
    missing.forEach((type, rows) -> making.add(make(tx, type, rows)));
    // The server counts while statements are made that need the new identities.
    tx.send(COUNT, known, ArticleWriter.ROWS);
    making.forEach(answer -> answer.get().forEach(entities::add));
    return entities;
  }

  private void find(Pipeline tx, SortedMap<EntityId, Delta> deltas) {
    tx.ask(
            "UNWIND $ids AS id MATCH (e:Entity {id: id}) RETURN id, elementId(e) AS node",
            Map.of("ids", deltas.keySet().stream().map(EntityId::value).toList()))
        .forEach(this::add);
  }

  private static Supplier<List<Record>> make(
      Pipeline tx, EntityType type, List<List<@Nullable Object>> rows) {
    return tx.asking(
        """
        UNWIND $rows AS row
        CREATE (e:Entity:%s {id: row[0], name: row[1], articles: row[2], mentions: row[3],
          first: row[4], last: row[5]})
        RETURN row[0] AS id, elementId(e) AS node
        """
            .formatted(type.label()),
        Map.of("rows", rows));
  }

  private void add(Record found) {
    nodes.put(Values.entityId(found.get("id")), found.get("node").asString());
  }

  private static final String COUNT =
      """
      UNWIND $rows AS row
      MATCH (e) WHERE elementId(e) = row[0]
      SET e.name = coalesce(row[1], e.name), e.articles = e.articles + row[2],
        e.mentions = e.mentions + row[3],
        e.first = CASE WHEN e.first <= row[4] THEN e.first ELSE coalesce(row[4], e.first) END,
        e.last = CASE WHEN e.last >= row[5] THEN e.last ELSE coalesce(row[5], e.last) END
      """;
}
