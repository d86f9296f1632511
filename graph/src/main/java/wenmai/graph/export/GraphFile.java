package wenmai.graph.export;

import java.io.IOException;
import java.io.Writer;
import wenmai.graph.model.Edge;
import wenmai.graph.model.EntitySummary;

/** A file being written: its start, all entities, the turn, all edges, its end. */
interface GraphFile {
  void start(Writer out) throws IOException;

  void entity(EntitySummary entity, Writer out) throws IOException;

  void turn(Writer out) throws IOException;

  void edge(Edge edge, Writer out) throws IOException;

  void end(Writer out) throws IOException;
}
