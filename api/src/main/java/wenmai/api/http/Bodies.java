package wenmai.api.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import io.javalin.http.Context;
import java.io.IOException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/** Reads the bodies of requests. */
final class Bodies {
  private Bodies() {}

  /** Ends the request with 415 unless its body is of one of the media types. */
  static void checkType(Context ctx, String... mediaTypes) {
    String type = ctx.contentType();
    String bare = type == null ? "" : type.replaceFirst(";.*", "").strip().toLowerCase(Locale.ROOT);
    if (!Arrays.asList(mediaTypes).contains(bare)) {
      throw Problem.of(
              Problem.Kind.UNSUPPORTED_MEDIA_TYPE,
              ctx.path()
                  + " reads "
                  + String.join(" or ", mediaTypes)
                  + ", sent was '"
                  + bare
                  + "'")
          .thrown();
    }
  }

  /** The media type of the body without parameters; empty when unsaid. */
  static String type(Context ctx) {
    String type = ctx.contentType();
    return type == null ? "" : type.replaceFirst(";.*", "").strip().toLowerCase(Locale.ROOT);
  }

  /**
   * The JSON object that the body is.
   *
   * @param known the names it may have
   */
  static JsonNode object(Context ctx, int maxBytes, Set<String> known) {
    checkType(ctx, Json.MEDIA_TYPE);
    JsonNode node = json(bytes(ctx, maxBytes));
    if (!node.isObject()) {
      throw bad("the body must be a JSON object").thrown();
    }
    Set<String> strange = new TreeSet<>();
    node.fieldNames().forEachRemaining(strange::add);
    strange.removeAll(known);
    if (!strange.isEmpty()) {
      throw bad("there is no " + strange + " here, only " + new TreeSet<>(known)).thrown();
    }
    return node;
  }

  /** The JSON value that the body is. */
  static JsonNode json(byte[] bytes) {
    try {
      return Json.read(bytes);
    } catch (JsonProcessingException e) {
      throw bad("the body is not JSON: " + e.getOriginalMessage()).thrown();
    } catch (IOException e) {
      throw bad("the body is not JSON in UTF-8").thrown();
    }
  }

  /** The text under a name; empty when absent. */
  static String text(JsonNode object, String name) {
    JsonNode node = object.path(name);
    if (node.isMissingNode() || node.isNull()) {
      return "";
    }
    if (!node.isTextual()) {
      throw bad(name + " must be a string").thrown();
    }
    return node.textValue();
  }

  /** The whole body. */
  static byte[] bytes(Context ctx, int maxBytes) {
    try {
      byte[] bytes = ctx.bodyInputStream().readNBytes(maxBytes + 1);
      if (bytes.length > maxBytes) {
        throw Problem.of(Problem.Kind.TOO_LARGE, "a body may have " + maxBytes + " bytes").thrown();
      }
      return bytes;
    } catch (IOException e) {
      throw bad("the body broke off").thrown();
    }
  }

  static Problem bad(String detail) {
    return Problem.of(Problem.Kind.BAD_BODY, detail);
  }
}
