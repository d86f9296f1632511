package wenmai.graph.neo4j;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import org.jspecify.annotations.Nullable;
import wenmai.graph.model.Edge;
import wenmai.graph.model.EntityId;

/**
 * Finds the best ways through a small piece of the graph: those whose product of certainties is
 * greatest, without passing an entity twice. Best first, so the first found are the best; of
 * several edges between two entities only the surest is taken.
 */
final class PathSearch {
  /** Partial ways looked at before giving up; far more than a few hundred edges need. */
  private static final int BUDGET = 50_000;

  private final Map<EntityId, Map<EntityId, Edge>> surest = new HashMap<>();
  private final Certainty certainty;

  PathSearch(Collection<Edge> edges) {
    certainty = Certainty.among(edges);
    for (Edge edge : edges) {
      link(edge.id().head(), edge.id().tail(), edge);
      link(edge.id().tail(), edge.id().head(), edge);
    }
  }

  private void link(EntityId from, EntityId to, Edge edge) {
    surest
        .computeIfAbsent(from, id -> new HashMap<>())
        .merge(to, edge, (a, b) -> certainty.of(a) >= certainty.of(b) ? a : b);
  }

  /** A way so far, from its end back to its start. */
  record Way(EntityId end, int hops, double score, @Nullable Edge last, @Nullable Way before) {
    boolean passes(EntityId id) {
      for (Way at = this; at != null; at = at.before) {
        if (at.end.equals(id)) {
          return true;
        }
      }
      return false;
    }

    /** Its entities in order. */
    List<EntityId> nodes() {
      List<EntityId> nodes = new ArrayList<>();
      for (Way at = this; at != null; at = at.before) {
        nodes.addFirst(at.end);
      }
      return nodes;
    }

    /** Its edges in order. */
    List<Edge> edges() {
      List<Edge> edges = new ArrayList<>();
      for (Way at = this; at != null && at.last != null; at = at.before) {
        edges.addFirst(at.last);
      }
      return edges;
    }
  }

  List<Way> best(EntityId from, EntityId to, int maxHops, int k) {
    PriorityQueue<Way> open =
        new PriorityQueue<>(
            Comparator.comparingDouble(Way::score)
                .reversed()
                .thenComparingInt(Way::hops)
                .thenComparing(w -> w.end()));
    open.add(new Way(from, 0, 1, null, null));
    List<Way> found = new ArrayList<>();
    for (int looked = 0; looked < BUDGET && found.size() < k && !open.isEmpty(); looked++) {
      Way way = open.remove();
      if (way.end().equals(to)) {
        found.add(way);
      } else if (way.hops() < maxHops) {
        extend(way, open);
      }
    }
    return found;
  }

  private void extend(Way way, Collection<Way> open) {
    surest
        .getOrDefault(way.end(), Map.of())
        .forEach((next, edge) -> {
          if (!way.passes(next)) {
            open.add(new Way(next, way.hops() + 1, way.score() * certainty.of(edge), edge, way));
          }
        });
  }
}
