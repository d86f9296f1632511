package wenmai.api.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonMetaSchema;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.NonValidationKeyword;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/** Holds answers against the OpenAPI document and remembers which operations have answered. */
final class Promise {
  private static final ObjectMapper MAPPER = new ObjectMapper();
  private static final Set<Integer> ANYWHERE = Set.of(400, 405, 406, 429, 500);

  private static final JsonMetaSchema DIALECT =
      JsonMetaSchema.builder(JsonMetaSchema.getV202012())
          .keyword(new NonValidationKeyword("components"))
          .build();
  private static final JsonSchemaFactory SCHEMAS =
      JsonSchemaFactory.builder(JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012))
          .defaultMetaSchemaIri(DIALECT.getIri())
          .metaSchema(DIALECT)
          .build();

  private final Contract contract = Contract.read();
  private final Map<JsonNode, JsonSchema> schemas = new ConcurrentHashMap<>();
  private final Set<String> kept = ConcurrentHashMap.newKeySet();

  /** All operations of the document, as {@code GET /api/v1/search}. */
  Set<String> operations() {
    Set<String> operations = new TreeSet<>();
    contract
        .document()
        .path("paths")
        .forEachEntry((path, methods) ->
            methods.forEachEntry(
                (method, op) -> operations.add(method.toUpperCase(Locale.ROOT) + " " + path)));
    return operations;
  }

  /** The operations that have answered as promised. */
  Set<String> kept() {
    return new TreeSet<>(kept);
  }

  /** Checks an answer to a path of the document; others are not its matter. */
  void check(HttpResponse<byte[]> answer) throws IOException {
    String method = answer.request().method();
    String path = answer.request().uri().getRawPath();
    Optional<String> operation =
        operations().stream().filter(op -> matches(op, method, path)).findFirst();
    if (operation.isEmpty() || answer.statusCode() == 405) {
      return;
    }
    String template = operation.get().substring(method.length() + 1);
    JsonNode responses =
        contract
            .document()
            .path("paths")
            .path(template)
            .path(method.toLowerCase(Locale.ROOT))
            .path("responses");
    checkAgainst(responses, answer, operation.get());
    if (answer.statusCode() < 300) {
      kept.add(operation.get());
    }
  }

  private static boolean matches(String operation, String method, String path) {
    String[] parts = operation.split(" ", 2);
    String pattern = parts[1].replaceAll("\\{\\w+}", "[^/]+");
    return parts[0].equals(method) && Pattern.matches(pattern, path);
  }

  private void checkAgainst(JsonNode responses, HttpResponse<byte[]> answer, String operation)
      throws IOException {
    int status = answer.statusCode();
    String what =
        operation
            + " answered "
            + status
            + ": "
            + new String(answer.body(), StandardCharsets.UTF_8);
    boolean problem = ANYWHERE.contains(status) && !responses.has(Integer.toString(status));
    if (!problem) {
      assertThat(responses.has(Integer.toString(status))).as(what).isTrue();
    }
    JsonNode content =
        problem
            ? contract.document().at("/components/responses/BadRequest/content")
            : contract.resolve(responses.path(Integer.toString(status))).path("content");
    String type = answer.headers().firstValue("Content-Type").orElse("").replaceFirst(";.*", "");
    if (content.isMissingNode()) {
      assertThat(answer.body()).as(what).isEmpty();
      return;
    }
    assertThat(content.has(type)).as(type + " of " + what).isTrue();
    if (type.equals("application/json") || type.endsWith("+json")) {
      assertThat(faults(content.path(type).path("schema"), plain(answer))).as(what).isEmpty();
    }
  }

  private static byte[] plain(HttpResponse<byte[]> answer) throws IOException {
    boolean packed = answer.headers().firstValue("Content-Encoding").orElse("").equals("gzip");
    return packed
        ? new GZIPInputStream(new ByteArrayInputStream(answer.body())).readAllBytes()
        : answer.body();
  }

  private Set<ValidationMessage> faults(JsonNode schema, byte[] body) throws IOException {
    return schemas.computeIfAbsent(schema, this::compiled).validate(MAPPER.readTree(body));
  }

  private JsonSchema compiled(JsonNode schema) {
    ObjectNode whole = JsonNodeFactory.instance.objectNode();
    whole.set("components", contract.document().path("components"));
    whole.set("allOf", JsonNodeFactory.instance.arrayNode().add(schema));
    return SCHEMAS.getSchema(whole);
  }
}
