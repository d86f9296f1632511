package wenmai.graph.model;

/**
 * Something in the graph that disagrees with the sentences it is made from.
 *
 * @param subject the identity of the article, entity or edge
 * @param detail what it says and what it should say
 */
public record Fault(Kind kind, String subject, String detail) {
  /** What is wrong. */
  public enum Kind {
    /** An article of the archive that the graph does not have. */
    MISSING_ARTICLE,
    /** An article that the archive does not have. */
    SURPLUS_ARTICLE,
    /** An article whose facts are not those that are read from it now. */
    STALE_ARTICLE,
    /** An article of which something was lost, added or changed after it was written. */
    DAMAGED_ARTICLE,
    /** A statement that belongs to no article. */
    ORPHAN_STATEMENT,
    /** A name's counts differ from what entities are called. */
    NAME_COUNT,
    /** A name that nothing is called. */
    ORPHAN_NAME,
    /** An entity's counts or dates differ from its mentions. */
    ENTITY_COUNT,
    /** An entity whose label is not that of its type. */
    WRONG_TYPE,
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
