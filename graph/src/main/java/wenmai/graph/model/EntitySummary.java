package wenmai.graph.model;

/** An entity with the number of articles that mention it. */
public record EntitySummary(Entity entity, long articles) {}
