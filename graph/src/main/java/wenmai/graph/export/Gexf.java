package wenmai.graph.export;

import java.io.IOException;
import java.io.Writer;
import wenmai.graph.model.Edge;
import wenmai.graph.model.EntitySummary;

/** GEXF 1.2draft, https://gexf.net/schema.html. */
final class Gexf implements GraphFile {

  @Override
  public void start(Writer out) throws IOException {
    out.write(
        """
        <?xml version="1.0" encoding="UTF-8"?>
        <gexf xmlns="http://www.gexf.net/1.2draft" \
        xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" \
        xsi:schemaLocation="http://www.gexf.net/1.2draft \
        http://www.gexf.net/1.2draft/gexf.xsd" version="1.2">
        <graph defaultedgetype="directed">
        <attributes class="node">
        <attribute id="0" title="type" type="string"/>
        <attribute id="1" title="mentionedBy" type="long"/>
        </attributes>
        <attributes class="edge">
        <attribute id="0" title="relation" type="string"/>
        <attribute id="1" title="articles" type="long"/>
        <attribute id="2" title="first" type="string"/>
        <attribute id="3" title="last" type="string"/>
        </attributes>
        <nodes>
        """);
  }

  @Override
  public void entity(EntitySummary entity, Writer out) throws IOException {
    out.write(
        "<node id=\"%s\" label=\"%s\"><attvalues>"
            .formatted(entity.entity().id(), Xml.escaped(entity.entity().name())));
    value(0, entity.entity().type().label(), out);
    value(1, entity.articles(), out);
    out.write("</attvalues></node>\n");
  }

  @Override
  public void turn(Writer out) throws IOException {
    out.write("</nodes>\n<edges>\n");
  }

  @Override
  public void edge(Edge edge, Writer out) throws IOException {
    out.write(
        "<edge id=\"%s\" source=\"%s\" target=\"%s\" label=\"%s\" weight=\"%d\"><attvalues>"
            .formatted(
                edge.id(), edge.id().head(), edge.id().tail(), edge.id().type(), edge.weight()));
    value(0, edge.id().type(), out);
    value(1, edge.articles(), out);
    if (edge.first() != null && edge.last() != null) {
      value(2, edge.first(), out);
      value(3, edge.last(), out);
    }
    out.write("</attvalues></edge>\n");
  }

  private static void value(int attribute, Object value, Writer out) throws IOException {
    out.write(
        "<attvalue for=\"%d\" value=\"%s\"/>".formatted(attribute, Xml.escaped(value.toString())));
  }

  @Override
  public void end(Writer out) throws IOException {
    out.write("</edges>\n</graph>\n</gexf>\n");
  }
}
