package wenmai.api;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import org.jspecify.annotations.Nullable;
import wenmai.graph.model.GraphUnavailableException;
import wenmai.graph.model.KnowledgeGraph;

/**
 * A graph that comes later than the program: until {@link #arrive} every question is answered with
 * {@link GraphUnavailableException}, so that search need not wait for the graph store to start.
 */
final class LateGraph {
  private final KnowledgeGraph graph =
      (KnowledgeGraph)
          Proxy.newProxyInstance(
              KnowledgeGraph.class.getClassLoader(),
              new Class<?>[] {KnowledgeGraph.class},
              (proxy, method, arguments) -> ask(method, arguments));
  private volatile @Nullable KnowledgeGraph arrived;
  private volatile String absence = "the graph is starting";

  /** The graph to ask, now or later. */
  KnowledgeGraph graph() {
    return graph;
  }

  void arrive(KnowledgeGraph graph) {
    arrived = graph;
  }

  /** Says why the graph is not there yet. */
  void explain(String reason) {
    absence = reason;
  }

  private @Nullable Object ask(Method method, Object @Nullable [] arguments) throws Throwable {
    KnowledgeGraph present = arrived;
    if (present == null) {
      throw new GraphUnavailableException(absence, null);
    }
    try {
      return method.invoke(present, arguments);
    } catch (InvocationTargetException e) {
      throw e.getCause();
    }
  }
}
