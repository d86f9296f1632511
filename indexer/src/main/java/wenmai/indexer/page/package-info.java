/**
 * A page's text becomes its articles: columns mended, headlines matched, bylines and captions told
 * apart. Pure.
 */
@NullMarked
package wenmai.indexer.page;

import org.jspecify.annotations.NullMarked;
