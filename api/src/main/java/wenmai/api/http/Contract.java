package wenmai.api.http;

import com.fasterxml.jackson.databind.JsonNode;
import io.javalin.http.Context;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

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

  /** Refuses a parameter that the route does not know, so that a misspelt one is noticed. */
  void checkParameters(Context ctx, Route route) {
    Set<String> known =
        parameters.getOrDefault(route.method().name() + " " + route.path(), Set.of());
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
}
