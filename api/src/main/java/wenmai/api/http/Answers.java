package wenmai.api.http;

import io.javalin.http.Context;
import io.javalin.http.Header;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;
import wenmai.indexer.corpus.Sha256;

/** Sends answers. */
final class Answers {
  private static final int TAG_BYTES = 12;

  private Answers() {}

  /** Sends a value as JSON that nobody keeps. */
  static void json(Context ctx, Object value) {
    ctx.header(Header.CACHE_CONTROL, "no-store");
    send(ctx, Json.bytes(value), Json.MEDIA_TYPE);
  }

  /** Sends a value as JSON with an ETag, or 304 when the caller holds the same. */
  static void tagged(Context ctx, Object value) {
    tagged(ctx, Json.bytes(value), Json.MEDIA_TYPE, "no-cache");
  }

  /** Sends bytes with an ETag, or 304 when the caller holds the same. */
  static void tagged(Context ctx, byte[] bytes, String mediaType, String cacheControl) {
    String tag = tag(bytes);
    ctx.header(Header.CACHE_CONTROL, cacheControl);
    ctx.header(Header.ETAG, tag);
    if (holds(ctx.header(Header.IF_NONE_MATCH), tag)) {
      ctx.status(304);
      return;
    }
    send(ctx, bytes, mediaType);
  }

  static void send(Context ctx, byte[] bytes, String mediaType) {
    ctx.result(bytes).contentType(mediaType);
  }

  /** Weak, for the same answer may be compressed or not. */
  private static String tag(byte[] bytes) {
    return "W/\"" + HexFormat.of().formatHex(Sha256.of(bytes), 0, TAG_BYTES) + '"';
  }

  private static boolean holds(@Nullable String ifNoneMatch, String tag) {
    if (ifNoneMatch == null) {
      return false;
    }
    String bare = tag.substring(2);
    for (String candidate : ifNoneMatch.split(",", -1)) {
      String stripped = candidate.strip();
      if (stripped.equals("*")
          || (stripped.startsWith("W/") ? stripped.substring(2) : stripped).equals(bare)) {
        return true;
      }
    }
    return false;
  }

  static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
