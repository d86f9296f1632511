package wenmai.api.http;

import com.fasterxml.jackson.databind.JsonNode;
import io.javalin.http.Context;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import wenmai.graph.model.ArticleFacts;
import wenmai.graph.model.Entity;
import wenmai.indexer.corpus.Article;
import wenmai.indexer.search.RelatedArticle;
import wenmai.indexer.search.RelatedRequest;
import wenmai.indexer.search.Tagged;
import wenmai.indexer.search.StoredArticle;

/** Articles like an article or a text. */
final class RelatedRoutes {
  private static final Set<String> TEXT = Set.of("text", "title", "body");

  private final Services services;
  private final Readings readings;
  private final HttpSettings.Limits limits;

  RelatedRoutes(Services services, Readings readings, HttpSettings.Limits limits) {
    this.services = services;
    this.readings = readings;
    this.limits = limits;
  }

  List<Route> routes() {
    return List.of(
        Route.get("/api/v1/articles/{id}/related", this::ofArticle),
        Route.post("/api/v1/related", this::ofText));
  }

  private void ofArticle(Context ctx) {
    int limit = limit(ctx);
    StoredArticle stored = ArticleRoutes.stored(ctx, services);
    Article article = stored.article();
    answer(
        ctx,
        new RelatedRequest(
            article.title(),
            article.body(),
            entities(readings.of(stored).facts()),
            article.id(),
            limit));
  }

  private void ofText(Context ctx) {
    int limit = limit(ctx);
    JsonNode body = Bodies.object(ctx, limits.maxBody(), TEXT);
    String title = Bodies.text(body, "title");
    String text = (Bodies.text(body, "text") + "\n" + Bodies.text(body, "body")).strip();
    if (title.isBlank() && text.isBlank()) {
      throw Bodies.bad("text, title or body must hold some text").thrown();
    }
    Set<String> entities = entities(readings.of(title, text, null).facts());
    answer(ctx, new RelatedRequest(title, text, entities, null, limit));
  }

  private static int limit(Context ctx) {
    return Parameters.of(ctx).number("limit", 10, 1, 100);
  }

  /** The tags by which the archive knows what an article speaks of. */
  private Set<String> entities(ArticleFacts facts) {
    return new Corrected(services.ledger().corrections())
        .tagged(facts.entities().stream().map(Entity::id).toList()).stream()
            .map(Tagged::id)
            .collect(Collectors.toSet());
  }

  private void answer(Context ctx, RelatedRequest request) {
    Answers.json(ctx, services.archive().related(request).stream().map(Item::of).toList());
  }

  /** An article like another, as it is written. */
  record Item(ArticleRef article, double score, List<RelatedArticle.Reason> reasons) {
    static Item of(RelatedArticle related) {
      return new Item(ArticleRef.of(related.article()), related.score(), related.reasons());
    }
  }
}
