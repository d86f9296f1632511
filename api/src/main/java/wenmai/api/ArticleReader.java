package wenmai.api;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import wenmai.graph.extract.Extractor;
import wenmai.graph.model.ArticleFacts;
import wenmai.graph.model.Findings;
import wenmai.graph.model.GraphChange;
import wenmai.graph.resolve.Ledger;
import wenmai.graph.resolve.Resolver;
import wenmai.indexer.corpus.Article;
import wenmai.indexer.search.Annotator;
import wenmai.indexer.search.Change;
import wenmai.indexer.search.TaggedArticle;

/**
 * Reads an article for the archive and for the graph, by one extractor and one resolver. The graph
 * gets what the ledger makes of it; the archive keeps what was read, so that no correction has to
 * rewrite it.
 */
record ArticleReader(Extractor extractor, Resolver resolver, Ledger ledger) implements Annotator {

  private static final Logger LOG = LoggerFactory.getLogger(ArticleReader.class);

  static ArticleReader load(Ledger ledger) {
    return new ArticleReader(Extractor.loading(), Resolver.load(), ledger);
  }

  /** What the graph keeps of an article. */
  ArticleFacts facts(Article article) {
    return ledger.corrections().apply(read(article).facts());
  }

  /** A step of the archive's history as the graph takes it. */
  GraphChange change(Change change) {
    Article article = change.article();
    return new GraphChange(change.sequence(), change.id(), article == null ? null : facts(article));
  }

  @Override
  public TaggedArticle annotate(Article article) {
    Reading reading = read(article);
    return new TaggedArticle(
        article, Resolver.tags(reading.facts()), Resolver.events(reading.findings()));
  }

  private record Reading(Findings findings, ArticleFacts facts) {}

  /** What is read from an article; a text on which reading fails is kept, without names. */
  private Reading read(Article article) {
    extractor.awaitLoaded();
    try {
      return reading(article, extractor.extract(article));
    } catch (RuntimeException | StackOverflowError e) {
      LOG.error("Article {} is kept without names: reading them failed", article.id().value(), e);
      return reading(article, Findings.NONE);
    }
  }

  private Reading reading(Article article, Findings findings) {
    return new Reading(findings, resolver.resolve(article, findings));
  }
}
