package wenmai.api.http;

import io.javalin.http.Context;
import io.javalin.http.Header;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import wenmai.graph.model.GraphStats;
import wenmai.graph.model.GraphTimeoutException;
import wenmai.graph.model.GraphUnavailableException;
import wenmai.indexer.search.ArchiveStats;
import wenmai.indexer.search.Filters;
import wenmai.indexer.search.Interval;
import wenmai.indexer.search.Mode;
import wenmai.indexer.search.Query;
import wenmai.indexer.search.SearchRequest;
import wenmai.indexer.search.SearchResult.Bucket;
import wenmai.indexer.search.Sort;

/** How much is held, how the service is, and what it promises. */
final class OperationRoutes {
  private static final String RETRY_SECONDS = "2";

  private final Services services;
  private final Contract contract;
  private final Metrics metrics;
  private final DocsPage docs;

  OperationRoutes(Services services, Contract contract, Metrics metrics) {
    this.services = services;
    this.contract = contract;
    this.metrics = metrics;
    this.docs = new DocsPage(contract);
  }

  List<Route> routes() {
    return List.of(
        Route.get("/api/v1/stats", this::stats),
        Route.open("/healthz", Json.MEDIA_TYPE, ctx -> Answers.json(ctx, new Health("up"))),
        Route.open("/readyz", Json.MEDIA_TYPE, this::ready),
        Route.get("/metrics", Metrics.MEDIA_TYPE, this::metrics),
        Route.open(
            "/openapi.json",
            Json.MEDIA_TYPE,
            ctx -> Answers.tagged(ctx, contract.bytes(), Json.MEDIA_TYPE, "no-cache")),
        Route.open("/docs", DocsPage.MEDIA_TYPE, docs::answer));
  }

  private void stats(Context ctx) {
    ArchiveStats stats = services.archive().stats();
    Answers.json(
        ctx,
        new Stats(
            stats.articles(),
            stats.publications(),
            stats.from(),
            stats.to(),
            stats.sequence(),
            years(),
            graph(stats.sequence())));
  }

  private List<Bucket> years() {
    SearchRequest byYear =
        new SearchRequest(
            new Query.All(),
            Filters.NONE,
            Sort.RELEVANCE,
            0,
            null,
            List.of(),
            Interval.YEAR,
            Mode.LEXICAL);
    return services.archive().search(byYear).histogram();
  }

  private Object graph(long sequence) {
    try {
      GraphStats stats = services.graph().stats();
      return new GraphTotals(
          stats.articles(),
          stats.entities(),
          stats.mentions(),
          stats.relations(),
          Math.max(0, sequence - stats.sequence()));
    } catch (GraphUnavailableException | GraphTimeoutException e) {
      return "unavailable";
    }
  }

  private void ready(Context ctx) {
    Readiness readiness = services.readiness().get();
    if (!readiness.archive()) {
      ctx.status(503).header(Header.RETRY_AFTER, RETRY_SECONDS);
    }
    String state = readiness.archive() ? "ready" : "starting";
    Readiness.@Nullable Vectors vectors = readiness.vectors();
    Answers.json(
        ctx,
        new Ready(
            state,
            state,
            readiness.graph().label(),
            readiness.behind(),
            vectors == null ? "off" : vectors.behind() == 0 ? "ready" : "catching-up",
            vectors == null ? null : vectors.behind()));
  }

  private void metrics(Context ctx) {
    String text = metrics.text(services.archive().stats().articles(), services.readiness().get());
    ctx.header(Header.CACHE_CONTROL, "no-store");
    ctx.result(Answers.utf8(text)).contentType(Metrics.MEDIA_TYPE);
  }

  /** That the process answers. */
  record Health(String status) {}

  /** What the service can do now. */
  record Ready(
      String status,
      String archive,
      String graph,
      long behind,
      String meaning,
      @Nullable Long meaningBehind) {}

  /** How much is held. */
  record Stats(
      long articles,
      long publications,
      @Nullable LocalDate from,
      @Nullable LocalDate to,
      long sequence,
      List<Bucket> years,
      Object graph) {}

  /** How much the graph holds. */
  record GraphTotals(long articles, long entities, long mentions, long relations, long behind) {}
}
