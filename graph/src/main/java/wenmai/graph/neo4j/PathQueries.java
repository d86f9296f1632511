package wenmai.graph.neo4j;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.neo4j.driver.TransactionContext;
import wenmai.graph.model.Edge;
import wenmai.graph.model.Entity;
import wenmai.graph.model.EntityId;
import wenmai.graph.model.Evidence;
import wenmai.graph.model.Path;
import wenmai.graph.model.RelationId;
import wenmai.graph.model.RelationType;

/**
 * Ways from one entity to another. A small piece of the graph around both is fetched (the heaviest
 * edges of each end, what connects these, and the shortest ways), and the best ways are searched in
 * it: bounded for hubs, where a search of the whole graph is not.
 */
final class PathQueries {
  /** Edges fetched around each end, of stated relations and of co-mentions each. */
  private static final int AROUND = 100;

  /** Edges fetched between the surroundings of both ends. */
  private static final int ACROSS = 400;

  /** Shortest ways of stated relations fetched. */
  private static final int SHORTEST = 12;

  /**
   * Shortest ways of all relations fetched. The server finds one from both ends at once; looking
   * for more it walks through all that hubs are named with, which takes seconds.
   */
  private static final int SHORTEST_OF_ALL = 1;

  /** Sentences shown for each step. */
  private static final int SENTENCES = 3;

  private static final String STATED = Labels.types(Labels.STATED);
  private static final String ALL = Labels.types(List.of(RelationType.values()));

  private PathQueries() {}

  static List<Path> paths(TransactionContext tx, EntityId from, EntityId to, int maxHops, int k) {
    if (from.equals(to)) {
      return List.of();
    }
    Map<EntityId, List<Edge>> around = surroundings(tx, from, to);
    List<Edge> near = around.getOrDefault(from, List.of());
    List<Edge> far = around.getOrDefault(to, List.of());
    if (near.isEmpty() || far.isEmpty()) {
      return List.of();
    }
    Set<Edge> edges = new LinkedHashSet<>(near);
    edges.addAll(far);
    if (maxHops > 2) {
      edges.addAll(across(tx, ends(near), ends(far)));
      edges.addAll(shortest(tx, from, to, maxHops, SHORTEST, STATED));
    }
    List<PathSearch.Way> ways = new PathSearch(edges).best(from, to, maxHops, k);
    if (ways.isEmpty()) {
      edges.addAll(shortest(tx, from, to, maxHops, SHORTEST_OF_ALL, ALL));
      ways = new PathSearch(edges).best(from, to, maxHops, k);
    }
    return proven(tx, ways);
  }

  /** The heaviest edges of both ends, read in one question. */
  private static Map<EntityId, List<Edge>> surroundings(
      TransactionContext tx, EntityId from, EntityId to) {
    Map<EntityId, List<Edge>> around = new HashMap<>();
    tx.run(
            """
            UNWIND $ids AS id MATCH (e:Entity {id: id}) RETURN id, %s + %s AS edges
            """
                .formatted(heaviest(STATED), heaviest(RelationType.CO_MENTIONED.name())),
            Map.of("ids", texts(List.of(from, to)), "limit", AROUND))
        .forEachRemaining(
            r -> around.put(Values.entityId(r.get("id")), r.get("edges").asList(Values::edge)));
    return around;
  }

  /** The heaviest edges of {@code e}, as a part of Cypher. */
  private static String heaviest(String types) {
    return """
    COLLECT { MATCH (e)-[r:%s]-() WITH r ORDER BY r.weight DESC LIMIT $limit RETURN %s }\
    """
        .formatted(types, Values.EDGE);
  }

  private static Set<EntityId> ends(List<Edge> edges) {
    Set<EntityId> ends = new LinkedHashSet<>();
    for (Edge edge : edges) {
      ends.add(edge.id().head());
      ends.add(edge.id().tail());
    }
    return ends;
  }

  private static List<Edge> across(TransactionContext tx, Set<EntityId> near, Set<EntityId> far) {
    return tx.run(
            """
            MATCH (e:Entity) WHERE e.id IN $far WITH collect(e) AS others
            UNWIND $near AS id MATCH (:Entity {id: id})-[r:%s]-(b) WHERE b IN others
            WITH DISTINCT r ORDER BY r.weight DESC LIMIT $limit RETURN %s AS edge
            """
                .formatted(STATED, Values.EDGE),
            Map.of("near", texts(near), "far", texts(far), "limit", ACROSS))
        .list(r -> Values.edge(r.get("edge")));
  }

  private static List<Edge> shortest(
      TransactionContext tx, EntityId from, EntityId to, int maxHops, int ways, String types) {
    return tx.run(
            """
            MATCH p = SHORTEST %d (:Entity {id: $from})-[:%s]-{1,%d}(:Entity {id: $to})
            UNWIND relationships(p) AS r WITH DISTINCT r RETURN %s AS edge
            """
                .formatted(ways, types, maxHops, Values.EDGE),
            Map.of("from", from.value(), "to", to.value()))
        .list(r -> Values.edge(r.get("edge")));
  }

  private static List<Path> proven(TransactionContext tx, List<PathSearch.Way> ways) {
    if (ways.isEmpty()) {
      return List.of();
    }
    Map<EntityId, Entity> entities = entities(tx, ways);
    Set<RelationId> steps =
        ways.stream()
            .flatMap(way -> way.edges().stream())
            .map(Edge::id)
            .collect(Collectors.toCollection(LinkedHashSet::new));
    Map<RelationId, List<Evidence>> evidence = EvidenceQueries.newest(tx, steps, SENTENCES);
    return ways.stream().map(way -> path(way, entities, evidence)).toList();
  }

  private static Path path(
      PathSearch.Way way,
      Map<EntityId, Entity> entities,
      Map<RelationId, List<Evidence>> evidence) {
    return new Path(
        way.nodes().stream().map(entities::get).toList(),
        way.edges().stream()
            .map(edge -> new Path.Step(edge, evidence.getOrDefault(edge.id(), List.of())))
            .toList(),
        way.score());
  }

  private static Map<EntityId, Entity> entities(TransactionContext tx, List<PathSearch.Way> ways) {
    List<EntityId> ids = ways.stream().flatMap(w -> w.nodes().stream()).distinct().toList();
    Map<EntityId, Entity> entities = new HashMap<>();
    tx.run("UNWIND $ids AS id MATCH (e:Entity {id: id}) RETURN e", Map.of("ids", texts(ids)))
        .forEachRemaining(r -> {
          Entity entity = Values.entity(r.get("e"));
          entities.put(entity.id(), entity);
        });
    return entities;
  }

  private static List<String> texts(Collection<EntityId> ids) {
    return ids.stream().map(EntityId::value).toList();
  }
}
