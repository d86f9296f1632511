package wenmai.indexer.page;

import wenmai.indexer.corpus.Span;

/**
 * A stretch of a page's text with what it was taken for.
 *
 * @param article index into the page's articles; -1 for furniture
 * @param span UTF-16 code units of the page's text
 */
public record Piece(Kind kind, int article, Span span) implements Comparable<Piece> {
  @Override
  public int compareTo(Piece other) {
    return span.compareTo(other.span);
  }
}
