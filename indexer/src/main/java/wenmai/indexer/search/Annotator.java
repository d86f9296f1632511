package wenmai.indexer.search;

import java.util.List;
import wenmai.indexer.corpus.Article;

/** Reads from an article what it can be filtered by. Pure and thread-safe. */
@FunctionalInterface
public interface Annotator {
  /** An annotator that finds nothing. */
  Annotator NONE = article -> new TaggedArticle(article, List.of(), List.of());

  TaggedArticle annotate(Article article);
}
