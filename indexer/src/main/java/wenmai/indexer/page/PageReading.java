package wenmai.indexer.page;

import java.util.List;
import wenmai.indexer.corpus.Article;

/**
 * A page as it was read.
 *
 * @param articles in print order
 * @param pieces where every character of the page that is not white went, in the page's order: each
 *     is in exactly one piece
 */
public record PageReading(List<Article> articles, List<Piece> pieces) {
  public PageReading {
    articles = List.copyOf(articles);
    pieces = List.copyOf(pieces);
  }
}
