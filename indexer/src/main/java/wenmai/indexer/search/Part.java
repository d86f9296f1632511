package wenmai.indexer.search;

import wenmai.indexer.corpus.ArticleId;
import wenmai.indexer.corpus.Span;

/**
 * The stretch of an article that stands on one page of its issue.
 *
 * @param title what is printed above it on that page; may be empty
 * @param span in the text of the whole
 */
public record Part(ArticleId id, String page, String title, Span span) {}
