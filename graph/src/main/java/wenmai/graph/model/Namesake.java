package wenmai.graph.model;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import wenmai.indexer.corpus.ArticleId;

/**
 * Somebody whom articles tell from another of his name, whose posts he cannot have held.
 *
 * @param person the identity that both have as read
 * @param other his own
 * @param posts the words that tell him, of each article that speaks of him
 * @param against words that tell the one who keeps the identity
 */
public record Namesake(EntityId person, EntityId other, List<HeldPost> posts, HeldPost against) {
  public Namesake {
    posts = List.copyOf(posts);
    if (posts.isEmpty()) {
      throw new IllegalArgumentException("nobody is told apart without a post: " + other);
    }
  }

  /** The name of both. */
  public String name() {
    return posts.getFirst().name();
  }

  /** Those that speak of him. */
  public Set<ArticleId> articles() {
    return posts.stream().map(HeldPost::article).collect(Collectors.toSet());
  }
}
