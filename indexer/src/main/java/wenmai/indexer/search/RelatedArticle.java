package wenmai.indexer.search;

import java.util.List;
import wenmai.indexer.corpus.Article;

/**
 * An article like another, with why.
 *
 * @param reasons weightiest first; their weights sum up to the score
 */
public record RelatedArticle(Article article, double score, List<Reason> reasons) {
  public RelatedArticle {
    reasons = List.copyOf(reasons);
  }

  /**
   * One ground for the likeness.
   *
   * @param kind {@code shared-entity}, {@code shared-terms}, {@code same-event}, {@code meaning} or
   *     {@code reprint}
   */
  public record Reason(String kind, String detail, double weight) {}
}
