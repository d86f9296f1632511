package wenmai.graph.export;

import java.io.IOException;
import java.io.Writer;
import wenmai.graph.model.Edge;
import wenmai.graph.model.EntitySummary;

/** Comma-separated values, RFC 4180. */
final class Csv implements GraphFile {
  private boolean started;

  @Override
  public void start(Writer out) throws IOException {
    started = true;
    out.write(CsvRow.of("id", "type", "name", "articles"));
  }

  @Override
  public void entity(EntitySummary entity, Writer out) throws IOException {
    out.write(
        CsvRow.of(
            entity.entity().id(),
            entity.entity().type().label(),
            entity.entity().name(),
            entity.articles()));
  }

  @Override
  public void turn(Writer out) throws IOException {
    if (started) {
      out.write("\r\n");
    }
    out.write(CsvRow.of("source", "target", "relation", "weight", "articles", "first", "last"));
  }

  @Override
  public void edge(Edge edge, Writer out) throws IOException {
    out.write(
        CsvRow.of(
            edge.id().head(),
            edge.id().tail(),
            edge.id().type(),
            edge.weight(),
            edge.articles(),
            edge.first(),
            edge.last()));
  }

  @Override
  public void end(Writer out) {}
}
