package wenmai.graph.model;

import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

/**
 * Under which short forms a graph's articles are written.
 *
 * @param meanings the entity that each short form stands for
 * @param unsettled entities whose articles are being written anew; some may still be written under
 *     other meanings
 */
public record CarryMark(Map<EntityId, EntityId> meanings, Set<EntityId> unsettled) {
  /** Of an empty graph. */
  public static final CarryMark START = new CarryMark(Map.of(), Set.of());

  public CarryMark {
    meanings = Map.copyOf(meanings);
    unsettled = Set.copyOf(unsettled);
  }

  /** The short forms that stand for something else in other meanings. */
  public Set<EntityId> changed(Map<EntityId, EntityId> others) {
    Set<EntityId> changed = new TreeSet<>(meanings.keySet());
    changed.addAll(others.keySet());
    changed.removeIf(brief -> Objects.equals(meanings.get(brief), others.get(brief)));
    return changed;
  }

  /** The mark of who begins to write by other meanings, which concern some entities' articles. */
  public CarryMark movingTo(Map<EntityId, EntityId> others, Set<EntityId> concerned) {
    Set<EntityId> all = new TreeSet<>(unsettled);
    all.addAll(concerned);
    return new CarryMark(others, all);
  }

  /** The mark of who has written everything by these meanings. */
  public CarryMark settled() {
    return new CarryMark(meanings, Set.of());
  }
}
