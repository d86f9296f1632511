package wenmai.indexer.lucene;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;
import wenmai.indexer.text.FoldedText;

/**
 * A short sign of a text by which near-copies are told: MinHash (Broder 1997) over stretches of
 * five letters, 64 hash functions, the low byte of each smallest hash. The share of equal bytes
 * estimates the share of stretches that two texts have in common (Jaccard), give or take 0.05.
 *
 * <p>For looking up, eight bands of eight bytes: texts with 0.9 in common share a band in 99 of 100
 * cases, texts with 0.5 in 3.
 */
final class Likeprint {
  private static final int HASHES = 64;
  private static final int BAND = 8;
  private static final int STRETCH = 5;

  /** Texts with fewer stretches have too little to tell copies by. */
  private static final int FEWEST = 40;

  /** The least share of equal bytes of a reprint; a byte is equal by chance in 1 of 256 cases. */
  private static final double REPRINT = 0.8;

  private static final long[] FACTORS = factors();

  private final byte[] bytes;

  private Likeprint(byte[] bytes) {
    this.bytes = bytes;
  }

  /** The likeprint of a text; null when it is too short. */
  static @Nullable Likeprint of(String text) {
    FoldedText folded = FoldedText.of(text);
    int[] letters = new int[folded.length()];
    int count = 0;
    for (int i = 0; i < folded.length(); i++) {
      if (Character.isLetterOrDigit(folded.codePoint(i))) {
        letters[count++] = folded.codePoint(i);
      }
    }
    if (count - STRETCH + 1 < FEWEST) {
      return null;
    }
    long[] least = new long[HASHES];
    Arrays.fill(least, Long.MAX_VALUE);
    for (int i = 0; i + STRETCH <= count; i++) {
      addStretch(least, hash(letters, i));
    }
    byte[] bytes = new byte[HASHES];
    for (int i = 0; i < HASHES; i++) {
      bytes[i] = (byte) (least[i] >>> 32);
    }
    return new Likeprint(bytes);
  }

  private static long hash(int[] letters, int from) {
    long hash = 1;
    for (int i = from; i < from + STRETCH; i++) {
      hash = mix(hash * 31 + letters[i]);
    }
    return hash;
  }

  private static void addStretch(long[] least, long hash) {
    for (int i = 0; i < HASHES; i++) {
      long value = (hash * FACTORS[i]) >>> 1;
      if (value < least[i]) {
        least[i] = value;
      }
    }
  }

  /** The finalizer of SplitMix64 (Steele, Lea and Flood 2014). */
  private static long mix(long z) {
    long a = (z ^ (z >>> 30)) * 0xbf58476d1ce4e5b9L;
    long b = (a ^ (a >>> 27)) * 0x94d049bb133111ebL;
    return b ^ (b >>> 31);
  }

  private static long[] factors() {
    long[] factors = new long[HASHES];
    for (int i = 0; i < HASHES; i++) {
      factors[i] = mix(i + 1) | 1;
    }
    return factors;
  }

  /** Terms one of which near-copies share. */
  List<BytesRef> bands() {
    List<BytesRef> bands = new ArrayList<>();
    for (int i = 0; i < HASHES; i += BAND) {
      long hash = i;
      for (int j = i; j < i + BAND; j++) {
        hash = mix(hash * 257 + bytes[j]);
      }
      byte[] term = new byte[5];
      for (int j = 0; j < term.length; j++) {
        term[j] = (byte) (hash >>> (8 * j));
      }
      bands.add(new BytesRef(term));
    }
    return bands;
  }

  /** Whether a text with the other likeprint, as stored, is a reprint of this one. */
  boolean isReprint(BytesRef other) {
    int equal = 0;
    for (int i = 0; i < HASHES; i++) {
      equal += bytes[i] == other.bytes[other.offset + i] ? 1 : 0;
    }
    return equal >= REPRINT * HASHES;
  }

  /** As it is stored. */
  BytesRef stored() {
    return new BytesRef(bytes);
  }
}
