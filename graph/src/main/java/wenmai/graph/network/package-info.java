/**
 * The graph as a whole, on int arrays in this process: who is central and who belongs together. No
 * library of graph algorithms in the store is needed for it.
 */
@NullMarked
package wenmai.graph.network;

import org.jspecify.annotations.NullMarked;
