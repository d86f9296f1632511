package wenmai.api.http;

import io.javalin.http.Context;
import io.javalin.http.Header;
import java.util.List;

/** Lets pages of the configured origins call (the Fetch standard's CORS protocol). */
final class Cors {
  private static final String DAY_SECONDS = "86400";
  private final List<String> origins;

  Cors(List<String> origins) {
    this.origins = origins;
  }

  /**
   * Adds what the browser asks for.
   *
   * @return whether the request was a preflight and is answered
   */
  boolean answer(Context ctx) {
    String origin = ctx.header(Header.ORIGIN);
    if (!origins.isEmpty()) {
      ctx.header(Header.VARY, Header.ORIGIN);
    }
    if (origin == null || !origins.contains(origin)) {
      return false;
    }
    ctx.header(Header.ACCESS_CONTROL_ALLOW_ORIGIN, origin);
    ctx.header(Header.ACCESS_CONTROL_EXPOSE_HEADERS, "ETag, Location, Retry-After, X-Request-Id");
    if (!ctx.method().name().equals("OPTIONS")
        || ctx.header(Header.ACCESS_CONTROL_REQUEST_METHOD) == null) {
      return false;
    }
    ctx.header(Header.ACCESS_CONTROL_ALLOW_METHODS, "GET, HEAD, POST, PUT, DELETE");
    ctx.header(
        Header.ACCESS_CONTROL_ALLOW_HEADERS,
        "Authorization, Content-Type, If-None-Match, X-Api-Key, X-Request-Id");
    ctx.header(Header.ACCESS_CONTROL_MAX_AGE, DAY_SECONDS);
    ctx.status(204);
    return true;
  }
}
