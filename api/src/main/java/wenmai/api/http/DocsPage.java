package wenmai.api.http;

import com.fasterxml.jackson.databind.JsonNode;
import io.javalin.http.Context;
import java.util.Base64;
import java.util.Locale;
import wenmai.indexer.corpus.Sha256;

/** The OpenAPI document as a page that loads nothing from anywhere. */
final class DocsPage {
  static final String MEDIA_TYPE = "text/html; charset=utf-8";
  private static final String STYLE =
      """
      :root { color-scheme: light dark; }
      body { font: 16px/1.6 system-ui, sans-serif; max-width: 60rem; margin: 2rem auto; padding: 0 1rem; }
      code, pre { font-family: ui-monospace, monospace; font-size: .9em; }
      h2 { font-size: 1.15rem; margin: 2.2rem 0 .3rem; }
      table { border-collapse: collapse; width: 100%; }
      th, td { text-align: left; vertical-align: top; padding: .2rem .6rem .2rem 0; border-bottom: 1px solid #8884; }
      pre { overflow: auto; padding: .6rem; border: 1px solid #8884; }
      .method { font-weight: 700; }
      """;

  private final Contract contract;
  private final byte[] page;
  private final String policy;

  DocsPage(Contract contract) {
    this.contract = contract;
    this.page = Answers.utf8(html());
    this.policy =
        "default-src 'none'; frame-ancestors 'none'; base-uri 'none'; form-action 'none';"
            + " style-src 'sha256-"
            + sha256(STYLE)
            + "'";
  }

  void answer(Context ctx) {
    ctx.header("Content-Security-Policy", policy);
    Answers.tagged(ctx, page, MEDIA_TYPE, "no-cache");
  }

  private static String sha256(String text) {
    return Base64.getEncoder().encodeToString(Sha256.of(Answers.utf8(text)));
  }

  private String html() {
    JsonNode info = contract.document().path("info");
    StringBuilder out = new StringBuilder();
    out.append("<!doctype html><html lang=\"en\"><head><meta charset=\"utf-8\">")
        .append("<meta name=\"viewport\" content=\"width=device-width\"><title>")
        .append(escaped(info.path("title")))
        .append(" API</title><style>")
        .append(STYLE)
        .append("</style></head><body><main><h1>")
        .append(escaped(info.path("title")))
        .append(" API</h1><p>")
        .append(escaped(info.path("description")))
        .append("</p><p><a href=\"/openapi.json\">openapi.json</a></p>");
    contract
        .document()
        .path("paths")
        .forEachEntry((path, methods) ->
            methods.forEachEntry((method, op) -> operation(out, method, path, op)));
    out.append("<h1>Schemas</h1>");
    contract
        .document()
        .at("/components/schemas")
        .forEachEntry((name, schema) -> schema(out, name, schema));
    return out.append("</main></body></html>").toString();
  }

  private void operation(StringBuilder out, String method, String path, JsonNode operation) {
    out.append("<section><h2><span class=\"method\">")
        .append(method.toUpperCase(Locale.ROOT))
        .append("</span> <code>")
        .append(escaped(path))
        .append("</code></h2><p>")
        .append(escaped(operation.path("summary")))
        .append(". ")
        .append(escaped(operation.path("description")))
        .append("</p>");
    if (!operation.path("parameters").isEmpty()) {
      out.append("<table><thead><tr><th>Parameter</th><th>In</th><th>Meaning</th></tr></thead>");
      operation.path("parameters").forEach(p -> parameter(out, contract.resolve(p)));
      out.append("</table>");
    }
    body(out, "Body", operation.path("requestBody"));
    operation
        .path("responses")
        .forEachEntry((status, answer) -> body(out, status, contract.resolve(answer)));
    out.append("</section>");
  }

  private static void parameter(StringBuilder out, JsonNode parameter) {
    out.append("<tr><td><code>")
        .append(escaped(parameter.path("name")))
        .append("</code></td><td>")
        .append(escaped(parameter.path("in")))
        .append("</td><td>")
        .append(escaped(parameter.path("description")))
        .append(" <code>")
        .append(escaped(parameter.path("schema").toString()))
        .append("</code></td></tr>");
  }

  private static void body(StringBuilder out, String title, JsonNode body) {
    if (body.isMissingNode()) {
      return;
    }
    out.append("<p><b>").append(escaped(title)).append("</b> ");
    out.append(escaped(body.path("description")));
    body.path("content")
        .forEachEntry((media, content) -> {
          out.append(" <code>").append(escaped(media)).append("</code> ");
          String reference = content.at("/schema/$ref").asText();
          if (!reference.isEmpty()) {
            String name = reference.substring(reference.lastIndexOf('/') + 1);
            out.append("<a href=\"#").append(escaped(name)).append("\">");
            out.append(escaped(name)).append("</a>");
          }
        });
    out.append("</p>");
  }

  private static void schema(StringBuilder out, String name, JsonNode schema) {
    out.append("<section id=\"").append(escaped(name)).append("\"><h2>").append(escaped(name));
    out.append("</h2><pre>").append(escaped(schema.toPrettyString())).append("</pre></section>");
  }

  private static String escaped(JsonNode node) {
    return escaped(node.asText());
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;");
  }
}
