package wenmai.indexer.search;

import java.util.List;
import wenmai.indexer.corpus.Article;

/**
 * An article with what was read from it, by which it can be filtered and counted.
 *
 * @param tags the entities it mentions, most mentioned first
 * @param events the dates its text speaks of
 * @param standing to the other parts of an article that jumps from page to page
 */
public record TaggedArticle(
    Article article, List<Tag> tags, List<DateRange> events, Standing standing) {
  public TaggedArticle {
    tags = List.copyOf(tags);
    events = List.copyOf(events);
  }

  /** An article by itself. */
  public TaggedArticle(Article article, List<Tag> tags, List<DateRange> events) {
    this(article, tags, events, Standing.ALONE);
  }

  /** The same in another standing. */
  public TaggedArticle in(Standing other) {
    return new TaggedArticle(article, tags, events, other);
  }
}
