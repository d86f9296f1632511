package wenmai.api.http;

import io.javalin.http.Context;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import wenmai.graph.model.Entity;
import wenmai.graph.model.EntityId;
import wenmai.graph.model.EntityProfile;
import wenmai.graph.model.EntitySummary;
import wenmai.graph.model.EntityType;
import wenmai.graph.model.NeighborQuery;
import wenmai.graph.model.Neighborhood;
import wenmai.graph.model.RelationType;
import wenmai.indexer.search.DateRange;
import wenmai.indexer.search.SearchRequest;

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
        Route.get("/api/v1/entities/{id}/neighbors", this::neighbors));
  }

  private void find(Context ctx) {
    Parameters parameters = Parameters.of(ctx);
    List<EntitySummary> found =
        services
            .graph()
            .find(
                parameters.text("q", MAX_NAME),
                parameters.entityTypes("type"),
                parameters.number("limit", 20, 1, 200));
    Answers.json(ctx, new Found(found.stream().map(Summary::of).toList()));
  }

  private void entity(Context ctx) {
    EntityId id = Parameters.pathEntity(ctx);
    EntityProfile profile =
        services
            .graph()
            .entity(id)
            .orElseThrow(() -> Parameters.unknown("entity", id.value()).thrown());
    Answers.tagged(ctx, Profile.of(profile));
  }

  private void articles(Context ctx) {
    Parameters parameters = Parameters.of(ctx);
    SearchRequest request =
        new SearchParameters(parameters, services.graph())
            .request(List.of(Parameters.pathEntity(ctx)));
    Answers.json(
        ctx, SearchAnswer.of(SearchParameters.run(services.archive(), request), request, null));
  }

  private void neighbors(Context ctx) {
    Parameters parameters = Parameters.of(ctx);
    EntityId id = Parameters.pathEntity(ctx);
    DateRange printed = parameters.days("from", "to");
    NeighborQuery query =
        new NeighborQuery(
            parameters.relationTypes("relation"),
            parameters.entityTypes("type"),
            printed.from(),
            printed.to(),
            parameters.number("limit", 20, 1, 500));
    Neighborhood neighborhood =
        services
            .graph()
            .neighbors(id, query)
            .orElseThrow(() -> Parameters.unknown("entity", id.value()).thrown());
    Answers.json(ctx, Neighbors.of(neighborhood));
  }

  /** Entities found. */
  record Found(List<Summary> entities) {}

  /** An entity with its number of articles. */
  record Summary(EntityId id, String name, EntityType type, long articles) {
    static Summary of(EntitySummary summary) {
      Entity entity = summary.entity();
      return new Summary(entity.id(), entity.name(), entity.type(), summary.articles());
    }
  }

  /** All that is known of an entity. */
  record Profile(
      EntityId id,
      String name,
      EntityType type,
      List<Alias> aliases,
      @Nullable LocalDate first,
      @Nullable LocalDate last,
      long articles,
      long mentions,
      Map<RelationType, Long> relations) {
    static Profile of(EntityProfile profile) {
      Entity entity = profile.entity();
      return new Profile(
          entity.id(),
          entity.name(),
          entity.type(),
          profile.aliases().stream().map(Alias::of).toList(),
          profile.first(),
          profile.last(),
          profile.articles(),
          profile.mentions(),
          new TreeMap<>(profile.degrees()));
    }
  }

  /** Another name of an entity. */
  record Alias(String name, long mentions, List<EvidenceAnswer> proofs) {
    static Alias of(EntityProfile.AliasProof alias) {
      return new Alias(
          alias.alias(),
          alias.mentions(),
          alias.proofs().stream().map(EvidenceAnswer::of).toList());
    }
  }

  /** An entity's neighbours. */
  record Neighbors(
      Entity center,
      List<Neighbor> neighbors,
      long total,
      long more,
      Map<RelationType, Long> totals) {
    static Neighbors of(Neighborhood neighborhood) {
      return new Neighbors(
          neighborhood.center(),
          neighborhood.neighbors().stream().map(Neighbor::of).toList(),
          neighborhood.total(),
          Math.max(0, neighborhood.total() - neighborhood.neighbors().size()),
          new TreeMap<>(neighborhood.totals()));
    }
  }

  /** A neighbour and the edge that leads to it. */
  record Neighbor(Summary entity, EdgeAnswer relation) {
    static Neighbor of(Neighborhood.Neighbor neighbor) {
      return new Neighbor(Summary.of(neighbor.entity()), EdgeAnswer.of(neighbor.edge()));
    }
  }
}
