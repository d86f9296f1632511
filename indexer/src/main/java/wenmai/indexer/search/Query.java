package wenmai.indexer.search;

import java.util.List;

/** A search as understood. Every engine translates it by one exhaustive switch. */
public sealed interface Query {

  /** Every article. */
  record All() implements Query {}

  /** Words in any order; recall does not depend on how they are segmented. */
  record Words(String text) implements Query {}

  /** Characters standing together. {@code exact} switches folding off. */
  record Phrase(String text, boolean exact) implements Query {}

  /** Every operand matches. */
  record And(List<Query> operands) implements Query {
    public And {
      operands = List.copyOf(operands);
    }
  }

  /** At least one operand matches. */
  record Or(List<Query> operands) implements Query {
    public Or {
      operands = List.copyOf(operands);
    }
  }

  /** The operand does not match. */
  record Not(Query operand) implements Query {}
}
