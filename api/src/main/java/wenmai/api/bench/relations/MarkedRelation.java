package wenmai.api.bench.relations;

import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import wenmai.graph.model.RelationType;
import wenmai.graph.model.Statement;

/**
 * A relation that a text was found to state by who marked it.
 *
 * @param head as the text prints it
 * @param tail as the text prints it
 * @param title of a post; empty where none is marked
 */
record MarkedRelation(RelationType type, String head, String tail, String title) {
  private static final Pattern MARK =
      Pattern.compile(" #([A-Z_]+)\\(([^()]*(?:\\([^()]*\\)[^()]*)*)\\)");

  /** The relations behind a passage's text: {@code #BUILDS(甲局,长桥)}. */
  static Stream<MarkedRelation> in(String line) {
    return MARK.matcher(line).results().map(m -> of(m.group(1), m.group(2).split(",", -1)));
  }

  private static MarkedRelation of(String type, String[] arguments) {
    if (arguments.length < 2 || arguments.length > 3) {
      throw new IllegalArgumentException("%s has %d arguments".formatted(type, arguments.length));
    }
    String title = arguments.length == 3 ? arguments[2].strip() : "";
    return new MarkedRelation(
        RelationType.valueOf(type), arguments[0].strip(), arguments[1].strip(), title);
  }

  /**
   * Whether a statement says the same.
   *
   * @param heads the forms in which the text names the statement's first argument
   * @param tails those of its second
   */
  boolean isSaidBy(Statement statement, Set<String> heads, Set<String> tails) {
    if (statement.type() != type) {
      return false;
    }
    boolean turned =
        type == RelationType.COOPERATES_WITH && heads.contains(tail) && tails.contains(head);
    return turned || (heads.contains(head) && tails.contains(tail));
  }

  /** As in a passage: {@code #BUILDS(甲局,长桥)}. */
  @Override
  public String toString() {
    return "#%s(%s,%s%s)".formatted(type, head, tail, title.isEmpty() ? "" : "," + title);
  }
}
