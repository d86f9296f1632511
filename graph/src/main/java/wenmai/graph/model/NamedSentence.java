package wenmai.graph.model;

import java.util.List;

/**
 * A sentence that names an entity.
 *
 * @param evidence the sentence and where it stands
 * @param names where in it the entity is named, in order, in UTF-16 code units
 * @param others where in it others of the same type are named
 */
public record NamedSentence(Evidence evidence, List<Integer> names, List<Integer> others) {
  public NamedSentence {
    names = List.copyOf(names);
    others = List.copyOf(others);
  }
}
