package wenmai.graph.model;

/** Someone or something with a name in the news. */
public record Entity(EntityId id, EntityType type, String name) {}
