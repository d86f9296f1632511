package wenmai.graph.model;

/** The kinds of entity, with the name used in JSON and as node label. */
public enum EntityType {
  PERSON("Person"),
  ORGANIZATION("Organization"),
  PROJECT("Project"),
  PLACE("Place");

  private final String label;

  EntityType(String label) {
    this.label = label;
  }

  public String label() {
    return label;
  }

  /**
   * The type of a name in JSON, in any case.
   *
   * @throws IllegalArgumentException when there is none
   */
  public static EntityType of(String label) {
    for (EntityType type : values()) {
      if (type.label.equalsIgnoreCase(label)) {
        return type;
      }
    }
    throw new IllegalArgumentException("unknown entity type '" + label + "'");
  }
}
