package wenmai.indexer.related;

import java.util.Arrays;

/**
 * The runs of eight letters or characters in a text, by which copies are recognised (Broder 1997).
 * Punctuation and white space do not count.
 */
public final class Shingles {
  private static final int LENGTH = 8;

  private final int[] hashes;

  private Shingles(int[] hashes) {
    this.hashes = hashes;
  }

  public static Shingles of(String text) {
    String letters =
        text.codePoints()
            .filter(Character::isLetterOrDigit)
            .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
            .toString();
    int[] hashes = new int[Math.max(0, letters.length() - LENGTH + 1)];
    for (int i = 0; i < hashes.length; i++) {
      hashes[i] = letters.substring(i, i + LENGTH).hashCode();
    }
    return new Shingles(Arrays.stream(hashes).sorted().distinct().toArray());
  }

  /** The part of the shorter text that stands in the longer one too, 0 to 1; 0 for tiny texts. */
  public double copied(Shingles other) {
    int shorter = Math.min(hashes.length, other.hashes.length);
    return shorter < LENGTH ? 0 : (double) common(other) / shorter;
  }

  private int common(Shingles other) {
    int common = 0;
    int i = 0;
    int j = 0;
    while (i < hashes.length && j < other.hashes.length) {
      int order = Integer.compare(hashes[i], other.hashes[j]);
      common += order == 0 ? 1 : 0;
      i += order <= 0 ? 1 : 0;
      j += order >= 0 ? 1 : 0;
    }
    return common;
  }
}
