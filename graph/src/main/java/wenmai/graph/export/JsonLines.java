package wenmai.graph.export;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.Writer;
import wenmai.graph.model.Edge;
import wenmai.graph.model.EntitySummary;

/** One JSON object a line. */
final class JsonLines implements GraphFile {
  private static final ObjectMapper JSON = new ObjectMapper();

  @Override
  public void start(Writer out) {}

  @Override
  public void entity(EntitySummary entity, Writer out) throws IOException {
    line(
        out,
        JSON.createObjectNode()
            .put("kind", "entity")
            .put("id", entity.entity().id().value())
            .put("type", entity.entity().type().label())
            .put("name", entity.entity().name())
            .put("articles", entity.articles()));
  }

  @Override
  public void turn(Writer out) {}

  @Override
  public void edge(Edge edge, Writer out) throws IOException {
    line(
        out,
        JSON.createObjectNode()
            .put("kind", "relation")
            .put("id", edge.id().toString())
            .put("type", edge.id().type().name())
            .put("head", edge.id().head().value())
            .put("tail", edge.id().tail().value())
            .put("weight", edge.weight())
            .put("articles", edge.articles())
            .put("first", edge.first() == null ? null : edge.first().toString())
            .put("last", edge.last() == null ? null : edge.last().toString()));
  }

  private static void line(Writer out, ObjectNode node) throws IOException {
    out.write(node.toString());
    out.write('\n');
  }

  @Override
  public void end(Writer out) {}
}
