package wenmai.api.http;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import wenmai.indexer.corpus.Article;
import wenmai.indexer.corpus.ArticleId;
import wenmai.indexer.corpus.Byline;
import wenmai.indexer.corpus.Caption;
import wenmai.indexer.corpus.Genre;
import wenmai.indexer.corpus.Paragraph;
import wenmai.indexer.corpus.Span;
import wenmai.indexer.search.StoredArticle;

/**
 * An article with what was read from it, as it is written.
 *
 * @param partBefore where the article began, when that page is in the archive
 * @param partAfter where it goes on, when that page is in the archive
 * @param matches null when nothing was asked
 */
record ArticleAnswer(
    ArticleId id,
    String publication,
    @Nullable LocalDate date,
    String page,
    String section,
    String title,
    @Nullable String kicker,
    @Nullable String subtitle,
    String text,
    List<Span> paragraphs,
    List<Byline> bylines,
    List<String> authors,
    List<Caption> captions,
    @Nullable String continuedFrom,
    @Nullable String continuedOn,
    @Nullable ArticleRef partBefore,
    @Nullable ArticleRef partAfter,
    Genre genre,
    @Nullable String url,
    long sequence,
    Instant written,
    List<Extraction.Named> entities,
    List<Extraction.Mention> mentions,
    List<Extraction.Statement> relations,
    List<Extraction.Day> dates,
    List<Extraction.Amount> quantities,
    @Nullable List<Span> matches,
    String citation) {

  static ArticleAnswer of(
      StoredArticle stored,
      Extraction extraction,
      @Nullable List<Span> matches,
      Continuations continuations) {
    Article article = stored.article();
    return new ArticleAnswer(
        article.id(),
        article.publication(),
        article.date(),
        article.page(),
        article.section(),
        article.title(),
        article.kicker(),
        article.subtitle(),
        article.text(),
        article.paragraphs().stream().map(Paragraph::span).toList(),
        article.bylines(),
        article.authors(),
        article.captions(),
        article.continuedFrom(),
        article.continuedOn(),
        continuations.before(article).map(ArticleRef::of).orElse(null),
        continuations.after(article).map(ArticleRef::of).orElse(null),
        article.genre(),
        article.url(),
        stored.sequence(),
        stored.written(),
        extraction.entities(),
        extraction.mentions(),
        extraction.relations(),
        extraction.dates(),
        extraction.quantities(),
        matches,
        Citation.of(article));
  }
}
