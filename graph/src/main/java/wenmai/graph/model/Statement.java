package wenmai.graph.model;

import java.util.Map;
import wenmai.indexer.corpus.Span;

/**
 * A sentence that states a relation between two entities of an article.
 *
 * @param head canonical name, as in {@link Mention#entity()}
 * @param tail canonical name, as in {@link Mention#entity()}
 * @param span of the sentence in {@code Article.text()}
 * @param confidence 0 to 1
 * @param attributes as {@code title}, {@code from} and {@code to} of a position
 * @param rule the name of the rule or model that read it
 */
public record Statement(
    RelationType type,
    EntityType headType,
    String head,
    EntityType tailType,
    String tail,
    Span span,
    String sentence,
    double confidence,
    Map<String, String> attributes,
    Modality modality,
    String rule) {
  public Statement {
    attributes = Map.copyOf(attributes);
  }
}
