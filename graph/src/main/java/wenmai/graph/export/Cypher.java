package wenmai.graph.export;

import java.io.IOException;
import java.io.Writer;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import wenmai.graph.model.Edge;
import wenmai.graph.model.EntitySummary;

/** A script for {@code cypher-shell}: one statement a line. */
final class Cypher implements GraphFile {

  @Override
  public void start(Writer out) throws IOException {
    out.write("CREATE CONSTRAINT entity_id IF NOT EXISTS FOR (e:Entity) REQUIRE e.id IS UNIQUE;\n");
  }

  @Override
  public void entity(EntitySummary entity, Writer out) throws IOException {
    out.write(
        "MERGE (e:Entity {id: %s}) SET e:%s, e.name = %s, e.articles = %d;\n"
            .formatted(
                quoted(entity.entity().id().value()),
                entity.entity().type().label(),
                quoted(entity.entity().name()),
                entity.articles()));
  }

  @Override
  public void turn(Writer out) {}

  @Override
  public void edge(Edge edge, Writer out) throws IOException {
    out.write(
        ("MATCH (h:Entity {id: %s}), (t:Entity {id: %s}) MERGE (h)-[r:%s]->(t) "
                + "SET r.weight = %d, r.articles = %d, r.first = %s, r.last = %s;\n")
            .formatted(
                quoted(edge.id().head().value()),
                quoted(edge.id().tail().value()),
                edge.id().type(),
                edge.weight(),
                edge.articles(),
                date(edge.first()),
                date(edge.last())));
  }

  private static String date(@Nullable LocalDate date) {
    return date == null ? "null" : "date(" + quoted(date.toString()) + ")";
  }

  private static String quoted(String text) {
    return "'"
        + text.replace("\\", "\\\\").replace("'", "\\'").replace("\n", "\\n").replace("\r", "\\r")
        + "'";
  }

  @Override
  public void end(Writer out) {}
}
