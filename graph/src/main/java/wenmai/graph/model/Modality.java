package wenmai.graph.model;

/** How a sentence puts what it says; only {@link #ASSERTED} is a fact. */
public enum Modality {
  ASSERTED,
  PLANNED,
  ALLEGED,
  NEGATED
}
