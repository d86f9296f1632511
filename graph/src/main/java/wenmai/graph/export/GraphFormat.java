package wenmai.graph.export;

import java.io.IOException;
import java.io.Writer;
import java.util.Iterator;
import java.util.stream.Stream;
import wenmai.graph.model.Edge;
import wenmai.graph.model.EntitySummary;

/** The file formats of a graph. */
public enum GraphFormat {
  /** GraphML 1.0, as Gephi, yEd, NetworkX and igraph read it. */
  GRAPHML,
  /** GEXF 1.2, Gephi's own. */
  GEXF,
  /** A table of entities, an empty line, a table of edges; RFC 4180 with a header line each. */
  CSV,
  /** JSON lines: entities, then edges. */
  JSONL,
  /** Cypher that builds the graph in an empty or other Neo4j database; can be run twice. */
  CYPHER;

  private GraphFile file() {
    return switch (this) {
      case GRAPHML -> new GraphMl();
      case GEXF -> new Gexf();
      case CSV -> new Csv();
      case JSONL -> new JsonLines();
      case CYPHER -> new Cypher();
    };
  }

  /** Writes a graph; the streams are read once, in order, and closed. */
  public void write(Stream<EntitySummary> entities, Stream<Edge> edges, Writer out)
      throws IOException {
    GraphFile format = file();
    try (entities;
        edges) {
      format.start(out);
      for (Iterator<EntitySummary> all = entities.iterator(); all.hasNext(); ) {
        format.entity(all.next(), out);
      }
      format.turn(out);
      for (Iterator<Edge> all = edges.iterator(); all.hasNext(); ) {
        format.edge(all.next(), out);
      }
      format.end(out);
      out.flush();
    }
  }
}
