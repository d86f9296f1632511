package wenmai.api;

import wenmai.graph.extract.Extractor;
import wenmai.graph.model.ArticleFacts;
import wenmai.graph.model.Findings;
import wenmai.graph.resolve.Resolver;
import wenmai.indexer.corpus.Article;
import wenmai.indexer.search.Annotator;
import wenmai.indexer.search.TaggedArticle;

/** Reads an article for the archive and for the graph, by one extractor and one resolver. */
record ArticleReader(Extractor extractor, Resolver resolver) implements Annotator {

  static ArticleReader load() {
    return new ArticleReader(Extractor.load(), Resolver.load());
  }

  /** What the graph keeps of an article. */
  ArticleFacts facts(Article article) {
    return resolver.resolve(article, extractor.extract(article));
  }

  @Override
  public TaggedArticle annotate(Article article) {
    Findings findings = extractor.extract(article);
    ArticleFacts facts = resolver.resolve(article, findings);
    return new TaggedArticle(article, Resolver.tags(facts), Resolver.events(findings));
  }
}
