package wenmai.graph.extract.tagger;

import wenmai.indexer.corpus.Span;

/**
 * A name or title found in a text.
 *
 * @param span in the text that was tagged
 * @param confidence 0 to 1: the share of such findings that is right, span and label both
 */
public record TaggedSpan(Span span, Label label, double confidence)
    implements Comparable<TaggedSpan> {
  public TaggedSpan {
    if (span.length() == 0) {
      throw new IllegalArgumentException("a name is not empty, was at " + span.start());
    }
    if (!(confidence >= 0 && confidence <= 1)) {
      throw new IllegalArgumentException("confidence must be 0 to 1, was " + confidence);
    }
  }

  @Override
  public int compareTo(TaggedSpan other) {
    return span.compareTo(other.span);
  }
}
