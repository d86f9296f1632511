package wenmai.api.http;

import io.javalin.http.Context;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import wenmai.graph.model.CoMention;
import wenmai.graph.model.Entity;
import wenmai.graph.model.EntityId;
import wenmai.graph.model.EntityProfile;
import wenmai.graph.model.EntitySummary;
import wenmai.graph.model.EntityType;
import wenmai.graph.model.NeighborQuery;
import wenmai.graph.model.Neighborhood;
import wenmai.graph.model.Period;
import wenmai.graph.model.RelationType;
import wenmai.graph.model.Timeline;
import wenmai.indexer.search.DateRange;
import wenmai.indexer.search.FacetField;
import wenmai.indexer.search.SearchRequest;
import wenmai.indexer.search.SearchResult;

/** Entities: found by name, one by one, their articles and neighbours. */
final class EntityRoutes {
  private static final int MAX_NAME = 200;

  private final Services services;

  EntityRoutes(Services services) {
    this.services = services;
  }

  List<Route> routes() {
    return List.of(
        Route.get("/api/v1/entities", this::find),
        Route.get("/api/v1/entities/{id}", this::entity),
        Route.get("/api/v1/entities/{id}/articles", this::articles),
        Route.get("/api/v1/entities/{id}/neighbors", this::neighbors),
        Route.get("/api/v1/entities/{id}/timeline", this::timeline),
        Route.get("/api/v1/entities/{id}/co-mentions", this::companions));
  }

  private void find(Context ctx) {
    Parameters parameters = Parameters.of(ctx);
    if (parameters.optional("about") != null) {
      Answers.json(ctx, new FoundAbout(about(parameters)));
      return;
    }
    List<EntitySummary> found =
        services
            .graph()
            .find(
                parameters.text("q", MAX_NAME),
                parameters.entityTypes("type"),
                parameters.number("limit", 20, 1, 200));
    Answers.json(ctx, new Found(found.stream().map(Summary::of).toList()));
  }

  /** The entities that stand out in the articles asked about, and are related as is asked. */
  private List<Standing> about(Parameters parameters) {
    SearchParameters search = new SearchParameters(parameters, services);
    Set<EntityType> types = parameters.entityTypes("type");
    String name = parameters.text("q", MAX_NAME).strip();
    int limit = parameters.number("limit", 20, 1, 200);
    List<FacetField> facets =
        Arrays.stream(FacetField.values())
            .filter(FacetField::isEntity)
            .filter(f -> types.isEmpty() || types.contains(SearchAnswer.entityType(f)))
            .toList();
    Optional<Set<EntityId>> wanted = search.wanted();
    if (wanted.filter(Set::isEmpty).isPresent()) {
      return List.of();
    }
    SearchResult result = new Searching(services).run(search.about(facets, wanted));
    return Characteristic.of(result, services.archive().stats().articles()).stream()
        .filter(entity -> wanted.isEmpty() || wanted.get().contains(entity.id()))
        .filter(entity -> entity.name().contains(name))
        .limit(limit)
        .map(Standing::of)
        .toList();
  }

  private void entity(Context ctx) {
    EntityId id = asked(ctx);
    EntityProfile profile =
        services
            .graph()
            .entity(id)
            .orElseThrow(() -> Parameters.unknown("entity", id.value()).thrown());
    Answers.tagged(ctx, ProfileAnswer.of(profile, services));
  }

  private void articles(Context ctx) {
    Parameters parameters = Parameters.of(ctx);
    SearchRequest request =
        new SearchParameters(parameters, services).request(List.of(Parameters.pathEntity(ctx)));
    Answers.json(ctx, SearchAnswer.of(new Searching(services).run(request), request, null));
  }

  private void neighbors(Context ctx) {
    Parameters parameters = Parameters.of(ctx);
    EntityId id = asked(ctx);
    DateRange printed = parameters.days("from", "to");
    NeighborQuery query =
        new NeighborQuery(
            parameters.relationTypes("relation"),
            parameters.entityTypes("type"),
            new Period(printed.from(), printed.to()),
            parameters.number("limit", 20, 1, 500));
    Neighborhood neighborhood =
        services
            .graph()
            .neighbors(id, query)
            .orElseThrow(() -> Parameters.unknown("entity", id.value()).thrown());
    Answers.json(ctx, Neighbors.of(neighborhood));
  }

  /** The entity that the path's identity stands for after all corrections. */
  private EntityId asked(Context ctx) {
    return services.ledger().corrections().canonical(Parameters.pathEntity(ctx));
  }

  private void timeline(Context ctx) {
    EntityId id = asked(ctx);
    int limit = Parameters.of(ctx).number("limit", 200, 1, 1000);
    Timeline timeline =
        services
            .graph()
            .timeline(id, limit)
            .orElseThrow(() -> Parameters.unknown("entity", id.value()).thrown());
    Answers.json(ctx, TimelineAnswer.of(timeline));
  }

  private void companions(Context ctx) {
    EntityId id = asked(ctx);
    int limit = Parameters.of(ctx).number("limit", 20, 1, 200);
    List<CoMention> companions = services.graph().coMentions(id, limit);
    if (companions.isEmpty() && services.graph().between(Set.of(id), 0).nodes().isEmpty()) {
      throw Parameters.unknown("entity", id.value()).thrown();
    }
    Answers.json(ctx, new Companions(companions.stream().map(Companion::of).toList()));
  }

  /** Entities found. */
  record Found(List<Summary> entities) {}

  /** Entities that stand out in the articles asked about. */
  record FoundAbout(List<Standing> entities) {}

  /** An entity with its number of articles, of those asked about too. */
  record Standing(
      EntityId id, String name, EntityType type, long articles, long count, double score) {
    static Standing of(Characteristic entity) {
      return new Standing(
          entity.id(),
          entity.name(),
          entity.type(),
          entity.articles(),
          entity.count(),
          entity.score());
    }
  }

  /** An entity with its number of articles. */
  record Summary(EntityId id, String name, EntityType type, long articles) {
    static Summary of(EntitySummary summary) {
      Entity entity = summary.entity();
      return new Summary(entity.id(), entity.name(), entity.type(), summary.articles());
    }
  }

  /** Entities named together with another. */
  record Companions(List<Companion> coMentions) {}

  /** An entity named together with another. */
  record Companion(
      Summary entity,
      long sentences,
      long sentenceArticles,
      long sharedArticles,
      double association,
      double articleAssociation) {
    static Companion of(CoMention coMention) {
      return new Companion(
          Summary.of(coMention.entity()),
          coMention.sentences(),
          coMention.sentenceArticles(),
          coMention.sharedArticles(),
          coMention.association(),
          coMention.articleAssociation());
    }
  }

  /** An entity's neighbours. */
  record Neighbors(
      Entity center,
      List<Neighbor> neighbors,
      long total,
      long more,
      Map<RelationType, Long> totals,
      @Nullable LocalDate countedFrom,
      @Nullable LocalDate countedTo) {
    static Neighbors of(Neighborhood neighborhood) {
      return new Neighbors(
          neighborhood.center(),
          neighborhood.neighbors().stream().map(Neighbor::of).toList(),
          neighborhood.total(),
          Math.max(0, neighborhood.total() - neighborhood.neighbors().size()),
          new TreeMap<>(neighborhood.totals()),
          neighborhood.counted().from(),
          neighborhood.counted().to());
    }
  }

  /** A neighbour and the edge that leads to it. */
  record Neighbor(Summary entity, EdgeAnswer relation) {
    static Neighbor of(Neighborhood.Neighbor neighbor) {
      return new Neighbor(Summary.of(neighbor.entity()), EdgeAnswer.of(neighbor.edge()));
    }
  }
}
