package wenmai.graph.model;

/**
 * A sentence that says outright what a short form stands for: 河南科技大学第一附属医院（以下简称河科大一附院）.
 *
 * @param brief the identity that the short form has where it stands without its full name
 * @param full the entity that it stands for, as it was read
 * @param name the short form
 * @param proof the sentence
 */
public record Definition(EntityId brief, Entity full, String name, Evidence proof) {}
