package wenmai.api.http;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import wenmai.indexer.search.FacetField;
import wenmai.indexer.search.Filters;
import wenmai.indexer.search.Hit;
import wenmai.indexer.search.Mode;
import wenmai.indexer.search.Query;
import wenmai.indexer.search.SearchRequest;
import wenmai.indexer.search.SearchResult;
import wenmai.indexer.search.SearchResult.FacetCount;
import wenmai.indexer.search.Sort;
import wenmai.indexer.search.Tagged;

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
      Corrected corrected = new Corrected(services.ledger().corrections());
      return corrected.corrections().isEmpty()
          ? services.archive().search(request)
          : run(
              request.asking(corrected.query(request.query(), services.archive()::named)),
              corrected);
    } catch (IllegalArgumentException e) {
      if (cursor == null) {
        throw e;
      }
      throw Problem.parameter("cursor", cursor, "a nextCursor of this search").thrown();
    }
  }

  private SearchResult run(SearchRequest request, Corrected corrected) {
    SearchResult result = services.archive().search(request.counting(asked(request)));
    Map<FacetField, List<FacetCount>> facets = new EnumMap<>(FacetField.class);
    facets.putAll(
        corrected.facets(
            result.facets(),
            tags -> mentioning(request.query(), request.filters(), tags, request.mode()),
            this::mentioning));
    facets.keySet().retainAll(request.facets());
    return new SearchResult(
        result.total(),
        result.took(),
        result.query(),
        result.mode(),
        result.hits().stream().map(hit -> corrected(hit, corrected)).toList(),
        facets,
        result.histogram(),
        result.nextCursor(),
        result.suggestion());
  }

  /** All entity facets where one is asked for: a corrected kind moves an entity between them. */
  private static List<FacetField> asked(SearchRequest request) {
    return request.facets().stream().anyMatch(FacetField::isEntity)
        ? Stream.concat(
                request.facets().stream(),
                Arrays.stream(FacetField.values()).filter(FacetField::isEntity))
            .distinct()
            .toList()
        : request.facets();
  }

  private static Hit corrected(Hit hit, Corrected corrected) {
    return new Hit(
        hit.article(),
        hit.score(),
        hit.titleMatches(),
        hit.snippets(),
        hit.duplicates(),
        corrected.tags(hit.article().id(), hit.tags()));
  }

  /** How many articles of the whole archive mention one of some entities. */
  long mentioning(Set<Tagged> entities) {
    return mentioning(new Query.All(), Filters.NONE, entities, Mode.LEXICAL);
  }

  private long mentioning(Query query, Filters filters, Set<Tagged> entities, Mode mode) {
    return services
        .archive()
        .search(
            new SearchRequest(
                query,
                filters.andMentioning(entities),
                Sort.RELEVANCE,
                0,
                null,
                List.of(),
                null,
                mode))
        .total();
  }
}
