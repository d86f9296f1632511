package wenmai.api.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.javalin.http.Context;
import io.javalin.http.Header;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import wenmai.graph.export.GraphFormat;
import wenmai.graph.model.Edge;
import wenmai.graph.model.EntitySummary;

/** The graph, or a piece of it, as a file that other programs read. */
final class GraphDownload {
  /** JSON and those of all files. */
  static final List<String> MEDIA_TYPES =
      Stream.concat(
              Stream.of(Json.MEDIA_TYPE),
              Arrays.stream(GraphFormat.values()).map(GraphFormat::mediaType))
          .toList();

  private GraphDownload() {}

  /** As which file the graph is wanted: by {@code as}, else by media type; empty for JSON. */
  static Optional<GraphFormat> asked(Context ctx, Parameters parameters) {
    String as = parameters.text("as");
    if (as.equals("json")) {
      return Optional.empty();
    }
    GraphFormat format = parameters.choice("as", GraphFormat.class);
    if (format != null) {
      return Optional.of(format);
    }
    String mediaType = Accepts.choose(ctx, MEDIA_TYPES);
    return Arrays.stream(GraphFormat.values())
        .filter(f -> f.mediaType().equals(mediaType))
        .findFirst();
  }

  /** Sends a file as it is read, however long it becomes. */
  static void send(
      Context ctx, GraphFormat format, Stream<EntitySummary> entities, Stream<Edge> edges)
      throws IOException {
    String name = "wenmai." + format.name().toLowerCase(Locale.ROOT);
    ctx.header(Header.CACHE_CONTROL, "no-store");
    ctx.header(Header.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "\"");
    ctx.contentType(format.mediaType() + "; charset=utf-8");
    Writer out = new BufferedWriter(new OutputStreamWriter(ctx.outputStream(), UTF_8));
    format.write(entities, edges, out);
  }
}
