package wenmai.api.http;

import io.javalin.http.Context;
import io.javalin.http.Header;
import io.javalin.http.HandlerType;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;

/** The ledger of corrections as a whole: read, taken out and brought in. */
final class LedgerRoutes {
  private final Services services;
  private final HttpSettings.Limits limits;

  LedgerRoutes(Services services, HttpSettings.Limits limits) {
    this.services = services;
    this.limits = limits;
  }

  List<Route> routes() {
    return List.of(
        Route.get("/api/v1/ledger", this::ledger),
        Route.get("/api/v1/ledger/export", WriteRoutes.NDJSON, this::exported),
        Route.editing(HandlerType.POST, "/api/v1/ledger/import", this::imported));
  }

  private void ledger(Context ctx) {
    Answers.json(ctx, LedgerAnswer.of(services.ledger().entries()));
  }

  private void exported(Context ctx) {
    ctx.header(Header.CACHE_CONTROL, "no-store");
    String lines =
        services.ledger().exportLines().stream()
            .map(line -> line + "\n")
            .collect(Collectors.joining());
    Answers.send(ctx, Answers.utf8(lines), WriteRoutes.NDJSON);
  }

  private void imported(Context ctx) {
    Bodies.checkType(ctx, WriteRoutes.NDJSON, "application/jsonl");
    String body = new String(Bodies.bytes(ctx, limits.maxBody()), StandardCharsets.UTF_8);
    List<String> lines = body.lines().filter(line -> !line.isBlank()).toList();
    int added;
    try {
      added = services.ledger().importLines(lines);
    } catch (IllegalArgumentException e) {
      throw Bodies.bad(String.valueOf(e.getMessage())).thrown();
    } catch (IOException e) {
      throw new UncheckedIOException("the ledger cannot be written", e);
    }
    services.wake().run();
    Answers.json(ctx, new Imported(added, lines.size() - added));
  }

  /**
   * What an import did.
   *
   * @param known entries that were there already
   */
  record Imported(int added, int known) {}
}
