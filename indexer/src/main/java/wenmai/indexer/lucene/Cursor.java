package wenmai.indexer.lucene;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/**
 * Where a page of hits ended: the last hit's place in the order.
 *
 * @param snapshot version of the index state the pages before were read from
 * @param score of the last hit; 0 when not sorted by relevance
 * @param day of the last hit's publication since 1970; null when undated
 * @param id of the last hit
 */
record Cursor(long snapshot, float score, @Nullable Long day, String id) {

  /** As sent to clients. */
  String text() {
    String plain =
        snapshot + " " + Float.floatToIntBits(score) + " " + (day == null ? "-" : day) + " " + id;
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(plain.getBytes(StandardCharsets.UTF_8));
  }

  /**
   * Reads what {@link #text} wrote.
   *
   * @throws IllegalArgumentException when it is no cursor
   */
  static Cursor of(String text) {
    try {
      String[] parts =
          new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8).split(" ", 4);
      return new Cursor(
          Long.parseLong(parts[0]),
          Float.intBitsToFloat(Integer.parseInt(parts[1])),
          parts[2].equals("-") ? null : Long.valueOf(parts[2]),
          parts[3]);
    } catch (IllegalArgumentException | ArrayIndexOutOfBoundsException e) {
      throw new IllegalArgumentException("cursor is not one this service gave out", e);
    }
  }
}
