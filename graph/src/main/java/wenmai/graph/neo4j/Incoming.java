package wenmai.graph.neo4j;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import wenmai.graph.model.ArticleFacts;
import wenmai.graph.model.Entity;
import wenmai.graph.model.GraphChange;
import wenmai.indexer.corpus.ArticleId;

/**
 * A change of the archive made ready to be written, which needs no store.
 *
 * @param facts null when the article was taken out
 */
record Incoming(ArticleId article, @Nullable Facts facts) {

  /**
   * What is written of an article.
   *
   * @param fingerprint taken beside everything else: of articles new to the store it is not asked
   *     for before they are written
   */
  record Facts(
      ArticleRow row,
      CompletableFuture<String> fingerprint,
      List<Entity> entities,
      Contribution contribution) {
    private static Facts of(ArticleFacts facts) {
      ArticleRow row = ArticleRow.of(facts);
      return new Facts(
          row,
          CompletableFuture.supplyAsync(() -> Digest.of(row, facts.entities())),
          facts.entities(),
          Contribution.of(row));
    }

    /** Tells whether the store holds the same already. */
    String digest() {
      return fingerprint.join();
    }
  }

  static Incoming of(GraphChange change) {
    ArticleFacts facts = change.facts();
    return new Incoming(change.article(), facts == null ? null : Facts.of(facts));
  }
}
