package wenmai.graph.model;

/**
 * Something in the graph that disagrees with the sentences it is made from.
 *
 * @param subject the identity of the entity or edge
 * @param detail what it says and what it should say
 */
public record Fault(Kind kind, String subject, String detail) {
  /** What is wrong. */
  public enum Kind {
    /** An entity's counts or dates differ from its mentions. */
    ENTITY_COUNT,
    /** An entity that no article mentions. */
    ORPHAN_ENTITY,
    /** An edge's counts or dates differ from its sentences. */
    EDGE_COUNT,
    /** An edge without a sentence. */
    UNPROVEN_EDGE,
    /** Sentences without their edge. */
    MISSING_EDGE
  }
}
