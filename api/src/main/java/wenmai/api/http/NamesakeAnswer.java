package wenmai.api.http;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import wenmai.graph.model.EntityId;
import wenmai.graph.model.HeldPost;
import wenmai.graph.model.Namesake;
import wenmai.graph.resolve.Corrections;
import wenmai.indexer.corpus.ArticleId;

/**
 * Somebody of the same name, told apart by posts that nobody holds together, as it is written.
 *
 * @param id the other of the name
 * @param posts words that tell who was told apart, oldest first, at most ten
 * @param against words that tell who keeps the identity that both have as read
 */
record NamesakeAnswer(EntityId id, List<Post> posts, Post against) {
  private static final int POSTS = 10;

  /** Those of an entity. */
  static List<NamesakeAnswer> of(EntityId asked, Corrections corrections) {
    return corrections.namesakes(asked).stream().map(n -> of(n, asked, corrections)).toList();
  }

  private static NamesakeAnswer of(Namesake n, EntityId asked, Corrections corrections) {
    EntityId other = corrections.canonical(n.other());
    return new NamesakeAnswer(
        other.equals(asked) ? corrections.canonical(n.person()) : other,
        n.posts().stream().limit(POSTS).map(Post::of).toList(),
        Post.of(n.against()));
  }

  /**
   * The words of an article that give a person a post.
   *
   * @param start offset of the words in the article's text
   */
  record Post(ArticleId article, @Nullable LocalDate date, int start, String words) {
    static Post of(HeldPost post) {
      return new Post(post.article(), post.date(), post.start(), post.words());
    }
  }
}
