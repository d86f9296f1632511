package wenmai.indexer.search;

import java.util.List;
import wenmai.indexer.corpus.ArticleId;

/**
 * Takes articles into the archive. Thread-safe; what a method has returned from survives a crash at
 * any instant.
 */
public interface ArchiveWriter {

  /**
   * Stores articles, replacing those with the same identity. An article that stands there already,
   * word for word, is left as it is and gets no new sequence number.
   *
   * @return what was done, in the order given
   */
  List<Written> put(List<TaggedArticle> articles);

  /** Takes an article out; false when there was none. */
  boolean delete(ArticleId id);

  /** What happened to one article. */
  record Written(ArticleId id, Outcome outcome, long sequence) {}

  /** What {@link #put} did. */
  enum Outcome {
    ADDED,
    REPLACED,
    UNCHANGED
  }
}
