/** One idea of "the same word": folding, segmenting, pinyin. */
@NullMarked
package wenmai.indexer.text;

import org.jspecify.annotations.NullMarked;
