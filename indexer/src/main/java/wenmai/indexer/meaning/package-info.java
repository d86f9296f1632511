/** What a text means, as a point that lies near those of texts that mean the same. */
@NullMarked
package wenmai.indexer.meaning;

import org.jspecify.annotations.NullMarked;
