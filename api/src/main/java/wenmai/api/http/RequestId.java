package wenmai.api.http;

import io.javalin.http.Context;
import java.util.HexFormat;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The name of one request, by which its answer is found in the log: the caller's or our own. */
final class RequestId {
  static final String HEADER = "X-Request-Id";
  private static final Pattern FORM = Pattern.compile("[A-Za-z0-9._-]{1,64}");

  private RequestId() {}

  static void assign(Context ctx) {
    String given = ctx.header(HEADER);
    String id =
        given != null && FORM.matcher(given).matches()
            ? given
            : HexFormat.of().toHexDigits(ThreadLocalRandom.current().nextLong());
    ctx.attribute(HEADER, id);
    ctx.header(HEADER, id);
  }

  static @Nullable String of(Context ctx) {
    return ctx.attribute(HEADER);
  }
}
