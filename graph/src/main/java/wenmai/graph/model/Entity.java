package wenmai.graph.model;

/** Someone or something with a name in the news. */
public record Entity(EntityId id, EntityType type, String name) {
  public Entity {
    if (id.type() != type) {
      throw new IllegalArgumentException(name + " is of type " + type + " but has the id " + id);
    }
  }
}
