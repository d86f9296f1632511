/**
 * The store behind the port: Cypher as text blocks, schema in one place, an embedded server for the
 * default.
 */
@NullMarked
package wenmai.graph.neo4j;

import org.jspecify.annotations.NullMarked;
