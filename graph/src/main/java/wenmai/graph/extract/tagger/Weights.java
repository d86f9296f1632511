package wenmai.graph.extract.tagger;

import java.util.Arrays;

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
    long[] sums = new long[2 * LONGS];
    for (int i = 0; i < length; i++) {
      Arrays.fill(sums, 0);
      int count = 0;
      int end = (i + 1) * Features.MOST;
      for (int k = i * Features.MOST; k < end && features[k] != 0; k++) {
        int row = index.row(features[k]);
        if (row != FeatureIndex.NONE) {
          add(row * LONGS, sums);
          count++;
        }
      }
      for (int t = 0; t < L; t++) {
        scores[i * L + t] = (sum(sums, t) - count * OFFSET) * step;
      }
    }
    return scores;
  }

  /** Sums of at most {@link Features#MOST} rows do not run over their 16 bits. */
  private void add(int from, long[] sums) {
    for (int k = 0; k < LONGS; k++) {
      long eight = packed[from + k];
      sums[2 * k] += eight & EVEN;
      sums[2 * k + 1] += eight >>> 8 & EVEN;
    }
  }

  private static int sum(long[] sums, int tag) {
    return (int) (sums[2 * (tag / 8) + tag % 2] >>> (16 * (tag % 8 / 2))) & 0xffff;
  }
}
