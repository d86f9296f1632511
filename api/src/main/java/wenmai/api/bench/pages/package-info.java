/** Newspaper pages composed by chance from given articles, to measure how well pages are read. */
@NullMarked
package wenmai.api.bench.pages;

import org.jspecify.annotations.NullMarked;
