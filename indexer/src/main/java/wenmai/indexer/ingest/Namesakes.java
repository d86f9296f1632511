package wenmai.indexer.ingest;

import java.util.HashMap;
import java.util.Map;
import wenmai.indexer.corpus.Article;
import wenmai.indexer.corpus.ArticleId;

/**
 * Tells articles of one input apart that bear one title at one place (简讯, 公告), so that none
 * replaces the other: the second is given the identity that the second of its title has on a page.
 *
 * <p>Articles with an identity of their own and repeated articles pass as they are. Holds some 100
 * bytes for each article without an identity of its own. Not thread-safe.
 */
public final class Namesakes {
  private final Map<ArticleId, Integer> first = new HashMap<>();
  private final Map<ArticleId, Map<Integer, Integer>> others = new HashMap<>();

  /** The article under an identity that no other article of this input has. */
  public Article apart(Article article) {
    ArticleId placed = placed(article, article.title());
    if (article.title().isEmpty() || !article.id().equals(placed)) {
      return article;
    }
    int body = article.body().hashCode();
    Integer known = first.putIfAbsent(placed, body);
    if (known == null || known == body) {
      return article;
    }
    Map<Integer, Integer> numbers = others.computeIfAbsent(placed, p -> new HashMap<>());
    int nth = numbers.computeIfAbsent(body, b -> numbers.size() + 2);
    return article.withId(placed(article, ArticleId.nthTitle(article.title(), nth)));
  }

  private static ArticleId placed(Article article, String title) {
    return ArticleId.of(article.publication(), article.date(), article.page(), title);
  }
}
