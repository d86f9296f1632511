/** The ports of the archive and the language it is asked in. Knows no engine. */
@NullMarked
package wenmai.indexer.search;

import org.jspecify.annotations.NullMarked;
