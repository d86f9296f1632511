/** Which names of one text stand for the same thing, and the fullest form of each. */
@NullMarked
package wenmai.graph.extract.names;

import org.jspecify.annotations.NullMarked;
