package wenmai.api.http;

import io.javalin.http.Context;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import wenmai.graph.model.GraphTimeoutException;
import wenmai.graph.model.GraphUnavailableException;
import wenmai.indexer.search.FacetField;
import wenmai.indexer.search.SearchRequest;
import wenmai.indexer.search.SearchResult;

/** Search and what to search for. */
final class SearchRoutes {
  private static final int MAX_TYPED = 200;
  private static final Duration PATIENCE = Duration.ofSeconds(2);
  private static final String AWAY = "unavailable";

  private final Services services;
  private final ResultGraphs graphs;
  private final Searching searching;

  SearchRoutes(Services services) {
    this.services = services;
    this.searching = new Searching(services);
    this.graphs = new ResultGraphs(services.archive(), services.graph());
  }

  List<Route> routes() {
    return List.of(
        Route.get("/api/v1/search", this::search), Route.get("/api/v1/suggest", this::suggest));
  }

  private void search(Context ctx) {
    Parameters parameters = Parameters.of(ctx);
    SearchRequest request = new SearchParameters(parameters, services).request();
    boolean withGraph = parameters.flag("graph");
    SearchResult result = searching.run(withGraph ? countingEntities(request) : request);
    @Nullable Object graph = withGraph ? graph(result) : null;
    Answers.json(ctx, SearchAnswer.of(result, request, graph));
  }

  private static SearchRequest countingEntities(SearchRequest request) {
    List<FacetField> facets = new ArrayList<>(request.facets());
    for (FacetField field : FacetField.values()) {
      if (field.isEntity() && !facets.contains(field)) {
        facets.add(field);
      }
    }
    return request.counting(facets);
  }

  /** A search never waits long for the graph: it may be starting or busy. */
  private Object graph(SearchResult result) {
    CompletableFuture<Object> graph = new CompletableFuture<>();
    Thread asking =
        Thread.ofVirtual()
            .start(() -> {
              try {
                graph.complete(graphs.of(result));
              } catch (GraphUnavailableException | GraphTimeoutException e) {
                graph.complete(AWAY);
              } catch (RuntimeException e) {
                graph.completeExceptionally(e);
              }
            });
    try {
      return graph.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException e) {
      asking.interrupt();
      return AWAY;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return AWAY;
    } catch (ExecutionException e) {
      throw new IllegalStateException("the graph of a result failed", e.getCause());
    }
  }

  private void suggest(Context ctx) {
    Parameters parameters = Parameters.of(ctx);
    String typed = parameters.text("q", MAX_TYPED);
    int limit = parameters.number("limit", 10, 1, 50);
    Corrected corrected = new Corrected(services.ledger().corrections());
    Answers.json(
        ctx,
        SuggestAnswer.of(
            corrected.suggestions(
                services.archive().suggest(typed, limit), typed, limit, searching::mentioning)));
  }
}
