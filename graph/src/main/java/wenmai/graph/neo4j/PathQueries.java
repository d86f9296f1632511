package wenmai.graph.neo4j;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.neo4j.driver.Record;
import org.neo4j.driver.TransactionContext;
import wenmai.graph.model.Edge;
import wenmai.graph.model.EntityId;
import wenmai.graph.model.Evidence;
import wenmai.graph.model.Path;
import wenmai.graph.model.RelationId;
import wenmai.graph.model.RelationType;

/** Ways from one entity to another. */
final class PathQueries {
  /** Shortest ways looked at for each wanted. */
  private static final int OVERSAMPLE = 10;

  /** Sentences shown for each step. */
  private static final int SENTENCES = 3;

  private PathQueries() {}

  static List<Path> paths(TransactionContext tx, EntityId from, EntityId to, int maxHops, int k) {
    if (from.equals(to)) {
      return List.of();
    }
    List<Path> found = shortest(tx, from, to, maxHops, k * OVERSAMPLE, Labels.types(Labels.STATED));
    if (found.size() < k) {
      found =
          shortest(
              tx, from, to, maxHops, k * OVERSAMPLE, Labels.types(List.of(RelationType.values())));
    }
    Map<RelationId, List<Evidence>> sentences = new HashMap<>();
    return found.stream()
        .sorted(Comparator.comparingDouble(Path::score).reversed())
        .limit(k)
        .map(p ->
            new Path(
                p.nodes(),
                p.steps().stream().map(s -> proven(tx, s, sentences)).toList(),
                p.score()))
        .toList();
  }

  private static Path.Step proven(
      TransactionContext tx, Path.Step step, Map<RelationId, List<Evidence>> sentences) {
    return new Path.Step(
        step.edge(),
        sentences.computeIfAbsent(
            step.edge().id(), id -> EvidenceQueries.evidence(tx, id, SENTENCES)));
  }

  private static List<Path> shortest(
      TransactionContext tx, EntityId from, EntityId to, int maxHops, int limit, String types) {
    return tx.run(
            """
            MATCH p = SHORTEST %d (:Entity {id: $from})-[:%s]-{1,%d}(:Entity {id: $to})
            RETURN nodes(p) AS nodes, [r IN relationships(p) | %s] AS edges
            """
                .formatted(limit, types, maxHops, Values.EDGE),
            Map.of("from", from.value(), "to", to.value()))
        .list(PathQueries::path);
  }

  private static Path path(Record r) {
    List<Edge> edges = r.get("edges").asList(Values::edge);
    double score = edges.stream().mapToDouble(PathQueries::certainty).reduce(1, (a, b) -> a * b);
    return new Path(
        r.get("nodes").asList(Values::entity),
        edges.stream().map(e -> new Path.Step(e, List.of())).toList(),
        score);
  }

  private static double certainty(Edge edge) {
    double stated = edge.id().type() == RelationType.CO_MENTIONED ? 0.4 : 0.9;
    return stated * (1 - Math.pow(0.5, (double) edge.articles()));
  }
}
