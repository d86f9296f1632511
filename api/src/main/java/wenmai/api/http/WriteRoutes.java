package wenmai.api.http;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.http.Context;
import io.javalin.http.Header;
import io.javalin.http.HandlerType;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import wenmai.indexer.corpus.Article;
import wenmai.indexer.corpus.ArticleId;
import wenmai.indexer.ingest.ArticleJson;
import wenmai.indexer.search.ArchiveWriter.Outcome;
import wenmai.indexer.search.ArchiveWriter.Written;

/** Articles put into the archive and taken out. */
final class WriteRoutes {
  static final String NDJSON = "application/x-ndjson";
  private static final Set<String> ARTICLE =
      Set.of(
          "id",
          "title",
          "body",
          "date",
          "publication",
          "page",
          "section",
          "kicker",
          "subtitle",
          "authors",
          "bylines",
          "captions",
          "continuedFrom",
          "continuedOn",
          "genre",
          "url");

  private final Services services;
  private final HttpSettings.Limits limits;

  WriteRoutes(Services services, HttpSettings.Limits limits) {
    this.services = services;
    this.limits = limits;
  }

  List<Route> routes() {
    return List.of(
        Route.editing(HandlerType.PUT, "/api/v1/articles/{id}", this::put),
        Route.editing(HandlerType.DELETE, "/api/v1/articles/{id}", this::delete),
        Route.editing(HandlerType.POST, "/api/v1/articles", this::putAll));
  }

  private void put(Context ctx) {
    ArticleId id = id(ctx.pathParam("id"));
    Article article = article(Bodies.object(ctx, limits.maxBody(), ARTICLE), id);
    Written written =
        services.writer().put(List.of(services.annotator().annotate(article))).getFirst();
    services.wake().run();
    if (written.outcome() == Outcome.ADDED) {
      ctx.status(201).header(Header.LOCATION, "/api/v1/articles/" + encoded(id));
    }
    Answers.json(ctx, Item.of(written));
  }

  private static ArticleId id(String value) {
    try {
      return new ArticleId(value);
    } catch (IllegalArgumentException e) {
      throw Problem.parameter("id", value, "an article id: " + e.getMessage()).thrown();
    }
  }

  private static Article article(JsonNode body, ArticleId id) {
    String named = Bodies.text(body, "id");
    if (!named.isEmpty() && !named.equals(id.value())) {
      throw Problem.of(
              Problem.Kind.CONFLICT, "the body names the id '" + named + "', the path '" + id + "'")
          .thrown();
    }
    try {
      return ArticleJson.read(((ObjectNode) body).put("id", id.value()));
    } catch (IllegalArgumentException e) {
      throw Bodies.bad(e.getMessage() == null ? "not an article" : e.getMessage()).thrown();
    }
  }

  private static String encoded(ArticleId id) {
    return URLEncoder.encode(id.value(), StandardCharsets.UTF_8).replace("+", "%20");
  }

  private void delete(Context ctx) {
    ArticleId id = ArticleRoutes.stored(ctx, services).article().id();
    if (!services.writer().delete(id)) {
      throw Parameters.unknown("article", id.value()).thrown();
    }
    services.wake().run();
    ctx.status(204);
  }

  private void putAll(Context ctx) {
    Bodies.checkType(ctx, NDJSON, "application/jsonl");
    try {
      Answers.json(ctx, new BulkWrite(services, limits).run(ctx.bodyInputStream()));
    } catch (IOException e) {
      throw Bodies.bad("the body broke off").thrown();
    } finally {
      services.wake().run();
    }
  }

  /** What happened to one article. */
  record Item(ArticleId id, String outcome, long sequence) {
    static Item of(Written written) {
      return new Item(
          written.id(), written.outcome().name().toLowerCase(Locale.ROOT), written.sequence());
    }
  }
}
