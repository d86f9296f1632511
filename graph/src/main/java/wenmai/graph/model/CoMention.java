package wenmai.graph.model;

/**
 * An entity that is named together with another, in one sentence and in one article.
 *
 * @param sentences that name both
 * @param sentenceArticles articles with such a sentence
 * @param sharedArticles articles that name both anywhere
 * @param association normalised pointwise mutual information of {@code sentenceArticles}: -1 never
 *     together, 0 by chance, 1 never apart (Bouma 2009)
 * @param articleAssociation the same of {@code sharedArticles}
 */
public record CoMention(
    EntitySummary entity,
    long sentences,
    long sentenceArticles,
    long sharedArticles,
    double association,
    double articleAssociation) {}
