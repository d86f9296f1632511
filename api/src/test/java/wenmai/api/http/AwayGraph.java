package wenmai.api.http;

import java.lang.reflect.Proxy;
import wenmai.graph.model.GraphUnavailableException;
import wenmai.graph.model.KnowledgeGraph;

/** A graph that cannot be reached. */
final class AwayGraph {
  private AwayGraph() {}

  static KnowledgeGraph graph() {
    return (KnowledgeGraph)
        Proxy.newProxyInstance(
            KnowledgeGraph.class.getClassLoader(),
            new Class<?>[] {KnowledgeGraph.class},
            (proxy, method, arguments) -> {
              if (method.getName().equals("close")) {
                return null;
              }
              throw new GraphUnavailableException("nothing answers", null);
            });
  }
}
