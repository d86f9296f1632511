package wenmai.api.http;

import java.nio.charset.StandardCharsets;
import wenmai.indexer.search.SearchRequest;
import wenmai.indexer.search.SearchResult;

/** What a search found, as the route answers it. */
public final class SearchJson {
  private SearchJson() {}

  /** One line of JSON; the same as the body of {@code GET /api/v1/search}. */
  public static String write(SearchResult result, SearchRequest request) {
    return new String(Json.bytes(SearchAnswer.of(result, request, null)), StandardCharsets.UTF_8);
  }
}
