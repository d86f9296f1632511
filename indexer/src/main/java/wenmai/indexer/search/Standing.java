package wenmai.indexer.search;

import java.util.List;
import wenmai.indexer.corpus.Article;
import wenmai.indexer.corpus.ArticleId;

/** How a stored article stands to the other parts of one that jumps from page to page. */
public sealed interface Standing {
  /** An article by itself, as nearly all are. */
  Standing ALONE = new Alone();

  /** An article by itself. */
  record Alone() implements Standing {}

  /**
   * The whole: what begins on its page, with what the other pages go on with.
   *
   * @param own the part on its own page, as it was given
   * @param parts all in reading order, its own first; at least two
   */
  record Joined(Article own, List<Part> parts) implements Standing {
    public Joined {
      parts = List.copyOf(parts);
      if (parts.size() < 2) {
        throw new IllegalArgumentException("a whole has two parts at least, had " + parts.size());
      }
    }
  }

  /** A part that is kept as it was given, but searched and read as part of {@code whole} only. */
  record PartOf(ArticleId whole) implements Standing {}
}
