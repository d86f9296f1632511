package wenmai.indexer.text;

import wenmai.indexer.corpus.Span;

/**
 * A word of a text.
 *
 * @param text folded
 * @param span in the text it was cut from
 */
public record Word(String text, Span span) {}
