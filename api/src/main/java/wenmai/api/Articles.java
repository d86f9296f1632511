package wenmai.api;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import wenmai.indexer.corpus.Article;
import wenmai.indexer.corpus.ArticleId;
import wenmai.indexer.search.Archive;
import wenmai.indexer.search.Change;
import wenmai.indexer.search.Filters;
import wenmai.indexer.search.Hit;
import wenmai.indexer.search.Mode;
import wenmai.indexer.search.Query;
import wenmai.indexer.search.SearchRequest;
import wenmai.indexer.search.SearchResult;
import wenmai.indexer.search.Sort;
import wenmai.indexer.search.StoredArticle;

/** All articles of an archive, or all that match, read page by page as they are asked for. */
record Articles(Archive archive) {
  private static final int PAGE = 500;

  /** All, in the order in which they were last written. */
  Stream<Article> all() {
    return Stream.iterate(
            archive.changesAfter(0, PAGE),
            changes -> !changes.isEmpty(),
            changes -> archive.changesAfter(changes.getLast().sequence(), PAGE))
        .flatMap(List::stream)
        .map(Change::article)
        .filter(Objects::nonNull);
  }

  /** All that match, oldest first, each followed by its reprints. */
  Stream<Article> matching(Query query) {
    return hits(query, Filters.NONE)
        .flatMap(hit -> Stream.concat(Stream.of(hit.article()), reprints(hit)));
  }

  private Stream<Article> reprints(Hit hit) {
    return hit.duplicates().stream()
        .map(archive::article)
        .flatMap(Optional::stream)
        .map(StoredArticle::article);
  }

  /** The identities of all that pass, reprints too. */
  Stream<ArticleId> ids(Filters filters) {
    return hits(new Query.All(), filters)
        .flatMap(hit -> Stream.concat(Stream.of(hit.article().id()), hit.duplicates().stream()));
  }

  private Stream<Hit> hits(Query query, Filters filters) {
    return Stream.iterate(
            Optional.of(page(query, filters, null)),
            Optional::isPresent,
            page -> page.map(SearchResult::nextCursor).map(cursor -> page(query, filters, cursor)))
        .flatMap(page -> page.orElseThrow().hits().stream());
  }

  private SearchResult page(Query query, Filters filters, @Nullable String cursor) {
    return archive.search(
        new SearchRequest(
            query,
            filters,
            Sort.OLDEST,
            SearchRequest.MAX_SIZE,
            cursor,
            List.of(),
            null,
            Mode.LEXICAL));
  }
}
