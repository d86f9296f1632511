package wenmai.graph.model;

import wenmai.indexer.corpus.Span;

/**
 * Another name that an article uses for an entity, with the sentence that proves it.
 *
 * @param entity canonical name, as in {@link Mention#entity()}
 * @param proof sentence in {@code Article.text()}
 */
public record Alias(EntityType type, String entity, String alias, Span proof, String sentence) {}
