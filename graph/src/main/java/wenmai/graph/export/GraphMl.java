package wenmai.graph.export;

import java.io.IOException;
import java.io.Writer;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import wenmai.graph.model.Edge;
import wenmai.graph.model.EntitySummary;

/** GraphML, http://graphml.graphdrawing.org/specification.html. */
final class GraphMl implements GraphFile {

  @Override
  public void start(Writer out) throws IOException {
    out.write(
        """
        <?xml version="1.0" encoding="UTF-8"?>
        <graphml xmlns="http://graphml.graphdrawing.org/xmlns" \
        xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" \
        xsi:schemaLocation="http://graphml.graphdrawing.org/xmlns \
        http://graphml.graphdrawing.org/xmlns/1.0/graphml.xsd">
        <key id="name" for="node" attr.name="name" attr.type="string"/>
        <key id="type" for="node" attr.name="type" attr.type="string"/>
        <key id="mentionedBy" for="node" attr.name="mentionedBy" attr.type="long"/>
        <key id="relation" for="edge" attr.name="relation" attr.type="string"/>
        <key id="weight" for="edge" attr.name="weight" attr.type="double"/>
        <key id="articles" for="edge" attr.name="articles" attr.type="long"/>
        <key id="first" for="edge" attr.name="first" attr.type="string"/>
        <key id="last" for="edge" attr.name="last" attr.type="string"/>
        <graph id="wenmai" edgedefault="directed">
        """);
  }

  @Override
  public void entity(EntitySummary entity, Writer out) throws IOException {
    out.write("<node id=\"" + entity.entity().id() + "\">");
    data("name", entity.entity().name(), out);
    data("type", entity.entity().type().label(), out);
    data("mentionedBy", Long.toString(entity.articles()), out);
    out.write("</node>\n");
  }

  @Override
  public void turn(Writer out) {}

  @Override
  public void edge(Edge edge, Writer out) throws IOException {
    out.write(
        "<edge id=\"%s\" source=\"%s\" target=\"%s\">"
            .formatted(token(edge), edge.id().head(), edge.id().tail()));
    data("relation", edge.id().type().name(), out);
    data("weight", Long.toString(edge.weight()), out);
    data("articles", Long.toString(edge.articles()), out);
    date("first", edge.first(), out);
    date("last", edge.last(), out);
    out.write("</edge>\n");
  }

  /** The edge's identity as the schema allows one: without tildes. */
  private static String token(Edge edge) {
    return edge.id().toString().replace('~', '.');
  }

  private static void date(String key, @Nullable LocalDate date, Writer out) throws IOException {
    if (date != null) {
      data(key, date.toString(), out);
    }
  }

  private static void data(String key, String value, Writer out) throws IOException {
    out.write("<data key=\"" + key + "\">" + Xml.escaped(value) + "</data>");
  }

  @Override
  public void end(Writer out) throws IOException {
    out.write("</graph>\n</graphml>\n");
  }
}
