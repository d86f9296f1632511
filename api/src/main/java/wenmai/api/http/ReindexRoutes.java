package wenmai.api.http;

import io.javalin.http.Context;
import io.javalin.http.Header;
import io.javalin.http.HandlerType;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Index and graph built anew, started and watched. */
final class ReindexRoutes {
  private static final String PATH = "/api/v1/reindex";

  private final Reindexing reindexing;

  ReindexRoutes(Reindexing reindexing) {
    this.reindexing = reindexing;
  }

  List<Route> routes() {
    return List.of(
        Route.editing(HandlerType.POST, PATH, this::start), Route.get(PATH, this::state));
  }

  private void start(Context ctx) {
    if (!reindexing.start()) {
      throw Problem.of(Problem.Kind.CONFLICT, "it is going on already; GET " + PATH + " tells more")
          .thrown();
    }
    ctx.status(202).header(Header.LOCATION, PATH);
    Answers.json(ctx, Answer.of(reindexing.state()));
  }

  private void state(Context ctx) {
    Answers.json(ctx, Answer.of(reindexing.state()));
  }

  /** A state as it is written. */
  record Answer(
      String state,
      long done,
      long of,
      @Nullable Instant started,
      @Nullable Instant ended,
      @Nullable String reason) {
    static Answer of(Reindexing.State state) {
      return new Answer(
          state.phase().name().toLowerCase(Locale.ROOT),
          state.done(),
          state.of(),
          state.started(),
          state.ended(),
          state.reason().isEmpty() ? null : state.reason());
    }
  }
}
