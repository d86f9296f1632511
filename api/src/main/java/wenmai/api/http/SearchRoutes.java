package wenmai.api.http;

import io.javalin.http.Context;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import wenmai.graph.model.GraphUnavailableException;
import wenmai.indexer.search.FacetField;
import wenmai.indexer.search.SearchRequest;
import wenmai.indexer.search.SearchResult;

/** Search and what to search for. */
final class SearchRoutes {
  private static final int MAX_TYPED = 200;

  private final Services services;
  private final ResultGraphs graphs;

  SearchRoutes(Services services) {
    this.services = services;
    this.graphs = new ResultGraphs(services.archive(), services.graph());
  }

  List<Route> routes() {
    return List.of(
        Route.get("/api/v1/search", this::search), Route.get("/api/v1/suggest", this::suggest));
  }

  private void search(Context ctx) {
    Parameters parameters = Parameters.of(ctx);
    SearchRequest request = new SearchParameters(parameters, services.graph()).request();
    boolean withGraph = parameters.flag("graph");
    SearchResult result =
        SearchParameters.run(services.archive(), withGraph ? countingEntities(request) : request);
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
    return new SearchRequest(
        request.query(),
        request.filters(),
        request.sort(),
        request.size(),
        request.cursor(),
        facets,
        request.interval(),
        request.mode());
  }

  private Object graph(SearchResult result) {
    try {
      return graphs.of(result);
    } catch (GraphUnavailableException e) {
      return "unavailable";
    }
  }

  private void suggest(Context ctx) {
    Parameters parameters = Parameters.of(ctx);
    String typed = parameters.text("q", MAX_TYPED);
    int limit = parameters.number("limit", 10, 1, 50);
    Answers.json(ctx, SuggestAnswer.of(services.archive().suggest(typed, limit)));
  }
}
