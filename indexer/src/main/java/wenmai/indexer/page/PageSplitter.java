package wenmai.indexer.page;

import java.util.List;
import wenmai.indexer.corpus.Article;

/** Cuts a page's text into its articles. Pure and thread-safe. */
public final class PageSplitter {
  private PageSplitter() {}

  /** The articles of a page, in print order; empty for a page without any. */
  public static List<Article> split(String text, PageSource source) {
    return List.of();
  }
}
