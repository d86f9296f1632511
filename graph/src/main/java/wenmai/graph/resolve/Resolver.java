package wenmai.graph.resolve;

import java.util.List;
import wenmai.graph.model.ArticleFacts;
import wenmai.graph.model.Findings;
import wenmai.indexer.corpus.Article;

/** Says which entity each name of an article is. Thread-safe. */
public final class Resolver {

  public ArticleFacts resolve(Article article, Findings findings) {
    return new ArticleFacts(
        article.id(),
        article.title(),
        article.publication(),
        article.date(),
        article.page(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of());
  }
}
