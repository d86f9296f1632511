package wenmai.api.http;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import wenmai.graph.model.Definition;
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
 * @param parts what of it stands on which page; empty for an article on one page
 * @param partBefore the part before, when that page is in the archive
 * @param partAfter the part behind, when that page is in the archive
 * @param partOf the whole, for a part that is not the first
 * @param shortForms what other articles say of names that this one does not explain
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
    List<PartRef> parts,
    @Nullable ArticleRef partBefore,
    @Nullable ArticleRef partAfter,
    @Nullable ArticleRef partOf,
    Genre genre,
    @Nullable String url,
    long sequence,
    Instant written,
    List<Extraction.Named> entities,
    List<Extraction.Mention> mentions,
    List<ShortFormAnswer> shortForms,
    List<Extraction.Statement> relations,
    List<Extraction.Day> dates,
    List<Extraction.Amount> quantities,
    @Nullable List<Span> matches,
    String citation) {

  static ArticleAnswer of(
      StoredArticle stored,
      Extraction extraction,
      List<Definition> shortForms,
      @Nullable List<Span> matches,
      Parts parts) {
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
        parts.all(),
        parts.before(),
        parts.after(),
        parts.whole(),
        article.genre(),
        article.url(),
        stored.sequence(),
        stored.written(),
        extraction.entities(),
        extraction.mentions(),
        ShortFormAnswer.of(shortForms),
        extraction.relations(),
        extraction.dates(),
        extraction.quantities(),
        matches,
        Citation.of(article));
  }
}
