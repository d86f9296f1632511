/**
 * What everybody talks about: the article, who wrote it, where it stood, and the text all offsets
 * refer to.
 *
 * <p>Only values live here, and they know nothing but the JDK. An {@link
 * wenmai.indexer.corpus.Article} is immutable; its {@link wenmai.indexer.corpus.Article#text()
 * text} is the repaired body, and every offset in the product (search matches, mentions, evidence)
 * is a UTF-16 code unit in it.
 */
@NullMarked
package wenmai.indexer.corpus;

import org.jspecify.annotations.NullMarked;
