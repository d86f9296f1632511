package wenmai.graph.model;

import java.util.List;

/**
 * A way from one entity to another.
 *
 * @param nodes one more than steps
 * @param score greater is better proven
 */
public record Path(List<Entity> nodes, List<Step> steps, double score) {
  public Path {
    nodes = List.copyOf(nodes);
    steps = List.copyOf(steps);
  }

  /**
   * One edge of the way.
   *
   * @param evidence its best sentences
   */
  public record Step(Edge edge, List<Evidence> evidence) {
    public Step {
      evidence = List.copyOf(evidence);
    }
  }
}
