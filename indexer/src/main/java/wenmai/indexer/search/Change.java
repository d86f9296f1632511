package wenmai.indexer.search;

import org.jspecify.annotations.Nullable;
import wenmai.indexer.corpus.Article;
import wenmai.indexer.corpus.ArticleId;

/**
 * One step of the archive's history.
 *
 * @param article as it is now; null when it was taken out, or is told as part of another
 */
public record Change(long sequence, ArticleId id, @Nullable Article article) {}
