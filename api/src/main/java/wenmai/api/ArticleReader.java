package wenmai.api;

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

  static ArticleReader load(Ledger ledger) {
    return new ArticleReader(Extractor.loading(), Resolver.load(), ledger);
  }

  /** What the graph keeps of an article. */
  ArticleFacts facts(Article article) {
    return ledger.corrections().apply(resolver.resolve(article, extractor.extract(article)));
  }

  /** A step of the archive's history as the graph takes it. */
  GraphChange change(Change change) {
    Article article = change.article();
    return new GraphChange(change.sequence(), change.id(), article == null ? null : facts(article));
  }

  @Override
  public TaggedArticle annotate(Article article) {
    Findings findings = extractor.extract(article);
    ArticleFacts facts = resolver.resolve(article, findings);
    return new TaggedArticle(article, Resolver.tags(facts), Resolver.events(findings));
  }
}
