package wenmai.graph.model;

import java.util.regex.Pattern;

/** The identity of an edge: type, head and tail joined by {@code ~}. */
public record RelationId(RelationType type, EntityId head, EntityId tail)
    implements Comparable<RelationId> {
  private static final Pattern SEPARATOR = Pattern.compile("~");

  /** The identity of an edge; of a symmetric one the same whichever end is called the head. */
  public static RelationId of(RelationType type, EntityId head, EntityId tail) {
    boolean swap = type.isSymmetric() && head.compareTo(tail) > 0;
    return swap ? new RelationId(type, tail, head) : new RelationId(type, head, tail);
  }

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

  /** By type, then head, then tail. */
  @Override
  public int compareTo(RelationId other) {
    int byType = type.compareTo(other.type);
    int byHead = byType != 0 ? byType : head.compareTo(other.head);
    return byHead != 0 ? byHead : tail.compareTo(other.tail);
  }

  @Override
  public String toString() {
    return type + "~" + head + "~" + tail;
  }
}
