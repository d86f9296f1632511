package wenmai.graph.extract.tagger;

/** Numbers the features that a model knows: from a feature's hash to its row. */
final class FeatureIndex {
  /** No row. */
  static final int NONE = -1;

  private static final int KNOWN_BITS = 22;

  /** Hash in the upper half, row in the lower, so that a look costs one cache line; 0 is free. */
  private final long[] slots;

  private final int[] features;

  /** A bit for the upper half of each hash: most features are unknown, which this tells sooner. */
  private final long[] known = new long[1 << (KNOWN_BITS - 6)];

  /**
   * @param features hashes, none of them 0, each once; the row is the place in this array
   */
  FeatureIndex(int[] features) {
    this.features = features;
    slots = new long[Integer.highestOneBit(Math.max(16, features.length * 2)) * 2];
    int mask = slots.length - 1;
    for (int row = 0; row < features.length; row++) {
      int slot = features[row] & mask;
      while (slots[slot] != 0) {
        slot = (slot + 1) & mask;
      }
      slots[slot] = (long) features[row] << 32 | row;
      int bit = features[row] >>> (32 - KNOWN_BITS);
      known[bit >>> 6] |= 1L << bit;
    }
  }

  int size() {
    return features.length;
  }

  int feature(int row) {
    return features[row];
  }

  /**
   * The rows of the features from {@code from} to the next 0 or the end of their {@link
   * Features#MOST} places.
   *
   * <p>First those with a known bit are gathered without a jump, then looked up, so that the
   * processor waits for many places of the table at once.
   *
   * @param rows room for them
   * @return how many there are
   */
  int rows(int[] given, int from, int[] rows) {
    int candidates = 0;
    for (int i = from; i < from + Features.MOST && given[i] != 0; i++) {
      rows[candidates] = given[i];
      int bit = given[i] >>> (32 - KNOWN_BITS);
      candidates += (int) (known[bit >>> 6] >>> bit) & 1;
    }
    int count = 0;
    for (int i = 0; i < candidates; i++) {
      int row = row(rows[i]);
      if (row != NONE) {
        rows[count++] = row;
      }
    }
    return count;
  }

  int row(int feature) {
    int mask = slots.length - 1;
    for (int slot = feature & mask; slots[slot] != 0; slot = (slot + 1) & mask) {
      if ((int) (slots[slot] >>> 32) == feature) {
        return (int) slots[slot];
      }
    }
    return NONE;
  }
}
