package wenmai.api.http;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import wenmai.indexer.corpus.Article;
import wenmai.indexer.corpus.ArticleId;

/** An article by its place in print, as it is written. */
record ArticleRef(
    ArticleId id, String title, String publication, @Nullable LocalDate date, String page) {
  static ArticleRef of(Article article) {
    return new ArticleRef(
        article.id(), article.title(), article.publication(), article.date(), article.page());
  }
}
