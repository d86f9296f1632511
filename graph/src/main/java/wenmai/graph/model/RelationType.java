package wenmai.graph.model;

/** The kinds of relation; the constant's name is the type in JSON and in the store. */
public enum RelationType {
  HOLDS_POSITION,
  LOCATED_IN,
  BUILDS,
  OWNS,
  PART_OF,
  COOPERATES_WITH,
  VISITED,
  /** Named in one sentence; derived, not stated. */
  CO_MENTIONED;

  /** Whether head and tail can be swapped without changing what is said. */
  public boolean isSymmetric() {
    return this == COOPERATES_WITH || this == CO_MENTIONED;
  }
}
