package wenmai.api.http;

import wenmai.indexer.corpus.ArticleId;
import wenmai.indexer.corpus.Span;
import wenmai.indexer.search.Part;

/** A part of an article on one page of its issue, as it is written. */
record PartRef(ArticleId id, String page, String title, Span span) {
  static PartRef of(Part part) {
    return new PartRef(part.id(), part.page(), part.title(), part.span());
  }
}
