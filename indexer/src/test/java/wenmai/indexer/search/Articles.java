package wenmai.indexer.search;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import wenmai.indexer.corpus.Article;
import wenmai.indexer.corpus.ArticleId;
import wenmai.indexer.corpus.Byline;
import wenmai.indexer.corpus.Genre;
import wenmai.indexer.corpus.Role;

/** Small articles to test with. */
public final class Articles {
  private Articles() {}

  /** An undated article without byline or tags. */
  public static TaggedArticle article(String id, String title, String body) {
    return article(id, "洛阳日报", null, title, body);
  }

  /** An article without byline or tags. */
  public static TaggedArticle article(
      String id, String publication, @Nullable String date, String title, String body) {
    return article(id, publication, date, title, body, List.of(), List.of());
  }

  /** An article by reporters. */
  public static TaggedArticle article(
      String id,
      String publication,
      @Nullable String date,
      String title,
      String body,
      List<String> reporters,
      List<Tag> tags) {
    return new TaggedArticle(
        new Article(
            new ArticleId(id),
            publication,
            date == null ? null : LocalDate.parse(date),
            "03",
            "要闻",
            title,
            null,
            null,
            body,
            reporters.stream().map(name -> new Byline(name, Role.REPORTER)).toList(),
            List.of(),
            null,
            null,
            Genre.NEWS,
            null),
        tags,
        List.of());
  }
}
