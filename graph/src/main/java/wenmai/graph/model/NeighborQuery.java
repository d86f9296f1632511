package wenmai.graph.model;

import java.util.Set;

/**
 * Which neighbours are wanted.
 *
 * @param relations empty for all
 * @param types of the neighbour; empty for all
 * @param period in which the evidence was printed; no other counts
 * @param limit 1 to 500
 */
public record NeighborQuery(
    Set<RelationType> relations, Set<EntityType> types, Period period, int limit) {
  public NeighborQuery {
    relations = Set.copyOf(relations);
    types = Set.copyOf(types);
    if (limit < 1 || limit > 500) {
      throw new IllegalArgumentException("limit must be 1 to 500, was " + limit);
    }
  }
}
