package wenmai.indexer.search;

/** What results can be counted and filtered by, with the name used in requests. */
public enum FacetField {
  PUBLICATION("publication"),
  YEAR("year"),
  SECTION("section"),
  AUTHOR("author"),
  GENRE("genre"),
  PAGE("page"),
  ENTITY_PERSON("entity.person"),
  ENTITY_ORGANIZATION("entity.organization"),
  ENTITY_PROJECT("entity.project"),
  ENTITY_PLACE("entity.place");

  private final String parameter;

  FacetField(String parameter) {
    this.parameter = parameter;
  }

  /** The name in requests and answers. */
  public String parameter() {
    return parameter;
  }

  public boolean isEntity() {
    return parameter.startsWith("entity.");
  }

  /**
   * The facet of a name in a request.
   *
   * @throws IllegalArgumentException when there is none
   */
  public static FacetField of(String parameter) {
    for (FacetField field : values()) {
      if (field.parameter.equals(parameter)) {
        return field;
      }
    }
    throw new IllegalArgumentException("unknown facet '" + parameter + "'");
  }
}
