package wenmai.api.http;

import com.fasterxml.jackson.databind.JsonNode;
import io.javalin.http.Context;
import io.javalin.http.Header;
import io.javalin.http.HandlerType;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import wenmai.graph.model.EntityId;
import wenmai.graph.model.EntitySummary;
import wenmai.graph.model.EntityType;
import wenmai.graph.model.GraphTimeoutException;
import wenmai.graph.model.GraphUnavailableException;
import wenmai.graph.model.RelationId;
import wenmai.graph.resolve.Correction;
import wenmai.graph.resolve.LedgerEntry;
import wenmai.indexer.corpus.ArticleId;

/** Corrections by people: made, listed, undone. */
final class CorrectionRoutes {
  private static final Duration PATIENCE = Duration.ofSeconds(3);
  private static final int POLL_MILLIS = 20;
  private static final String ENTITY = "/api/v1/entities/{id}/";

  private final Services services;
  private final HttpSettings.Limits limits;

  CorrectionRoutes(Services services, HttpSettings.Limits limits) {
    this.services = services;
    this.limits = limits;
  }

  List<Route> routes() {
    return List.of(
        Route.editing(HandlerType.POST, ENTITY + "merge", this::merge),
        Route.editing(HandlerType.POST, ENTITY + "split", this::split),
        Route.editing(HandlerType.POST, ENTITY + "rename", this::rename),
        Route.editing(HandlerType.POST, ENTITY + "retype", this::retype),
        Route.editing(HandlerType.POST, ENTITY + "hide", this::hide),
        Route.editing(HandlerType.POST, "/api/v1/relations/{id}/refuse", this::refuse),
        Route.editing(HandlerType.POST, "/api/v1/ledger/{number}/undo", this::undo));
  }

  private void merge(Context ctx) {
    JsonNode body = body(ctx, "into", "name");
    EntitySummary from = known(Parameters.pathEntity(ctx));
    EntitySummary into = known(entity(Bodies.text(body, "into")));
    String name = named(body, into);
    append(ctx, body, () -> new Correction.Merge(from.entity().id(), into.entity().id(), name));
  }

  private void split(Context ctx) {
    JsonNode body = body(ctx, "articles", "name", "qualifier");
    EntitySummary entity = known(Parameters.pathEntity(ctx));
    Set<ArticleId> articles = new HashSet<>();
    for (JsonNode article : body.path("articles")) {
      articles.add(new ArticleId(article.asText()));
    }
    String name = named(body, entity);
    String qualifier = Bodies.text(body, "qualifier");
    append(ctx, body, () -> new Correction.Split(entity.entity().id(), articles, name, qualifier));
  }

  private void rename(Context ctx) {
    JsonNode body = body(ctx, "name");
    EntityId id = known(Parameters.pathEntity(ctx)).entity().id();
    append(ctx, body, () -> new Correction.Rename(id, Bodies.text(body, "name").strip()));
  }

  private void retype(Context ctx) {
    JsonNode body = body(ctx, "type", "name");
    EntitySummary entity = known(Parameters.pathEntity(ctx));
    append(
        ctx,
        body,
        () ->
            new Correction.Retype(
                entity.entity().id(),
                EntityType.of(Bodies.text(body, "type")),
                named(body, entity)));
  }

  private void hide(Context ctx) {
    JsonNode body = body(ctx);
    EntityId id = known(Parameters.pathEntity(ctx)).entity().id();
    append(ctx, body, () -> new Correction.Hide(id));
  }

  private void refuse(Context ctx) {
    JsonNode body = body(ctx);
    String id = ctx.pathParam("id");
    RelationId relation;
    try {
      relation = RelationId.parse(id);
    } catch (IllegalArgumentException e) {
      throw Parameters.unknown("relation", id).thrown();
    }
    if (services.graph().relation(relation).isEmpty()) {
      throw Parameters.unknown("relation", id).thrown();
    }
    append(ctx, body, () -> new Correction.Refuse(relation));
  }

  private void undo(Context ctx) {
    JsonNode body = body(ctx);
    String number = ctx.pathParam("number");
    List<LedgerEntry> entries = services.ledger().entries();
    if (!number.matches("[1-9]\\d{0,8}") || Integer.parseInt(number) > entries.size()) {
      throw Parameters.unknown("ledger entry", number).thrown();
    }
    append(ctx, body, () -> new Correction.Undo(Long.parseLong(number)));
  }

  private JsonNode body(Context ctx, String... names) {
    Set<String> known = new TreeSet<>(List.of(names));
    known.addAll(List.of("who", "why"));
    JsonNode body = Bodies.object(ctx, limits.maxBody(), known);
    for (String name : List.of("who", "why")) {
      if (Bodies.text(body, name).isBlank()) {
        throw Bodies.bad("a correction must say " + name).thrown();
      }
    }
    return body;
  }

  private static EntityId entity(String value) {
    try {
      return new EntityId(value);
    } catch (IllegalArgumentException e) {
      throw Bodies.bad("into must be an entity id, was '" + value + "'").thrown();
    }
  }

  private EntitySummary known(EntityId id) {
    return services.graph().between(Set.of(id), 0).nodes().stream()
        .findFirst()
        .orElseThrow(() -> Parameters.unknown("entity", id.value()).thrown());
  }

  private static String named(JsonNode body, EntitySummary otherwise) {
    String name = Bodies.text(body, "name").strip();
    return name.isEmpty() ? otherwise.entity().name() : name;
  }

  private void append(Context ctx, JsonNode body, Supplier<Correction> correction) {
    LedgerEntry entry = appended(body, correction);
    services.wake().run();
    ctx.status(201).header(Header.LOCATION, "/api/v1/ledger");
    Answers.json(ctx, LedgerAnswer.Entry.of(entry, true, isApplied(entry.number())));
  }

  private LedgerEntry appended(JsonNode body, Supplier<Correction> correction) {
    Correction meant;
    try {
      meant = correction.get();
    } catch (IllegalArgumentException e) {
      throw Bodies.bad(String.valueOf(e.getMessage())).thrown();
    }
    try {
      return services
          .ledger()
          .append(Bodies.text(body, "who"), Bodies.text(body, "why"), meant, Instant.now());
    } catch (IllegalArgumentException e) {
      throw Problem.of(Problem.Kind.CONFLICT, String.valueOf(e.getMessage())).thrown();
    } catch (IOException e) {
      throw new UncheckedIOException("the ledger cannot be written", e);
    }
  }

  /** Whether the graph has taken the entry in; waits for it for a while. */
  private boolean isApplied(long number) {
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    try {
      while (services.graph().corrected().entries() < number) {
        if (System.nanoTime() > deadline) {
          return false;
        }
        Thread.sleep(POLL_MILLIS);
      }
      return true;
    } catch (GraphUnavailableException | GraphTimeoutException e) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
