package wenmai.graph.model;

import java.util.List;

/**
 * A piece of the graph.
 *
 * @param truncated whether more fit than the budget allowed
 */
public record Subgraph(List<EntitySummary> nodes, List<Edge> edges, boolean truncated) {
  public Subgraph {
    nodes = List.copyOf(nodes);
    edges = List.copyOf(edges);
  }
}
