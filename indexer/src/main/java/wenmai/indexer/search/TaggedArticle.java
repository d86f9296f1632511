package wenmai.indexer.search;

import java.util.List;
import wenmai.indexer.corpus.Article;

/**
 * An article with what was read from it, by which it can be filtered and counted.
 *
 * @param tags the entities it mentions, most mentioned first
 * @param events the dates its text speaks of
 */
public record TaggedArticle(Article article, List<Tag> tags, List<DateRange> events) {
  public TaggedArticle {
    tags = List.copyOf(tags);
    events = List.copyOf(events);
  }
}
