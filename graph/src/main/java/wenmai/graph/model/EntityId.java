package wenmai.graph.model;

import java.util.regex.Pattern;
import wenmai.indexer.corpus.Sha256;

/** The stable identity of an entity: a letter for its type, a hyphen, 16 hexadecimal digits. */
public record EntityId(String value) implements Comparable<EntityId> {
  private static final Pattern FORM = Pattern.compile("[PORL]-[0-9a-f]{16}");

  public EntityId {
    if (!FORM.matcher(value).matches()) {
      throw new IllegalArgumentException("not an entity id: '" + value + "'");
    }
  }

  /**
   * The identity of the entity of a type with a name.
   *
   * @param qualifier what tells it from others of the same name; empty for none
   */
  public static EntityId of(EntityType type, String name, String qualifier) {
    String key = type.label() + '\u001f' + name + '\u001f' + qualifier;
    return new EntityId(letter(type) + "-" + Sha256.hex(key, 8));
  }

  /** What kind of thing it is the identity of. */
  public EntityType type() {
    return switch (value.charAt(0)) {
      case 'P' -> EntityType.PERSON;
      case 'O' -> EntityType.ORGANIZATION;
      case 'R' -> EntityType.PROJECT;
      case 'L' -> EntityType.PLACE;
      default -> throw new IllegalStateException("the constructor let pass " + value);
    };
  }

  private static String letter(EntityType type) {
    return switch (type) {
      case PERSON -> "P";
      case ORGANIZATION -> "O";
      case PROJECT -> "R";
      case PLACE -> "L";
    };
  }

  @Override
  public int compareTo(EntityId other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
