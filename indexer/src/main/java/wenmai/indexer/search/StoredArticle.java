package wenmai.indexer.search;

import java.time.Instant;
import wenmai.indexer.corpus.Article;

/**
 * An article with its place in the archive's history.
 *
 * @param sequence of the write that put it there; later writes have greater ones
 * @param written when that was
 */
public record StoredArticle(Article article, long sequence, Instant written) {}
