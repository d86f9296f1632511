package wenmai.indexer.search;

import java.util.List;
import wenmai.indexer.corpus.ArticleId;

/** Writes articles of several parts, of which one may go while the others stay. */
public interface PartWriter extends ArchiveWriter {

  /**
   * Takes an article out and stores what changes with that, as {@link #put} does, in one step:
   * after a crash both have happened or neither.
   *
   * @return false, and nothing is stored, when there was no such article
   */
  boolean delete(ArticleId id, List<TaggedArticle> changed);

  @Override
  default boolean delete(ArticleId id) {
    return delete(id, List.of());
  }
}
