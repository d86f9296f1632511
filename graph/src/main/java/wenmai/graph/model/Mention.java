package wenmai.graph.model;

import wenmai.indexer.corpus.Span;

/**
 * A name standing in an article's text.
 *
 * @param span in {@code Article.text()}
 * @param text as printed
 * @param entity canonical name: the fullest form in the input
 * @param confidence 0 to 1
 */
public record Mention(Span span, EntityType type, String text, String entity, double confidence) {
  public Mention {
    if (!(confidence >= 0 && confidence <= 1)) {
      throw new IllegalArgumentException("confidence must be 0 to 1, was " + confidence);
    }
  }
}
