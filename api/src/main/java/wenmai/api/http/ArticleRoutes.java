package wenmai.api.http;

import io.javalin.http.Context;
import java.util.List;
import wenmai.indexer.corpus.ArticleId;
import wenmai.indexer.corpus.Span;
import wenmai.indexer.search.StoredArticle;
import org.jspecify.annotations.Nullable;

/** Articles, one by one. */
final class ArticleRoutes {
  private final Services services;
  private final Readings readings;

  ArticleRoutes(Services services, Readings readings) {
    this.services = services;
    this.readings = readings;
  }

  List<Route> routes() {
    return List.of(Route.get("/api/v1/articles/{id}", this::article));
  }

  private void article(Context ctx) {
    Parameters parameters = Parameters.of(ctx);
    StoredArticle stored = stored(ctx, services);
    @Nullable List<Span> matches =
        parameters.optional("q") == null
            ? null
            : services.archive().matches(stored.article().id(), SearchParameters.query(parameters));
    Reading reading = readings.of(stored);
    Answers.tagged(
        ctx,
        ArticleAnswer.of(
            stored,
            Extraction.of(reading),
            new Explained(services.ledger().corrections()).in(reading.facts()),
            matches,
            Parts.of(stored, services.archive())));
  }

  /** The article named by the path's {@code {id}}. */
  static StoredArticle stored(Context ctx, Services services) {
    String id = ctx.pathParam("id");
    return services
        .archive()
        .article(id(id))
        .orElseThrow(() -> Parameters.unknown("article", id).thrown());
  }

  private static ArticleId id(String value) {
    try {
      return new ArticleId(value);
    } catch (IllegalArgumentException e) {
      throw Parameters.unknown("article", value).thrown();
    }
  }
}
