/**
 * Where names stand in a text and of what kind they are.
 *
 * <p>A structured model over characters, trained from annotated passages ({@code data/training}),
 * then the evidence of the whole text: what is clearly a name in one place is one in the others.
 */
@NullMarked
package wenmai.graph.extract.tagger;

import org.jspecify.annotations.NullMarked;
