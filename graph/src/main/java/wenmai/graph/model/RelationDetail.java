package wenmai.graph.model;

import java.util.List;

/** An edge with every sentence behind it, newest first. */
public record RelationDetail(Edge edge, Entity head, Entity tail, List<Evidence> evidence) {
  public RelationDetail {
    evidence = List.copyOf(evidence);
  }
}
