package wenmai.graph.model;

import org.jspecify.annotations.Nullable;
import wenmai.indexer.corpus.ArticleId;

/**
 * One step of the archive's history as the graph takes it.
 *
 * @param sequence of the archive
 * @param facts null when the article was taken out
 */
public record GraphChange(long sequence, ArticleId article, @Nullable ArticleFacts facts) {}
