package wenmai.graph.neo4j;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.neo4j.driver.TransactionContext;
import wenmai.graph.model.Edge;
import wenmai.graph.model.Entity;
import wenmai.graph.model.EntityId;
import wenmai.graph.model.Path;
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

  /** Shortest ways fetched. */
  private static final int SHORTEST = 12;

  /** Sentences shown for each step. */
  private static final int SENTENCES = 3;

  private static final String STATED = Labels.types(Labels.STATED);
  private static final String ALL = Labels.types(List.of(RelationType.values()));

  private PathQueries() {}

  static List<Path> paths(TransactionContext tx, EntityId from, EntityId to, int maxHops, int k) {
    if (from.equals(to)) {
      return List.of();
    }
    Set<Edge> edges = new LinkedHashSet<>();
    Set<EntityId> near = surroundings(tx, from, edges);
    Set<EntityId> far = surroundings(tx, to, edges);
    if (near.isEmpty() || far.isEmpty()) {
      return List.of();
    }
    if (maxHops > 2) {
      edges.addAll(across(tx, near, far));
      edges.addAll(shortest(tx, from, to, maxHops, STATED));
    }
    List<PathSearch.Way> ways = new PathSearch(edges).best(from, to, maxHops, k);
    if (ways.isEmpty()) {
      edges.addAll(shortest(tx, from, to, maxHops, ALL));
      ways = new PathSearch(edges).best(from, to, maxHops, k);
    }
    return proven(tx, ways);
  }

  /** Adds the heaviest edges of an entity; returns it and whom they lead to. */
  private static Set<EntityId> surroundings(
      TransactionContext tx, EntityId id, Collection<Edge> edges) {
    Set<EntityId> around = new LinkedHashSet<>();
    for (String types : List.of(STATED, RelationType.CO_MENTIONED.name())) {
      tx.run(
              """
              MATCH (e:Entity {id: $id})-[r:%s]-()
              WITH r ORDER BY r.weight DESC LIMIT $limit RETURN %s AS edge
              """
                  .formatted(types, Values.EDGE),
              Map.of("id", id.value(), "limit", AROUND))
          .forEachRemaining(r -> {
            Edge edge = Values.edge(r.get("edge"));
            edges.add(edge);
            around.add(edge.id().head());
            around.add(edge.id().tail());
          });
    }
    return around;
  }

  private static List<Edge> across(TransactionContext tx, Set<EntityId> near, Set<EntityId> far) {
    return tx.run(
            """
            UNWIND $near AS id MATCH (:Entity {id: id})-[r:%s]-(b:Entity) WHERE b.id IN $far
            WITH DISTINCT r ORDER BY r.weight DESC LIMIT $limit RETURN %s AS edge
            """
                .formatted(STATED, Values.EDGE),
            Map.of("near", texts(near), "far", texts(far), "limit", ACROSS))
        .list(r -> Values.edge(r.get("edge")));
  }

  private static List<Edge> shortest(
      TransactionContext tx, EntityId from, EntityId to, int maxHops, String types) {
    return tx.run(
            """
            MATCH p = SHORTEST %d (:Entity {id: $from})-[:%s]-{1,%d}(:Entity {id: $to})
            UNWIND relationships(p) AS r WITH DISTINCT r RETURN %s AS edge
            """
                .formatted(SHORTEST, types, maxHops, Values.EDGE),
            Map.of("from", from.value(), "to", to.value()))
        .list(r -> Values.edge(r.get("edge")));
  }

  private static List<Path> proven(TransactionContext tx, List<PathSearch.Way> ways) {
    Map<EntityId, Entity> entities = entities(tx, ways);
    List<Path> paths = new ArrayList<>();
    for (PathSearch.Way way : ways) {
      paths.add(
          new Path(
              way.nodes().stream().map(entities::get).toList(),
              way.edges().stream().map(edge -> step(tx, edge)).toList(),
              way.score()));
    }
    return paths;
  }

  private static Path.Step step(TransactionContext tx, Edge edge) {
    return new Path.Step(edge, EvidenceQueries.evidence(tx, edge.id(), SENTENCES));
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
