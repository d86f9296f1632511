/** Files become articles become every sink's: progress, rejects, resume. */
@NullMarked
package wenmai.indexer.ingest;

import org.jspecify.annotations.NullMarked;
