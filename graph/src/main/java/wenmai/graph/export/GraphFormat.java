package wenmai.graph.export;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
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

  /** The media type of what is written. */
  public String mediaType() {
    return switch (this) {
      case GRAPHML -> "application/graphml+xml";
      case GEXF -> "application/gexf+xml";
      case CSV -> "text/csv";
      case JSONL -> "application/x-ndjson";
      case CYPHER -> "application/x-cypher-query";
    };
  }

  /** Whether entities or edges can stand alone in it. */
  public boolean isTable() {
    return this == CSV || this == JSONL;
  }

  /** Writes a graph; the streams are read once, in order, and closed. */
  public void write(Stream<EntitySummary> entities, Stream<Edge> edges, Writer out)
      throws IOException {
    GraphFile format = file();
    format.start(out);
    writeEntities(format, entities, out);
    format.turn(out);
    writeEdges(format, edges, out);
    format.end(out);
    out.flush();
  }

  /**
   * Writes entities alone.
   *
   * @throws IllegalStateException when it is no table
   */
  public void writeEntities(Stream<EntitySummary> entities, Writer out) throws IOException {
    GraphFile format = table();
    format.start(out);
    writeEntities(format, entities, out);
    out.flush();
  }

  /**
   * Writes edges alone.
   *
   * @throws IllegalStateException when it is no table
   */
  public void writeEdges(Stream<Edge> edges, Writer out) throws IOException {
    GraphFile format = table();
    format.turn(out);
    writeEdges(format, edges, out);
    out.flush();
  }

  private GraphFile table() {
    if (!isTable()) {
      throw new IllegalStateException(this + " holds whole graphs only");
    }
    return file();
  }

  private static void writeEntities(GraphFile format, Stream<EntitySummary> entities, Writer out)
      throws IOException {
    writeEach(entities, entity -> format.entity(entity, out));
  }

  private static void writeEdges(GraphFile format, Stream<Edge> edges, Writer out)
      throws IOException {
    writeEach(edges, edge -> format.edge(edge, out));
  }

  /** Pushes rather than pulls: an iterator would first gather each page of pages. */
  private static <T> void writeEach(Stream<T> all, Output<T> output) throws IOException {
    try (all) {
      all.forEachOrdered(each -> {
        try {
          output.write(each);
        } catch (IOException e) {
          throw new UncheckedIOException(e);
        }
      });
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  private interface Output<T> {
    void write(T each) throws IOException;
  }
}
