package wenmai.graph.neo4j;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import wenmai.graph.model.KnowledgeGraph;
import wenmai.graph.model.KnowledgeGraphContract;

/** The contract, held by the server inside this process. */
class EmbeddedGraphTest extends KnowledgeGraphContract {
  private Neo4jGraph graph;

  @BeforeEach
  void connect() {
    graph = SharedServer.emptyGraph();
  }

  @AfterEach
  void disconnect() {
    graph.close();
  }

  @Override
  protected KnowledgeGraph graph() {
    return graph;
  }
}
