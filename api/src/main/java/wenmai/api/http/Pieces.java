package wenmai.api.http;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import wenmai.graph.model.Edge;
import wenmai.graph.model.EntityId;
import wenmai.graph.model.NeighborQuery;
import wenmai.graph.model.Period;
import wenmai.graph.model.Neighborhood;
import wenmai.graph.model.RelationType;
import wenmai.graph.model.Subgraph;

/** Cuts pieces out of the graph, of so many entities and edges at most. */
final class Pieces {
  private static final int MAX_SEEDS = 500;
  private static final int GROWTH = 50;
  private static final int MAX_EDGES = 4000;

  private final Services services;
  private final Parameters parameters;
  private final int maxNodes;
  private final int maxEdges;
  private final Set<RelationType> relations;

  Pieces(Services services, Parameters parameters) {
    this.services = services;
    this.parameters = parameters;
    this.maxNodes = parameters.number("maxNodes", 300, 1, 1500);
    this.maxEdges = parameters.number("maxEdges", 1000, 0, MAX_EDGES);
    this.relations = parameters.relationTypes("relation");
  }

  /** The piece around the seeds that are asked for. */
  Subgraph around() {
    Set<EntityId> ids = seeds();
    boolean cut = ids.size() > maxNodes;
    for (int hop = 0; hop < parameters.number("hops", 0, 0, 2) && ids.size() < maxNodes; hop++) {
      cut |= grow(ids);
    }
    Subgraph piece =
        services
            .graph()
            .between(Set.copyOf(first(ids)), relations.isEmpty() ? maxEdges : MAX_EDGES);
    List<Edge> edges =
        piece.edges().stream()
            .filter(edge -> relations.isEmpty() || relations.contains(edge.id().type()))
            .toList();
    return new Subgraph(
        piece.nodes(),
        edges.subList(0, Math.min(edges.size(), maxEdges)),
        piece.truncated() || cut || edges.size() > maxEdges);
  }

  private Set<EntityId> seeds() {
    Set<EntityId> ids = new LinkedHashSet<>();
    for (String value : parameters.list("seed")) {
      EntityId seed = Parameters.entity("seed", value);
      ids.add(services.ledger().corrections().canonical(seed));
    }
    if (ids.isEmpty() || ids.size() > MAX_SEEDS) {
      throw Problem.parameter("seed", parameters.text("seed"), "1 to " + MAX_SEEDS + " entity ids")
          .thrown();
    }
    return ids;
  }

  /** Adds the strongest neighbours of all of {@code ids}; whether there were more. */
  private boolean grow(Set<EntityId> ids) {
    boolean cut = false;
    NeighborQuery query =
        new NeighborQuery(
            relations, parameters.entityTypes("type"), Period.ALL, Math.min(GROWTH, maxNodes));
    for (EntityId id : List.copyOf(ids)) {
      Neighborhood found = services.graph().neighbors(id, query).orElse(null);
      if (found == null) {
        continue;
      }
      found.neighbors().forEach(neighbor -> ids.add(neighbor.entity().entity().id()));
      cut |= found.total() > found.neighbors().size() || ids.size() > maxNodes;
      if (ids.size() >= maxNodes) {
        break;
      }
    }
    return cut;
  }

  private List<EntityId> first(Set<EntityId> ids) {
    return new ArrayList<>(ids).subList(0, Math.min(ids.size(), maxNodes));
  }
}
