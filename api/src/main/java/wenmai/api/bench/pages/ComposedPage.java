package wenmai.api.bench.pages;

import java.util.List;
import wenmai.indexer.corpus.Article;

/**
 * A page's text with the articles that a careful reader takes from it.
 *
 * @param articles in the order in which they were put on the page
 */
public record ComposedPage(String text, List<Article> articles) {
  public ComposedPage {
    articles = List.copyOf(articles);
  }
}
