/**
 * Measures the product on sets that do not ship with it; each figure in the documents has its
 * command here.
 */
@NullMarked
package wenmai.api.bench;

import org.jspecify.annotations.NullMarked;
