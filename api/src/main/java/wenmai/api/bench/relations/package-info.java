/** How well relations are read: marked passages and sets, what is found in them, what is missed. */
@NullMarked
package wenmai.api.bench.relations;

import org.jspecify.annotations.NullMarked;
