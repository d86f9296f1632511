package wenmai.api.http;

import com.fasterxml.jackson.databind.JsonNode;
import io.javalin.http.Context;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import wenmai.graph.model.EntityId;
import wenmai.graph.model.EntitySummary;
import wenmai.graph.model.EntityType;
import wenmai.graph.model.GraphTimeoutException;
import wenmai.graph.model.GraphUnavailableException;

/** What a text says, with links to what the graph knows. */
final class AnalysisRoutes {
  private static final Set<String> NAMES = Set.of("text", "date");
  private static final int MAX_TEXT = 200_000;

  private final Services services;
  private final Readings readings;
  private final HttpSettings.Limits limits;

  AnalysisRoutes(Services services, Readings readings, HttpSettings.Limits limits) {
    this.services = services;
    this.readings = readings;
    this.limits = limits;
  }

  List<Route> routes() {
    return List.of(Route.post("/api/v1/analyze", this::analyze));
  }

  private void analyze(Context ctx) {
    JsonNode body = Bodies.object(ctx, limits.maxBody(), NAMES);
    String text = Bodies.text(body, "text");
    if (text.isBlank() || text.length() > MAX_TEXT) {
      throw Bodies.bad("text must have 1 to " + MAX_TEXT + " characters").thrown();
    }
    Extraction extraction = Extraction.of(readings.of("", text, date(Bodies.text(body, "date"))));
    @Nullable Map<EntityId, Long> known = known(extraction);
    Answers.json(
        ctx,
        new Analysis(
            extraction.mentions(),
            extraction.relations(),
            extraction.dates(),
            extraction.quantities(),
            extraction.entities().stream().map(e -> Linked.of(e, known)).toList(),
            known == null ? "unavailable" : null));
  }

  private static @Nullable LocalDate date(String value) {
    try {
      return value.isBlank() ? null : LocalDate.parse(value);
    } catch (DateTimeParseException e) {
      throw Bodies.bad("date must be a day as 2024-02-17, was '" + value + "'").thrown();
    }
  }

  /** Articles of the entities that the graph holds; null when it is away. */
  private @Nullable Map<EntityId, Long> known(Extraction extraction) {
    Set<EntityId> ids =
        extraction.entities().stream().map(Extraction.Named::id).collect(Collectors.toSet());
    try {
      return services.graph().between(ids, 0).nodes().stream()
          .collect(Collectors.toMap(node -> node.entity().id(), EntitySummary::articles));
    } catch (GraphUnavailableException | GraphTimeoutException e) {
      return null;
    }
  }

  /**
   * What was read from a text.
   *
   * @param graph null when the graph answered
   */
  record Analysis(
      List<Extraction.Mention> mentions,
      List<Extraction.Statement> relations,
      List<Extraction.Day> dates,
      List<Extraction.Amount> quantities,
      List<Linked> entities,
      @Nullable String graph) {}

  /** An entity of the text. */
  record Linked(
      EntityId id,
      String name,
      EntityType type,
      long mentions,
      @Nullable Boolean known,
      @Nullable Long articles) {
    static Linked of(Extraction.Named named, @Nullable Map<EntityId, Long> known) {
      return new Linked(
          named.id(),
          named.name(),
          named.type(),
          named.mentions(),
          known == null ? null : known.containsKey(named.id()),
          known == null ? null : known.get(named.id()));
    }
  }
}
