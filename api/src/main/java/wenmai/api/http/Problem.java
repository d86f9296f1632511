package wenmai.api.http;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What went wrong with a request, as RFC 9457 writes it.
 *
 * @param detail what happened this time, for people
 * @param parameter the parameter at fault
 * @param value what it was given
 * @param position where in the query reading failed, in UTF-16 code units
 * @param line which line of the body, from 1
 */
record Problem(
    Kind kind,
    String detail,
    @Nullable String parameter,
    @Nullable String value,
    @Nullable Integer position,
    @Nullable Integer line) {
  private static final int MAX_VALUE = 200;

  Problem {
    value = value == null || value.length() <= MAX_VALUE ? value : value.substring(0, MAX_VALUE);
  }

  /** The kinds of problem. */
  enum Kind {
    BAD_REQUEST(400, "The request cannot be read"),
    BAD_PARAMETER(400, "A parameter cannot be read"),
    BAD_QUERY(400, "The query cannot be read"),
    BAD_BODY(400, "The body cannot be read"),
    KEY_NEEDED(401, "A key is needed"),
    FORBIDDEN(403, "This is not allowed"),
    NOT_FOUND(404, "There is no such thing"),
    METHOD_NOT_ALLOWED(405, "The method does not fit the path"),
    NOT_ACCEPTABLE(406, "None of the media types asked for can be given"),
    CONFLICT(409, "The request contradicts itself or what is stored"),
    TOO_LARGE(413, "The body is too large"),
    UNSUPPORTED_MEDIA_TYPE(415, "The body's media type is not read here"),
    TOO_MANY_REQUESTS(429, "Too many requests"),
    REFUSED(400, "The request is malformed or too long"),
    INTERNAL(500, "The service failed"),
    GRAPH_UNAVAILABLE(503, "The graph is away"),
    SEARCH_TIMEOUT(504, "The search took too long"),
    GRAPH_TIMEOUT(504, "The graph took too long");

    private final int status;
    private final String title;

    Kind(int status, String title) {
      this.status = status;
      this.title = title;
    }

    int status() {
      return status;
    }

    String title() {
      return title;
    }

    String urn() {
      return "urn:wenmai:problem:" + name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }
  }

  static Problem of(Kind kind, String detail) {
    return new Problem(kind, detail, null, null, null, null);
  }

  /** A parameter's value that cannot be used. */
  static Problem parameter(String name, String value, String expected) {
    return new Problem(
        Kind.BAD_PARAMETER,
        name + " must be " + expected + ", was '" + abridged(value) + "'",
        name,
        value,
        null,
        null);
  }

  private static String abridged(String value) {
    return value.length() <= MAX_VALUE ? value : value.substring(0, MAX_VALUE) + "…";
  }

  /** Ends the handling of the request with this problem. */
  ProblemException thrown() {
    return new ProblemException(this, Map.of());
  }

  /** Ends the handling of the request with this problem and a header. */
  ProblemException thrown(String header, String content) {
    return new ProblemException(this, Map.of(header, content));
  }
}
