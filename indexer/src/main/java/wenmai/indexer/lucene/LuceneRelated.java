package wenmai.indexer.lucene;

import java.util.List;
import wenmai.indexer.search.RelatedArticle;
import wenmai.indexer.search.RelatedRequest;

/** Finds articles like a given text. */
final class LuceneRelated {
  private LuceneRelated() {}

  /** Related articles, best first, with why. */
  static List<RelatedArticle> related(Snapshot snapshot, RelatedRequest request) {
    return List.of();
  }
}
