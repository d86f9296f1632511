/**
 * The local engine behind the ports of {@code search}: fields, analyzers, query translation,
 * highlighting.
 */
@NullMarked
package wenmai.indexer.lucene;

import org.jspecify.annotations.NullMarked;
