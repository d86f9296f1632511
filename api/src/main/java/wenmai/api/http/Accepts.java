package wenmai.api.http;

import io.javalin.http.Context;
import io.javalin.http.Header;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Which media types a caller takes (RFC 9110, section 12.5.1). */
final class Accepts {
  private Accepts() {}

  /** Ends the request with 406 when the caller does not take {@code mediaType}. */
  static void check(Context ctx, String mediaType) {
    if (!accepts(ctx.header(Header.ACCEPT), mediaType)) {
      throw Problem.of(
              Problem.Kind.NOT_ACCEPTABLE,
              ctx.path() + " gives " + mediaType + ", asked for was '" + ctx.header("Accept") + "'")
          .thrown();
    }
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
