package wenmai.graph.extract.tagger;

/** What each feature says for each tag: a byte, of which one unit weighs {@code step}. */
final class Weights {
  private static final int L = Tags.COUNT;

  /** Eight bytes stand in one long; a byte's value is moved up by 128 to have no sign. */
  private static final int LONGS = (L + 7) / 8;

  private static final int OFFSET = 128;

  /** Every other byte of a long, so that its sums have 16 bits. */
  private static final long EVEN = 0x00ff00ff00ff00ffL;

  private final FeatureIndex index;
  private final long[] packed;
  private final float step;
  private final float[] transitions;

  /**
   * @param rows one row of {@link Tags#COUNT} a feature, in order of the index
   * @param step what one unit of a row weighs
   * @param transitions of a tag after another, {@code [previous * COUNT + tag]}
   */
  Weights(FeatureIndex index, byte[] rows, float step, float[] transitions) {
    this.index = index;
    this.step = step;
    this.transitions = transitions;
    packed = new long[index.size() * LONGS];
    for (int row = 0; row < index.size(); row++) {
      for (int t = 0; t < L; t++) {
        packed[row * LONGS + t / 8] |= (long) (rows[row * L + t] + OFFSET) << (8 * (t % 8));
      }
    }
  }

  FeatureIndex index() {
    return index;
  }

  /** In units of {@link #step}, -128 to 127. */
  int weight(int row, int tag) {
    return (int) (packed[row * LONGS + tag / 8] >>> (8 * (tag % 8)) & 0xff) - OFFSET;
  }

  float step() {
    return step;
  }

  float[] transitions() {
    return transitions;
  }

  /**
   * Adds up the rows of each position's features into the lattice.
   *
   * @return the lattice's scores
   */
  float[] score(int[] features, int length, Lattice lattice) {
    float[] scores = lattice.reset(length);
    int[] rows = new int[Features.MOST];
    for (int i = 0; i < length; i++) {
      int count = index.rows(features, i * Features.MOST, rows);
      for (int k = 0; k < LONGS; k++) {
        add(rows, count, k, scores, i * L);
      }
    }
    return scores;
  }

  /** Adds up the k-th eight tags of the rows; at most {@link Features#MOST} sums fit 16 bits. */
  private void add(int[] rows, int count, int k, float[] scores, int at) {
    long even = 0;
    long odd = 0;
    for (int r = 0; r < count; r++) {
      long eight = packed[rows[r] * LONGS + k];
      even += eight & EVEN;
      odd += eight >>> 8 & EVEN;
    }
    for (int t = 8 * k; t < Math.min(8 * k + 8, L); t++) {
      long sums = t % 2 == 0 ? even : odd;
      int sum = (int) (sums >>> (16 * (t % 8 / 2))) & 0xffff;
      scores[at + t] = (sum - count * OFFSET) * step;
    }
  }
}
