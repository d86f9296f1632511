package wenmai.api.http;

import io.javalin.http.Context;
import io.javalin.http.Header;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Which media types a caller takes (RFC 9110, section 12.5.1). */
final class Accepts {
  private Accepts() {}

  /** The first of {@code mediaTypes} that the caller takes; ends the request with 406 for none. */
  static String choose(Context ctx, List<String> mediaTypes) {
    String accept = ctx.header(Header.ACCEPT);
    for (String mediaType : mediaTypes) {
      if (accepts(accept, mediaType)) {
        return mediaType;
      }
    }
    String given = String.join(" or ", mediaTypes);
    throw Problem.of(
            Problem.Kind.NOT_ACCEPTABLE,
            ctx.path() + " gives " + given + ", asked for was '" + accept + "'")
        .thrown();
  }

  /** Whether the most specific range of {@code accept} that fits has not the weight 0. */
  static boolean accepts(@Nullable String accept, String mediaType) {
    if (accept == null || accept.isBlank()) {
      return true;
    }
    String type = bare(mediaType);
    int best = 0;
    boolean wanted = false;
    for (String range : accept.split(",", -1)) {
      int fit = fit(bare(range), type);
      if (fit > best) {
        best = fit;
        wanted = !refuses(range);
      }
    }
    return wanted;
  }

  private static int fit(String range, String type) {
    if (range.equals(type)) {
      return 3;
    }
    if (range.endsWith("/*") && type.startsWith(range.substring(0, range.length() - 1))) {
      return 2;
    }
    return range.equals("*/*") ? 1 : 0;
  }

  private static boolean refuses(String range) {
    return range.replace(" ", "").matches("(?i).*;q=0(\\.0*)?(;.*)?");
  }

  private static String bare(String range) {
    int end = range.indexOf(';');
    return (end < 0 ? range : range.substring(0, end)).strip().toLowerCase(Locale.ROOT);
  }
}
