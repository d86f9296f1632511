package wenmai.api;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import wenmai.graph.model.EntityId;
import wenmai.indexer.corpus.ArticleId;
import wenmai.indexer.search.Archive;
import wenmai.indexer.search.Filters;
import wenmai.indexer.search.Mode;
import wenmai.indexer.search.Query;
import wenmai.indexer.search.SearchRequest;
import wenmai.indexer.search.SearchResult;
import wenmai.indexer.search.Sort;
import wenmai.indexer.search.Tagged;

/** Finds the articles that mention entities, by what was read from them when they were stored. */
record Mentioning(Archive archive) {

  /** All articles that mention any of {@code entities}. */
  Collection<ArticleId> of(Set<EntityId> entities) {
    Set<ArticleId> articles = new TreeSet<>();
    if (entities.isEmpty()) {
      return articles;
    }
    Filters filters =
        Filters.mentioning(
            entities.stream()
                .map(id -> new Tagged.Anywhere(id.value()))
                .collect(Collectors.toSet()));
    @Nullable String cursor = null;
    do {
      SearchResult page =
          archive.search(
              new SearchRequest(
                  new Query.All(),
                  filters,
                  Sort.OLDEST,
                  SearchRequest.MAX_SIZE,
                  cursor,
                  List.of(),
                  null,
                  Mode.LEXICAL));
      page.hits()
          .forEach(hit -> {
            articles.add(hit.article().id());
            articles.addAll(hit.duplicates());
          });
      cursor = page.nextCursor();
    } while (cursor != null);
    return articles;
  }
}
