package wenmai.indexer.search;

import java.util.Set;
import wenmai.indexer.corpus.ArticleId;

/** The articles that are tagged with an entity, or those of them in which the tag means it. */
public sealed interface Tagged {

  /** The id of the tag. */
  String id();

  /** All that have the tag. */
  record Anywhere(String id) implements Tagged {}

  /** All that have the tag, save some, in which it means somebody else. */
  record Except(String id, Set<ArticleId> articles) implements Tagged {
    public Except {
      articles = Set.copyOf(articles);
    }
  }

  /** Only those of some articles that have the tag. */
  record Within(String id, Set<ArticleId> articles) implements Tagged {
    public Within {
      articles = Set.copyOf(articles);
    }
  }
}
