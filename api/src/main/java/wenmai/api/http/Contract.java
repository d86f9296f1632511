package wenmai.api.http;

import com.fasterxml.jackson.databind.JsonNode;
import io.javalin.http.Context;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URLDecoder;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The OpenAPI document: what is promised, and what a route may be asked with. */
final class Contract {
  private static final String RESOURCE = "/wenmai/openapi.json";

  private final byte[] bytes;
  private final JsonNode document;
  private final Map<String, Set<String>> parameters = new HashMap<>();

  private Contract(byte[] bytes) throws IOException {
    this.bytes = bytes;
    this.document = Json.read(bytes);
    document
        .path("paths")
        .forEachEntry((path, methods) ->
            methods.forEachEntry((method, operation) ->
                parameters.put(method.toUpperCase(Locale.ROOT) + " " + path, names(operation))));
  }

  static Contract read() {
    try (InputStream in = Contract.class.getResourceAsStream(RESOURCE)) {
      if (in == null) {
        throw new IllegalStateException("the program lacks " + RESOURCE);
      }
      return new Contract(in.readAllBytes());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Set<String> names(JsonNode operation) {
    Set<String> names = new LinkedHashSet<>();
    for (JsonNode parameter : operation.path("parameters")) {
      JsonNode resolved = resolve(parameter);
      if (resolved.path("in").asText().equals("query")) {
        names.add(resolved.path("name").asText());
      }
    }
    return names;
  }

  /** What a node refers to, or itself. */
  JsonNode resolve(JsonNode node) {
    JsonNode reference = node.get("$ref");
    return reference == null ? node : document.at(reference.asText().substring(1));
  }

  byte[] bytes() {
    return bytes;
  }

  JsonNode document() {
    return document;
  }

  /** The names of the query parameters of an operation, as {@code GET /api/v1/search}. */
  Set<String> parameters(String operation) {
    return parameters.getOrDefault(operation, Set.of());
  }

  /** Refuses a parameter that the route does not know, so that a misspelt one is noticed. */
  void checkParameters(Context ctx, Route route) {
    checkEncoding(ctx.queryString());
    Set<String> known = parameters(route.method().name() + " " + route.path());
    for (String name : ctx.queryParamMap().keySet()) {
      if (!known.contains(name)) {
        throw new Problem(
                Problem.Kind.BAD_PARAMETER,
                "there is no parameter '" + name + "' here, only " + String.join(", ", known),
                name,
                ctx.queryParam(name),
                null,
                null)
            .thrown();
      }
    }
  }

  /** Refuses what would be read as another text than was meant. */
  private static void checkEncoding(@Nullable String queryString) {
    try {
      byte[] bytes = queryString == null ? new byte[0] : percentDecoded(queryString);
      StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
    } catch (IllegalArgumentException | CharacterCodingException e) {
      throw Problem.of(
              Problem.Kind.BAD_REQUEST, "the query string is not UTF-8 in percent-encoding")
          .thrown();
    }
  }

  private static byte[] percentDecoded(String text) {
    return URLDecoder.decode(text, StandardCharsets.ISO_8859_1)
        .getBytes(StandardCharsets.ISO_8859_1);
  }
}
