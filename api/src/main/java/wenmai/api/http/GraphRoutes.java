package wenmai.api.http;

import io.javalin.http.Context;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import wenmai.graph.model.Entity;
import wenmai.graph.model.EntityId;
import wenmai.graph.model.NeighborQuery;
import wenmai.graph.model.Neighborhood;
import wenmai.graph.model.Path;
import wenmai.graph.model.RelationDetail;
import wenmai.graph.model.RelationId;
import wenmai.graph.model.RelationType;
import wenmai.graph.model.Subgraph;

/** Ways through the graph, its edges and pieces. */
final class GraphRoutes {
  private static final int MAX_SEEDS = 500;
  private static final int GROWTH = 50;
  private static final int MAX_EDGES = 4000;

  private final Services services;

  GraphRoutes(Services services) {
    this.services = services;
  }

  List<Route> routes() {
    return List.of(
        Route.get("/api/v1/paths", this::paths),
        Route.get("/api/v1/relations/{id}", this::relation),
        Route.get("/api/v1/graph", this::graph));
  }

  private void paths(Context ctx) {
    Parameters parameters = Parameters.of(ctx);
    EntityId from = canonical(parameters.entity("from"));
    EntityId to = canonical(parameters.entity("to"));
    int maxHops = parameters.number("maxHops", 4, 1, 6);
    int k = parameters.number("k", 3, 1, 10);
    List<Path> paths = services.graph().paths(from, to, maxHops, k);
    if (paths.isEmpty()) {
      checkKnown(from);
      checkKnown(to);
    }
    Answers.json(ctx, new Ways(paths.stream().map(Way::of).toList()));
  }

  private void checkKnown(EntityId id) {
    if (services.graph().between(Set.of(id), 0).nodes().isEmpty()) {
      throw Parameters.unknown("entity", id.value()).thrown();
    }
  }

  private void relation(Context ctx) {
    Parameters parameters = Parameters.of(ctx);
    int limit = parameters.number("limit", 100, 1, 1000);
    int offset = parameters.number("offset", 0, 0, Integer.MAX_VALUE);
    String id = ctx.pathParam("id");
    RelationDetail detail =
        services
            .graph()
            .relation(relationId(id))
            .orElseThrow(() -> Parameters.unknown("relation", id).thrown());
    Answers.tagged(ctx, RelationAnswer.of(detail, offset, limit));
  }

  private RelationId relationId(String id) {
    try {
      RelationId named = RelationId.parse(id);
      return RelationId.of(named.type(), canonical(named.head()), canonical(named.tail()));
    } catch (IllegalArgumentException e) {
      throw Parameters.unknown("relation", id).thrown();
    }
  }

  private void graph(Context ctx) {
    Parameters parameters = Parameters.of(ctx);
    int maxNodes = parameters.number("maxNodes", 300, 1, 1500);
    int maxEdges = parameters.number("maxEdges", 1000, 0, MAX_EDGES);
    Set<EntityId> ids = seeds(parameters);
    boolean cut = ids.size() > maxNodes;
    for (int hop = 0; hop < parameters.number("hops", 0, 0, 2) && ids.size() < maxNodes; hop++) {
      cut |= grow(ids, parameters, maxNodes);
    }
    Set<RelationType> relations = parameters.relationTypes("relation");
    int asked = relations.isEmpty() ? maxEdges : MAX_EDGES;
    Subgraph piece = services.graph().between(Set.copyOf(first(ids, maxNodes)), asked);
    Answers.json(ctx, Piece.of(piece, relations, maxEdges, cut));
  }

  private EntityId canonical(EntityId id) {
    return services.ledger().corrections().canonical(id);
  }

  private Set<EntityId> seeds(Parameters parameters) {
    Set<EntityId> ids = new LinkedHashSet<>();
    for (String value : parameters.list("seed")) {
      ids.add(canonical(Parameters.entity("seed", value)));
    }
    if (ids.isEmpty() || ids.size() > MAX_SEEDS) {
      throw Problem.parameter("seed", parameters.text("seed"), "1 to " + MAX_SEEDS + " entity ids")
          .thrown();
    }
    return ids;
  }

  /** Adds the strongest neighbours of all of {@code ids}; whether there were more. */
  private boolean grow(Set<EntityId> ids, Parameters parameters, int maxNodes) {
    boolean cut = false;
    NeighborQuery query =
        new NeighborQuery(
            parameters.relationTypes("relation"),
            parameters.entityTypes("type"),
            null,
            null,
            Math.min(GROWTH, maxNodes));
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

  private static List<EntityId> first(Set<EntityId> ids, int limit) {
    return new ArrayList<>(ids).subList(0, Math.min(ids.size(), limit));
  }

  /** Ways between two entities. */
  record Ways(List<Way> paths) {}

  /** A way from one entity to another. */
  record Way(List<Entity> nodes, List<Step> steps, double score) {
    static Way of(Path path) {
      return new Way(path.nodes(), path.steps().stream().map(Step::of).toList(), path.score());
    }
  }

  /** One edge of a way. */
  record Step(EdgeAnswer relation, List<EvidenceAnswer> evidence) {
    static Step of(Path.Step step) {
      return new Step(
          EdgeAnswer.of(step.edge()), step.evidence().stream().map(EvidenceAnswer::of).toList());
    }
  }

  /** An edge with sentences behind it. */
  record RelationAnswer(
      EdgeAnswer relation, Entity head, Entity tail, long total, List<EvidenceAnswer> evidence) {
    static RelationAnswer of(RelationDetail detail, int offset, int limit) {
      return new RelationAnswer(
          EdgeAnswer.of(detail.edge()),
          detail.head(),
          detail.tail(),
          detail.evidence().size(),
          detail.evidence().stream().skip(offset).limit(limit).map(EvidenceAnswer::of).toList());
    }
  }

  /** A piece of the graph. */
  record Piece(List<EntityRoutes.Summary> nodes, List<EdgeAnswer> edges, boolean truncated) {
    static Piece of(Subgraph subgraph, Set<RelationType> relations, int maxEdges, boolean cut) {
      List<EdgeAnswer> edges =
          subgraph.edges().stream()
              .filter(edge -> relations.isEmpty() || relations.contains(edge.id().type()))
              .map(EdgeAnswer::of)
              .toList();
      return new Piece(
          subgraph.nodes().stream().map(EntityRoutes.Summary::of).toList(),
          edges.subList(0, Math.min(edges.size(), maxEdges)),
          subgraph.truncated() || cut || edges.size() > maxEdges);
    }
  }
}
