/** The graph as files that other programs read, written as it is read: of any size. */
@NullMarked
package wenmai.graph.export;

import org.jspecify.annotations.NullMarked;
