package wenmai.graph.model;

import java.util.regex.Pattern;

/** The identity of an edge: type, head and tail joined by {@code ~}. */
public record RelationId(RelationType type, EntityId head, EntityId tail) {
  private static final Pattern SEPARATOR = Pattern.compile("~");

  /**
   * Reads what {@link #toString()} writes.
   *
   * @throws IllegalArgumentException when it is not that
   */
  public static RelationId parse(String text) {
    String[] parts = SEPARATOR.split(text, -1);
    if (parts.length != 3) {
      throw new IllegalArgumentException("not a relation id: '" + text + "'");
    }
    return new RelationId(
        RelationType.valueOf(parts[0]), new EntityId(parts[1]), new EntityId(parts[2]));
  }

  @Override
  public String toString() {
    return type + "~" + head + "~" + tail;
  }
}
