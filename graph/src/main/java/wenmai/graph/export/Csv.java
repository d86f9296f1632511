package wenmai.graph.export;

import java.io.IOException;
import java.io.Writer;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import wenmai.graph.model.Edge;
import wenmai.graph.model.EntitySummary;

/** Comma-separated values, RFC 4180. */
final class Csv implements GraphFile {

  @Override
  public void start(Writer out) throws IOException {
    line(out, "id", "type", "name", "articles");
  }

  @Override
  public void entity(EntitySummary entity, Writer out) throws IOException {
    line(
        out,
        entity.entity().id(),
        entity.entity().type().label(),
        entity.entity().name(),
        entity.articles());
  }

  @Override
  public void turn(Writer out) throws IOException {
    out.write("\r\n");
    line(out, "source", "target", "relation", "weight", "articles", "first", "last");
  }

  @Override
  public void edge(Edge edge, Writer out) throws IOException {
    line(
        out,
        edge.id().head(),
        edge.id().tail(),
        edge.id().type(),
        edge.weight(),
        edge.articles(),
        edge.first(),
        edge.last());
  }

  @Override
  public void end(Writer out) {}

  private static void line(Writer out, @Nullable Object... fields) throws IOException {
    out.write(Arrays.stream(fields).map(Csv::field).collect(Collectors.joining(",")));
    out.write("\r\n");
  }

  /** Spreadsheets run what begins like a formula, so an apostrophe goes before it. */
  private static String field(@Nullable Object value) {
    String text = value == null ? "" : value.toString();
    if (!text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0) {
      text = "'" + text;
    }
    boolean quoted = text.chars().anyMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
    return quoted ? '"' + text.replace("\"", "\"\"") + '"' : text;
  }
}
