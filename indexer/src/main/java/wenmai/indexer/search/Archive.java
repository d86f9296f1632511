package wenmai.indexer.search;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import wenmai.indexer.corpus.ArticleId;
import wenmai.indexer.corpus.Span;

/**
 * Finds articles again. Thread-safe; every answer sees one consistent state of the store.
 *
 * <p>Offsets in answers are UTF-16 code units in {@code Article.text()}.
 */
public interface Archive extends AutoCloseable {

  /** What tells this archive from every other, whatever is written to it or reindexed. */
  String identity();

  /**
   * The articles that match.
   *
   * @throws SearchTimeoutException when the time limit passed first
   */
  SearchResult search(SearchRequest request);

  Optional<StoredArticle> article(ArticleId id);

  /**
   * Every place where {@code query} matches in the article's text, in order; empty when unknown.
   */
  List<Span> matches(ArticleId id, Query query);

  /**
   * The ids of the tags that somewhere go by a name or, where it ends with {@code *}, by one that
   * begins so.
   */
  Set<String> named(String name);

  /** What to offer to someone who has typed {@code text}: titles and words, best first. */
  List<Suggestion> suggest(String text, int limit);

  /** Articles like the given text, best first, with why; never {@code exclude}. */
  List<RelatedArticle> related(RelatedRequest request);

  /** What was written after {@code sequence}, oldest first, at most {@code limit} changes. */
  List<Change> changesAfter(long sequence, int limit);

  ArchiveStats stats();

  @Override
  void close();
}
