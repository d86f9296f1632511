package wenmai.graph.model;

import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

/**
 * Under which short forms a graph's articles are written.
 *
 * @param meanings the entity that each short form stands for
 * @param unsettled short forms whose articles are being written anew; some may still be written
 *     under another meaning
 */
public record CarryMark(Map<EntityId, EntityId> meanings, Set<EntityId> unsettled) {
  /** Of an empty graph. */
  public static final CarryMark START = new CarryMark(Map.of(), Set.of());

  public CarryMark {
    meanings = Map.copyOf(meanings);
    unsettled = Set.copyOf(unsettled);
  }

  /** The mark of who begins to write by other meanings: what they change is unsettled. */
  public CarryMark movingTo(Map<EntityId, EntityId> others) {
    Set<EntityId> changed = new TreeSet<>(meanings.keySet());
    changed.addAll(others.keySet());
    changed.removeIf(brief -> Objects.equals(meanings.get(brief), others.get(brief)));
    changed.addAll(unsettled);
    return new CarryMark(others, changed);
  }

  /** The mark of who has written everything by these meanings. */
  public CarryMark settled() {
    return new CarryMark(meanings, Set.of());
  }
}
