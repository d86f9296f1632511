package wenmai.api.http;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.Header;
import io.javalin.http.HttpResponseException;
import io.javalin.http.MethodNotAllowedResponse;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import wenmai.graph.model.GraphTimeoutException;
import wenmai.graph.model.GraphUnavailableException;
import wenmai.indexer.search.QuerySyntaxException;
import wenmai.indexer.search.SearchTimeoutException;

/** Turns what was thrown into problem answers. */
final class Problems {
  static final String MEDIA_TYPE = "application/problem+json";
  private static final String GRAPH_RETRY_SECONDS = "5";
  private static final Logger LOG = LoggerFactory.getLogger(Problems.class);

  private Problems() {}

  static void register(RoutesConfig routes) {
    routes.exception(ProblemException.class, (e, ctx) -> answer(ctx, e.problem(), e.headers()));
    routes.exception(QuerySyntaxException.class, (e, ctx) -> answer(ctx, badQuery(e), Map.of()));
    routes.exception(
        SearchTimeoutException.class,
        (e, ctx) -> answer(ctx, Problem.of(Problem.Kind.SEARCH_TIMEOUT, reason(e)), Map.of()));
    routes.exception(
        GraphTimeoutException.class,
        (e, ctx) -> answer(ctx, Problem.of(Problem.Kind.GRAPH_TIMEOUT, reason(e)), Map.of()));
    routes.exception(
        GraphUnavailableException.class,
        (e, ctx) ->
            answer(
                ctx,
                Problem.of(Problem.Kind.GRAPH_UNAVAILABLE, reason(e)),
                Map.of(Header.RETRY_AFTER, GRAPH_RETRY_SECONDS)));
    routes.exception(HttpResponseException.class, (e, ctx) -> refused(ctx, e));
    routes.exception(Exception.class, (e, ctx) -> failed(ctx, e));
  }

  private static Problem badQuery(QuerySyntaxException e) {
    return new Problem(Problem.Kind.BAD_QUERY, reason(e), "q", null, e.position(), null);
  }

  private static void refused(Context ctx, HttpResponseException e) {
    Problem.Kind kind =
        switch (e.getStatus()) {
          case 404 -> Problem.Kind.NOT_FOUND;
          case 405 -> Problem.Kind.METHOD_NOT_ALLOWED;
          case 413 -> Problem.Kind.TOO_LARGE;
          default -> Problem.Kind.BAD_REQUEST;
        };
    String detail =
        switch (kind) {
          case NOT_FOUND -> "nothing is served at " + ctx.path();
          case METHOD_NOT_ALLOWED -> ctx.method() + " is not served at " + ctx.path();
          default -> reason(e);
        };
    String allowed = e.getDetails().get("availableMethods");
    answer(
        ctx,
        Problem.of(kind, detail),
        e instanceof MethodNotAllowedResponse && allowed != null
            ? Map.of(Header.ALLOW, allowed)
            : Map.of());
  }

  private static void failed(Context ctx, Exception e) {
    LOG.error("Request {} to {} failed", RequestId.of(ctx), ctx.path(), e);
    answer(
        ctx,
        Problem.of(
            Problem.Kind.INTERNAL, "the failure is in the log under this answer's requestId"),
        Map.of());
  }

  private static String reason(Exception e) {
    String message = e.getMessage();
    return message == null ? "" : message;
  }

  static void answer(Context ctx, Problem problem, Map<String, String> headers) {
    headers.forEach(ctx::header);
    ctx.status(problem.kind().status());
    ctx.header(Header.CACHE_CONTROL, "no-store");
    ctx.result(Json.bytes(ProblemAnswer.of(problem, ctx.path(), RequestId.of(ctx))));
    ctx.contentType(MEDIA_TYPE);
  }

  /** A problem as it is written. */
  record ProblemAnswer(
      String type,
      String title,
      int status,
      String detail,
      @Nullable String instance,
      @Nullable String requestId,
      @Nullable String parameter,
      @Nullable String value,
      @Nullable Integer position,
      @Nullable Integer line) {
    static ProblemAnswer of(
        Problem problem, @Nullable String instance, @Nullable String requestId) {
      return new ProblemAnswer(
          problem.kind().urn(),
          problem.kind().title(),
          problem.kind().status(),
          problem.detail(),
          instance,
          requestId,
          problem.parameter(),
          problem.value(),
          problem.position(),
          problem.line());
    }
  }
}
