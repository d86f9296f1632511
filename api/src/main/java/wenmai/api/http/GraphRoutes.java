package wenmai.api.http;

import io.javalin.http.Context;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import wenmai.graph.export.GraphFormat;
import wenmai.graph.model.Entity;
import wenmai.graph.model.EntityId;
import wenmai.graph.model.EntitySummary;
import wenmai.graph.model.EntityType;
import wenmai.graph.model.Evidence;
import wenmai.graph.model.KnowledgeGraph;
import wenmai.graph.model.Path;
import wenmai.graph.model.Period;
import wenmai.graph.model.RelationDetail;
import wenmai.graph.model.RelationId;
import wenmai.graph.model.Subgraph;
import wenmai.graph.network.Landscape;
import wenmai.graph.network.Standing;
import wenmai.indexer.search.DateRange;

/** Ways through the graph, its edges and pieces. */
final class GraphRoutes {
  private final Services services;

  GraphRoutes(Services services) {
    this.services = services;
  }

  List<Route> routes() {
    return List.of(
        Route.get("/api/v1/paths", List.of(Json.MEDIA_TYPE, Story.MEDIA_TYPE), this::paths),
        Route.get("/api/v1/relations/{id}", this::relation),
        Route.get("/api/v1/graph", GraphDownload.MEDIA_TYPES, this::graph));
  }

  private void paths(Context ctx) {
    Parameters parameters = Parameters.of(ctx);
    EntityId from = canonical(parameters.entity("from"));
    EntityId to = canonical(parameters.entity("to"));
    int maxHops = parameters.number("maxHops", 4, 1, 6);
    int k = parameters.number("k", 3, 1, 10);
    List<Path> paths = services.graph().paths(from, to, maxHops, k);
    if (paths.isEmpty()) {
      known(from);
      known(to);
    }
    if (Story.isAsked(ctx, parameters)) {
      Story.send(ctx, Story.of(known(from), known(to), paths, explained()));
    } else {
      Answers.json(ctx, new Ways(paths.stream().map(path -> Way.of(path, explained())).toList()));
    }
  }

  private Entity known(EntityId id) {
    return services.graph().between(Set.of(id), 0).nodes().stream()
        .map(EntitySummary::entity)
        .findFirst()
        .orElseThrow(() -> Parameters.unknown("entity", id.value()).thrown());
  }

  private void relation(Context ctx) {
    Parameters parameters = Parameters.of(ctx);
    int limit = parameters.number("limit", 100, 1, 1000);
    int offset = parameters.number("offset", 0, 0, Integer.MAX_VALUE);
    DateRange printed = parameters.days("from", "to");
    String id = ctx.pathParam("id");
    RelationDetail detail =
        services
            .graph()
            .relation(relationId(id), new Period(printed.from(), printed.to()))
            .orElseThrow(() -> Parameters.unknown("relation", id).thrown());
    Answers.tagged(ctx, RelationAnswer.of(detail, offset, limit, explained()));
  }

  private Explained explained() {
    return new Explained(services.ledger().corrections());
  }

  private RelationId relationId(String id) {
    try {
      RelationId named = RelationId.parse(id);
      return RelationId.of(named.type(), canonical(named.head()), canonical(named.tail()));
    } catch (IllegalArgumentException e) {
      throw Parameters.unknown("relation", id).thrown();
    }
  }

  private void graph(Context ctx) throws IOException {
    Parameters parameters = Parameters.of(ctx);
    Optional<GraphFormat> file = GraphDownload.asked(ctx, parameters);
    if (file.isPresent() && parameters.list("seed").isEmpty()) {
      KnowledgeGraph whole = services.graph();
      GraphDownload.send(ctx, file.get(), whole.entities(), whole.edges());
      return;
    }
    Subgraph piece = new Pieces(services, parameters).around();
    if (file.isPresent()) {
      GraphDownload.send(ctx, file.get(), piece.nodes().stream(), piece.edges().stream());
    } else {
      Answers.json(ctx, Piece.of(piece, services.landscape().get()));
    }
  }

  private EntityId canonical(EntityId id) {
    return services.ledger().corrections().canonical(id);
  }

  /** Ways between two entities. */
  record Ways(List<Way> paths) {}

  /** A way from one entity to another. */
  record Way(List<Entity> nodes, List<Step> steps, double score) {
    static Way of(Path path, Explained explained) {
      return new Way(
          path.nodes(),
          path.steps().stream().map(step -> Step.of(step, explained)).toList(),
          path.score());
    }
  }

  /**
   * One edge of a way.
   *
   * @param shortForms the definitions without which its sentences do not say who is meant
   */
  record Step(
      EdgeAnswer relation, List<EvidenceAnswer> evidence, List<ShortFormAnswer> shortForms) {
    static Step of(Path.Step step, Explained explained) {
      return new Step(
          EdgeAnswer.of(step.edge()),
          step.evidence().stream().map(EvidenceAnswer::of).toList(),
          ShortFormAnswer.of(explained.in(step.edge().id(), step.evidence())));
    }
  }

  /**
   * An edge with sentences behind it.
   *
   * @param shortForms the definitions without which these do not say who is meant
   */
  record RelationAnswer(
      EdgeAnswer relation,
      Entity head,
      Entity tail,
      long total,
      long listed,
      List<EvidenceAnswer> evidence,
      List<ShortFormAnswer> shortForms) {
    static RelationAnswer of(RelationDetail detail, int offset, int limit, Explained explained) {
      List<Evidence> listed = detail.evidence().stream().skip(offset).limit(limit).toList();
      return new RelationAnswer(
          EdgeAnswer.of(detail.edge()),
          detail.head(),
          detail.tail(),
          detail.edge().weight(),
          detail.evidence().size(),
          listed.stream().map(EvidenceAnswer::of).toList(),
          ShortFormAnswer.of(explained.in(detail.edge().id(), listed)));
    }
  }

  /** A piece of the graph. */
  record Piece(List<Node> nodes, List<EdgeAnswer> edges, boolean truncated) {
    static Piece of(Subgraph piece, Landscape landscape) {
      return new Piece(
          piece.nodes().stream().map(node -> Node.of(node, landscape)).toList(),
          piece.edges().stream().map(EdgeAnswer::of).toList(),
          piece.truncated());
    }
  }

  /** An entity with its place in the whole graph, where that is known. */
  record Node(
      EntityId id,
      String name,
      EntityType type,
      long articles,
      @Nullable EntityId community,
      @Nullable Double centrality) {
    static Node of(EntitySummary summary, Landscape landscape) {
      Entity entity = summary.entity();
      Optional<Standing> standing = landscape.standing(entity.id());
      return new Node(
          entity.id(),
          entity.name(),
          entity.type(),
          summary.articles(),
          standing.map(Standing::community).orElse(null),
          standing.map(Standing::centrality).orElse(null));
    }
  }
}
