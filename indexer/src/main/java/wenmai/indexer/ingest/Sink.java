package wenmai.indexer.ingest;

import wenmai.indexer.corpus.Article;

/** Takes what reading yields, in the order of the input. Called by one thread at a time. */
public interface Sink {
  /**
   * An article was read.
   *
   * @param name of the input, with the line or entry: {@code news.jsonl:12}
   */
  void article(String name, Article article);

  /** Something could not be read; reading goes on behind it. */
  void reject(Reject reject);

  /** Something was read on an assumption that the user should know, such as an encoding. */
  default void note(String name, String assumption) {}

  /** So many more bytes of the input files were consumed. */
  default void consumed(long bytes) {}
}
