/**
 * What is known of the world in the news: entities, mentions, relations, evidence; and the port of
 * the store that keeps them.
 */
@NullMarked
package wenmai.graph.model;

import org.jspecify.annotations.NullMarked;
