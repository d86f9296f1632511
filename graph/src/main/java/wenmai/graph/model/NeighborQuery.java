package wenmai.graph.model;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import java.time.LocalDate;

/**
 * Which neighbours are wanted.
 *
 * @param relations empty for all
 * @param types of the neighbour; empty for all
 * @param from evidence printed on or after; null for no bound
 * @param to evidence printed on or before; null for no bound
 * @param limit 1 to 500
 */
public record NeighborQuery(
    Set<RelationType> relations,
    Set<EntityType> types,
    @Nullable LocalDate from,
    @Nullable LocalDate to,
    int limit) {
  public NeighborQuery {
    relations = Set.copyOf(relations);
    types = Set.copyOf(types);
    if (limit < 1 || limit > 500) {
      throw new IllegalArgumentException("limit must be 1 to 500, was " + limit);
    }
  }
}
