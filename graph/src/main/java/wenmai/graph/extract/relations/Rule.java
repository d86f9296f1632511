package wenmai.graph.extract.relations;

import java.util.Collections;
import java.util.Set;
import java.util.regex.Pattern;
import wenmai.graph.extract.tagger.Label;
import wenmai.graph.model.RelationType;

/**
 * A wording that states a relation: a regular expression over outlines whose named groups hold the
 * first and the second argument. Where it does not name the second, the project spoken of last is
 * meant.
 *
 * @param name what {@code Statement.rule()} says
 * @param tailPick which names of the second group are meant
 * @param confidence the share of its statements that is right, 0 to 1
 */
record Rule(
    String name,
    RelationType type,
    Set<Label> heads,
    Set<Label> tails,
    Pattern wording,
    Pick tailPick,
    double confidence) {

  /** Which of the names in a group are meant. */
  enum Pick {
    /** Each. */
    ALL,
    /** The last of each run of names with nothing but 的 between them: 嵩县 of 洛阳市嵩县. */
    LAST_OF_RUN
  }

  boolean namesTail() {
    return wording.namedGroups().containsKey("tail");
  }

  /** Whether a sentence with names of these kinds can hold the wording. */
  boolean fits(Set<Label> present) {
    return !Collections.disjoint(present, heads)
        && (!namesTail() || !Collections.disjoint(present, tails));
  }
}
