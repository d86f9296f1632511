/** Dates and amounts in a text, with what they mean. */
@NullMarked
package wenmai.graph.extract.values;

import org.jspecify.annotations.NullMarked;
