package wenmai.graph.neo4j;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.neo4j.driver.Record;
import org.neo4j.driver.TransactionContext;
import org.neo4j.driver.Value;
import wenmai.graph.model.CoMention;
import wenmai.graph.model.Edge;
import wenmai.graph.model.EntityId;
import wenmai.graph.model.EntitySummary;
import wenmai.graph.model.EntityType;
import wenmai.graph.model.NeighborQuery;
import wenmai.graph.model.Neighborhood;
import wenmai.graph.model.Neighborhood.Neighbor;
import wenmai.graph.model.Period;
import wenmai.graph.model.RelationType;
import wenmai.graph.model.Subgraph;

/** What is connected with what. */
final class NeighborQueries {
  /**
   * Co-mentions looked at for each wanted: the heaviest, to be ranked anew by association. Ranking
   * all of a hub's would need each neighbour's own count.
   */
  private static final int OVERSAMPLE = 4;

  private NeighborQueries() {}

  /**
   * An entity and the heaviest edges around it, read in one question.
   *
   * @param all articles of the graph
   * @param degrees number of all its edges by type
   */
  private record Around(
      EntitySummary center, long all, Map<RelationType, Long> degrees, List<Neighbor> neighbors) {
    Strength strength() {
      return new Strength(center.articles(), all);
    }

    /** The neighbours, best proven first. */
    List<Neighbor> ranked() {
      return neighbors.stream()
          .sorted(
              Comparator.<Neighbor>comparingDouble(strength()::of)
                  .reversed()
                  .thenComparing(n -> n.edge().id()))
          .toList();
    }
  }

  static Optional<Neighborhood> neighbors(TransactionContext tx, EntityId id, NeighborQuery query) {
    Set<RelationType> wanted =
        query.relations().isEmpty() ? Set.of(RelationType.values()) : query.relations();
    boolean always = query.period().isAll();
    return around(tx, id, always ? wanted : Set.of(), query.types(), query.limit())
        .map(around ->
            always
                ? neighborhood(around, query, totals(tx, around, query, wanted))
                : PeriodQueries.neighbors(tx, around.center(), query, wanted, around.strength()));
  }

  private static Neighborhood neighborhood(
      Around around, NeighborQuery query, Map<RelationType, Long> totals) {
    List<Neighbor> ranked = around.ranked();
    return new Neighborhood(
        around.center().entity(),
        ranked.subList(0, Math.min(query.limit(), ranked.size())),
        totals.values().stream().mapToLong(n -> n).sum(),
        totals,
        Period.ALL);
  }

  private static Optional<Around> around(
      TransactionContext tx,
      EntityId id,
      Set<RelationType> wanted,
      Set<EntityType> types,
      int limit) {
    List<RelationType> stated = Labels.STATED.stream().filter(wanted::contains).toList();
    List<RelationType> together =
        wanted.contains(RelationType.CO_MENTIONED) ? List.of(RelationType.CO_MENTIONED) : List.of();
    return tx
        .run(
            """
            MATCH (e:Entity {id: $id})
            RETURN e, COUNT { (:Article) } AS all, %s AS degrees, %s AS stated, %s AS together
            """
                .formatted(
                    Values.DEGREES,
                    heaviest(stated, types, "$limit"),
                    heaviest(together, types, "$oversample")),
            Map.of("id", id.value(), "limit", limit, "oversample", OVERSAMPLE * limit))
        .list(NeighborQueries::around)
        .stream()
        .findFirst();
  }

  private static Around around(Record r) {
    List<Neighbor> neighbors = new ArrayList<>(r.get("stated").asList(NeighborQueries::neighbor));
    neighbors.addAll(r.get("together").asList(NeighborQueries::neighbor));
    return new Around(
        Values.summary(r.get("e")),
        r.get("all").asLong(),
        Values.degrees(r.get("degrees")),
        neighbors);
  }

  private static Neighbor neighbor(Value value) {
    return new Neighbor(Values.summary(value.get("node")), Values.edge(value.get("edge")));
  }

  /** The heaviest edges of {@code e}, as a part of Cypher. */
  private static String heaviest(
      List<RelationType> relations, Set<EntityType> types, String limit) {
    return relations.isEmpty()
        ? "[]"
        : """
        COLLECT {
          MATCH (e)-[r:%s]-(n:Entity) WHERE %s
          WITH n, r ORDER BY r.weight DESC LIMIT %s
          RETURN {node: n {.id, .name, .articles}, edge: %s}
        }\
        """
            .formatted(Labels.types(relations), Labels.anyOf("n", types), limit, Values.EDGE);
  }

  private static Map<RelationType, Long> totals(
      TransactionContext tx, Around around, NeighborQuery query, Set<RelationType> wanted) {
    Map<RelationType, Long> totals = new EnumMap<>(RelationType.class);
    if (query.types().isEmpty()) {
      totals.putAll(around.degrees());
      totals.keySet().retainAll(wanted);
      return totals;
    }
    tx.run(
            """
            MATCH (e:Entity {id: $id})-[r:%s]-(n:Entity) WHERE %s
            RETURN type(r) AS type, count(*) AS n
            """
                .formatted(Labels.types(wanted), Labels.anyOf("n", query.types())),
            Map.of("id", around.center().entity().id().value()))
        .forEachRemaining(
            r -> totals.put(RelationType.valueOf(r.get("type").asString()), r.get("n").asLong()));
    return totals;
  }

  static List<CoMention> coMentions(TransactionContext tx, EntityId id, int limit) {
    return around(tx, id, Set.of(RelationType.CO_MENTIONED), Set.of(), limit)
        .map(around -> {
          List<Neighbor> closest = around.ranked().stream().limit(limit).toList();
          Map<EntityId, Long> shared = sharedArticles(tx, id, closest);
          return closest.stream().map(n -> coMention(n, around.strength(), shared)).toList();
        })
        .orElse(List.of());
  }

  private static CoMention coMention(
      Neighbor n, Strength strength, Map<EntityId, Long> sharedArticles) {
    long others = n.entity().articles();
    long shared = sharedArticles.getOrDefault(n.entity().entity().id(), n.edge().articles());
    return new CoMention(
        n.entity(),
        n.edge().weight(),
        n.edge().articles(),
        shared,
        strength.association(n.edge().articles(), others),
        strength.association(shared, others));
  }

  private static Map<EntityId, Long> sharedArticles(
      TransactionContext tx, EntityId id, List<Neighbor> neighbors) {
    Map<EntityId, Long> shared = new HashMap<>();
    tx.run(
            """
            MATCH (e:Entity {id: $id})
            UNWIND $ids AS id MATCH (n:Entity {id: id})
            RETURN id, COUNT { (e)<-[:MENTIONS]-(:Article)-[:MENTIONS]->(n) } AS shared
            """,
            Map.of(
                "id",
                id.value(),
                "ids",
                texts(neighbors.stream().map(n -> n.entity().entity().id()).toList())))
        .forEachRemaining(r -> shared.put(Values.entityId(r.get("id")), r.get("shared").asLong()));
    return shared;
  }

  static Optional<EntitySummary> summary(TransactionContext tx, EntityId id) {
    return tx
        .run("MATCH (e:Entity {id: $id}) RETURN e", Map.of("id", id.value()))
        .list(r -> Values.summary(r.get("e")))
        .stream()
        .findFirst();
  }

  static Set<EntityId> within(
      TransactionContext tx, EntityId id, int hops, Set<RelationType> relations, int limit) {
    String types = Labels.types(relations.isEmpty() ? Labels.STATED : relations);
    Set<EntityId> reached = new LinkedHashSet<>();
    if (summary(tx, id).isEmpty()) {
      return reached;
    }
    reached.add(id);
    Collection<EntityId> edge = List.of(id);
    for (int hop = 0; hop < hops && reached.size() < limit && !edge.isEmpty(); hop++) {
      edge = beyond(tx, types, edge, reached, limit - reached.size());
      reached.addAll(edge);
    }
    return reached;
  }

  private static List<EntityId> beyond(
      TransactionContext tx,
      String types,
      Collection<EntityId> edge,
      Set<EntityId> reached,
      int limit) {
    return tx.run(
            """
            UNWIND $ids AS id MATCH (:Entity {id: id})-[r:%s]-(n:Entity)
            WITH n, max(r.weight) AS weight
            WITH n.id AS id, weight WHERE NOT id IN $reached
            RETURN id ORDER BY weight DESC, id LIMIT $limit
            """
                .formatted(types),
            Map.of("ids", texts(edge), "reached", texts(reached), "limit", limit))
        .list(r -> Values.entityId(r.get("id")));
  }

  static Set<EntityId> acting(
      TransactionContext tx, EntityId place, Set<RelationType> relations, int limit) {
    return new LinkedHashSet<>(
        tx.run(
                """
                MATCH (x:Entity)-[:LOCATED_IN*0..3]->(:Entity {id: $place})
                WITH DISTINCT x
                MATCH (e:Entity)-[r:%s]->(x)
                WITH e.id AS id, max(r.weight) AS weight
                RETURN id ORDER BY weight DESC, id LIMIT $limit
                """
                    .formatted(Labels.types(relations)),
                Map.of("place", place.value(), "limit", limit))
            .list(r -> Values.entityId(r.get("id"))));
  }

  private static List<String> texts(Collection<EntityId> ids) {
    return ids.stream().map(EntityId::value).toList();
  }

  static Subgraph between(TransactionContext tx, Set<EntityId> ids, int maxEdges) {
    Record found =
        tx.run(
                """
                MATCH (e:Entity) WHERE e.id IN $ids WITH collect(e) AS chosen
                RETURN chosen, COLLECT {
                  UNWIND chosen AS h MATCH (h)-[r:%s]->(t) WHERE t IN chosen
                  WITH r ORDER BY r.weight DESC LIMIT $limit
                  RETURN %s
                } AS edges
                """
                    .formatted(Labels.types(List.of(RelationType.values())), Values.EDGE),
                Map.of("ids", texts(ids), "limit", maxEdges + 1))
            .single();
    List<EntitySummary> nodes = found.get("chosen").asList(Values::summary);
    List<Edge> edges = found.get("edges").asList(Values::edge);
    boolean truncated = edges.size() > maxEdges;
    return new Subgraph(nodes, truncated ? edges.subList(0, maxEdges) : edges, truncated);
  }
}
