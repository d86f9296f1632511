package wenmai.api.http;

import com.fasterxml.jackson.databind.JsonNode;
import io.javalin.http.Context;
import io.javalin.http.Header;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import wenmai.graph.model.GraphTimeoutException;
import wenmai.graph.model.GraphUnavailableException;
import wenmai.indexer.corpus.Article;
import wenmai.indexer.corpus.ArticleId;
import wenmai.indexer.search.Hit;
import wenmai.indexer.search.QuerySyntaxException;
import wenmai.indexer.search.SearchRequest;
import wenmai.indexer.search.SearchResult;
import wenmai.indexer.search.SearchTimeoutException;

/** Many searches in one request, answered one by one; a bad one is reported and stops nothing. */
final class BatchSearch {
  private static final int MAX_SEARCHES = 10_000;
  private static final List<String> COLUMNS =
      List.of(
          "line",
          "id",
          "q",
          "total",
          "rank",
          "article",
          "title",
          "publication",
          "date",
          "page",
          "score",
          "error");

  /** What a search of a batch cannot have: its answer holds hits only. */
  private static final Set<String> SENSELESS = Set.of("facets", "interval", "graph");

  private final Services services;
  private final HttpSettings.Limits limits;
  private final Set<String> known;

  BatchSearch(Services services, Contract contract, HttpSettings.Limits limits) {
    this.services = services;
    this.limits = limits;
    this.known = new TreeSet<>(contract.parameters("GET /api/v1/search"));
    known.removeAll(SENSELESS);
  }

  List<Route> routes() {
    return List.of(
        Route.post(
            "/api/v1/batch-search", List.of(WriteRoutes.NDJSON, Csv.MEDIA_TYPE), this::search));
  }

  private void search(Context ctx) throws IOException {
    List<BatchQueries.Item> items = items(ctx);
    boolean csv =
        Accepts.choose(ctx, List.of(WriteRoutes.NDJSON, Csv.MEDIA_TYPE)).equals(Csv.MEDIA_TYPE);
    ctx.header(Header.CACHE_CONTROL, "no-store");
    ctx.contentType(csv ? Csv.MEDIA_TYPE + "; charset=utf-8" : WriteRoutes.NDJSON);
    OutputStream out = ctx.outputStream();
    if (csv) {
      out.write(Answers.utf8(Csv.row(COLUMNS)));
    }
    for (BatchQueries.Item item : items) {
      Result result = result(item);
      out.write(csv ? Answers.utf8(rows(result)) : Json.bytes(result));
      if (!csv) {
        out.write('\n');
      }
    }
  }

  private List<BatchQueries.Item> items(Context ctx) {
    Bodies.checkType(ctx, Json.MEDIA_TYPE, Csv.MEDIA_TYPE);
    byte[] body = Bodies.bytes(ctx, limits.maxBody());
    List<BatchQueries.Item> items;
    if (Bodies.type(ctx).equals(Csv.MEDIA_TYPE)) {
      items = BatchQueries.csv(new String(body, StandardCharsets.UTF_8));
    } else {
      JsonNode list = Bodies.json(body);
      if (!list.isArray()) {
        throw Bodies.bad("the body must be a JSON list of queries").thrown();
      }
      items = BatchQueries.json(list);
    }
    if (items.size() > MAX_SEARCHES) {
      throw Problem.of(Problem.Kind.TOO_LARGE, "a batch may hold " + MAX_SEARCHES + " searches")
          .thrown();
    }
    return items;
  }

  private Result result(BatchQueries.Item item) {
    String q = item.parameters().getOrDefault("q", List.of("")).getFirst();
    try {
      checkNames(item);
      SearchRequest request =
          new SearchParameters(new Parameters(item.parameters()), services).request();
      return found(item, q, new Searching(services).run(request));
    } catch (QuerySyntaxException e) {
      return Result.failed(item, q, e.getMessage() + " (at " + e.position() + ")");
    } catch (ProblemException
        | SearchTimeoutException
        | GraphTimeoutException
        | GraphUnavailableException e) {
      return Result.failed(item, q, e.getMessage());
    }
  }

  private void checkNames(BatchQueries.Item item) {
    if (item.fault() != null) {
      throw Bodies.bad(item.fault()).thrown();
    }
    for (String name : item.parameters().keySet()) {
      if (!known.contains(name)) {
        throw Bodies.bad("there is no parameter '" + name + "' here, only id, " + known).thrown();
      }
    }
  }

  private static Result found(BatchQueries.Item item, String q, SearchResult result) {
    List<Found> hits = new ArrayList<>();
    for (Hit hit : result.hits()) {
      hits.add(Found.of(hit));
    }
    return new Result(item.line(), item.id(), q, result.total(), hits, null);
  }

  private static String rows(Result result) {
    StringBuilder rows = new StringBuilder();
    List<Found> hits = result.hits();
    if (hits == null || hits.isEmpty()) {
      Object total = result.total() == null ? "" : result.total();
      String error = result.error() == null ? "" : result.error();
      return Csv.row(
          List.of(
              result.line(), result.id(), result.q(), total, "", "", "", "", "", "", "", error));
    }
    for (int i = 0; i < hits.size(); i++) {
      Found hit = hits.get(i);
      rows.append(
          Csv.row(
              List.of(
                  result.line(),
                  result.id(),
                  result.q(),
                  result.total() == null ? "" : result.total(),
                  i + 1,
                  hit.id(),
                  hit.title(),
                  hit.publication(),
                  hit.date() == null ? "" : hit.date(),
                  hit.page(),
                  hit.score(),
                  "")));
    }
    return rows.toString();
  }

  /**
   * What one search of a batch gave.
   *
   * @param total null when it failed
   * @param hits null when it failed
   * @param error null when it did not fail
   */
  record Result(
      int line,
      String id,
      String q,
      @Nullable Long total,
      @Nullable List<Found> hits,
      @Nullable String error) {
    static Result failed(BatchQueries.Item item, String q, @Nullable String error) {
      return new Result(item.line(), item.id(), q, null, null, error == null ? "failed" : error);
    }
  }

  /** An article found. */
  record Found(
      ArticleId id,
      String title,
      String publication,
      @Nullable LocalDate date,
      String page,
      double score) {
    static Found of(Hit hit) {
      Article article = hit.article();
      return new Found(
          article.id(),
          article.title(),
          article.publication(),
          article.date(),
          article.page(),
          hit.score());
    }
  }
}
