package wenmai.api.bench.pages;

import com.hankcs.hanlp.HanLP;
import org.jspecify.annotations.Nullable;
import wenmai.indexer.corpus.Article;
import wenmai.indexer.corpus.Byline;

/** Articles in traditional script. */
final class Traditional {
  private Traditional() {}

  static Article of(Article article) {
    return new Article(
        article.id(),
        article.publication(),
        article.date(),
        article.page(),
        article.section(),
        text(article.title()),
        article.kicker() == null ? null : text(article.kicker()),
        article.subtitle(),
        text(article.body()),
        article.bylines().stream().map(b -> new Byline(text(b.name()), b.role())).toList(),
        article.captions(),
        article.continuedFrom(),
        article.continuedOn(),
        article.genre(),
        article.url());
  }

  private static String text(@Nullable String text) {
    return text == null ? "" : HanLP.convertToTraditionalChinese(text);
  }
}
