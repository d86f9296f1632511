package wenmai.api.http;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import wenmai.indexer.search.Archive;
import wenmai.indexer.search.FacetField;
import wenmai.indexer.search.Filters;
import wenmai.indexer.search.Hit;
import wenmai.indexer.search.SearchRequest;
import wenmai.indexer.search.SearchResult;
import wenmai.indexer.search.SearchResult.FacetCount;

/** Searches the archive and puts right what it says of entities. */
final class Searching {
  private final Services services;

  Searching(Services services) {
    this.services = services;
  }

  /** The answer to a search; a cursor that the archive did not give out is the caller's fault. */
  SearchResult run(SearchRequest request) {
    String cursor = request.cursor();
    try {
      return corrected(services.archive().search(request), request);
    } catch (IllegalArgumentException e) {
      if (cursor == null) {
        throw e;
      }
      throw Problem.parameter("cursor", cursor, "a nextCursor of this search").thrown();
    }
  }

  private SearchResult corrected(SearchResult result, SearchRequest request) {
    Corrected corrected = new Corrected(services.ledger().corrections());
    if (corrected.corrections().isEmpty()) {
      return result;
    }
    Map<FacetField, List<FacetCount>> facets = new EnumMap<>(FacetField.class);
    result
        .facets()
        .forEach((field, counts) ->
            facets.put(
                field,
                field.isEntity()
                    ? corrected.counts(counts, ids -> count(services.archive(), request, ids))
                    : counts));
    return new SearchResult(
        result.total(),
        result.took(),
        result.query(),
        result.hits().stream().map(hit -> corrected(hit, corrected)).toList(),
        facets,
        result.histogram(),
        result.nextCursor(),
        result.suggestion());
  }

  private static Hit corrected(Hit hit, Corrected corrected) {
    return new Hit(
        hit.article(),
        hit.score(),
        hit.titleMatches(),
        hit.snippets(),
        hit.duplicates(),
        corrected.tags(hit.tags()));
  }

  private static long count(Archive archive, SearchRequest request, Set<String> ids) {
    Filters filters = request.filters();
    List<Set<String>> entities = new ArrayList<>(filters.entities());
    entities.add(ids);
    return archive
        .search(
            new SearchRequest(
                request.query(),
                new Filters(
                    filters.fields(),
                    filters.published(),
                    filters.event(),
                    entities,
                    filters.excludedEntities()),
                request.sort(),
                0,
                null,
                List.of(),
                null,
                request.mode()))
        .total();
  }
}
