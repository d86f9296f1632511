package wenmai.graph.model;

import wenmai.indexer.corpus.Span;

/**
 * Another name that an article uses for an entity, with the sentence that proves it.
 *
 * @param entity canonical name, as in {@link Mention#entity()}
 * @param proof sentence in {@code Article.text()}
 * @param said whether the sentence says outright that the alias stands for the entity
 */
public record Alias(
    EntityType type, String entity, String alias, Span proof, String sentence, boolean said) {}
