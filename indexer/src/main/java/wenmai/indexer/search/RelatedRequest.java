package wenmai.indexer.search;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import wenmai.indexer.corpus.ArticleId;

/**
 * What to find articles like.
 *
 * @param entities ids of the entities it mentions
 * @param exclude the article itself, where it is in the archive
 */
public record RelatedRequest(
    String title, String body, Set<String> entities, @Nullable ArticleId exclude, int limit) {
  public RelatedRequest {
    entities = Set.copyOf(entities);
    if (limit < 1 || limit > 100) {
      throw new IllegalArgumentException("limit must be 1 to 100, was " + limit);
    }
  }
}
