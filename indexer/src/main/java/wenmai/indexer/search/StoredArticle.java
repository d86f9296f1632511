package wenmai.indexer.search;

import java.time.Instant;
import wenmai.indexer.corpus.Article;

/**
 * An article with its place in the archive's history.
 *
 * @param article whole, where other pages go on with it
 * @param sequence of the write that put it there; later writes have greater ones
 * @param written when that was
 * @param standing to the other parts of an article that jumps from page to page
 */
public record StoredArticle(Article article, long sequence, Instant written, Standing standing) {

  /** The article as it was given, without what other pages go on with. */
  public Article own() {
    return switch (standing) {
      case Standing.Joined joined -> joined.own();
      case Standing.Alone alone -> article;
      case Standing.PartOf part -> article;
    };
  }
}
