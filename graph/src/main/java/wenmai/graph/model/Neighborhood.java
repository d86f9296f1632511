package wenmai.graph.model;

import java.util.List;
import java.util.Map;

/**
 * An entity's neighbours, strongest evidence first.
 *
 * @param total of neighbours that fit, also those not listed
 * @param totals the same by relation type
 * @param counted the period whose evidence was counted: as asked for, or begun later for an entity
 *     in too many articles
 */
public record Neighborhood(
    Entity center,
    List<Neighbor> neighbors,
    long total,
    Map<RelationType, Long> totals,
    Period counted) {
  public Neighborhood {
    neighbors = List.copyOf(neighbors);
    totals = Map.copyOf(totals);
  }

  /** A neighbour and the edge that leads to it. */
  public record Neighbor(EntitySummary entity, Edge edge) {}
}
