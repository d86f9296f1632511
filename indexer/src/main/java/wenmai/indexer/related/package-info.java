/** Articles related to an article, and why. */
@NullMarked
package wenmai.indexer.related;

import org.jspecify.annotations.NullMarked;
