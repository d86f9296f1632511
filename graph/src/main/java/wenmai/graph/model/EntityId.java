package wenmai.graph.model;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.regex.Pattern;

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
    return new EntityId(letter(type) + "-" + HexFormat.of().formatHex(sha256(key), 0, 8));
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

  private static byte[] sha256(String key) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(key.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
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
