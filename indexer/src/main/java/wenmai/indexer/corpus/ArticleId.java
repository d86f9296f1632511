package wenmai.indexer.corpus;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The stable identity of an article: the one its source gave, else a hash of where it stood.
 *
 * @param value 1 to 200 characters, no white space or control characters
 */
public record ArticleId(String value) implements Comparable<ArticleId> {
  private static final int HASH_BYTES = 10;

  public ArticleId {
    if (value.isEmpty() || value.length() > 200) {
      throw new IllegalArgumentException(
          "article id must have 1 to 200 characters, had " + value.length());
    }
    if (value.codePoints().anyMatch(c -> Character.isWhitespace(c) || Character.isISOControl(c))) {
      throw new IllegalArgumentException(
          "article id must not contain white space or control characters: '" + value + "'");
    }
  }

  /** The identity of an article known only by its place in print. */
  public static ArticleId of(
      String publication, @Nullable LocalDate date, String page, String title) {
    String key =
        String.join("\u001f", publication, date == null ? "" : date.toString(), page, title);
    return new ArticleId(Sha256.hex(key, HASH_BYTES));
  }

  /**
   * What stands for the title of the {@code nth} article that bears it at one place, for {@link
   * #of}; the first keeps its title.
   */
  public static String nthTitle(String title, int nth) {
    return nth == 1 ? title : title + '\u001f' + nth;
  }

  @Override
  public int compareTo(ArticleId other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
