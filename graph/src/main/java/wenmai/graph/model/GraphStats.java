package wenmai.graph.model;

/** How much the graph holds. */
public record GraphStats(
    long articles, long entities, long mentions, long relations, long sequence) {}
