package wenmai.graph.extract.tagger;

/**
 * What each feature says for each tag, in bytes: {@code rows[row * COUNT + tag] * step} is the
 * weight.
 */
final class Weights {
  private static final int L = Tags.COUNT;

  private final FeatureIndex index;
  private final byte[] rows;
  private final float step;
  private final float[] transitions;

  /**
   * @param rows one row of {@link Tags#COUNT} a feature, in order of the index
   * @param step what one unit of a row weighs
   * @param transitions of a tag after another, {@code [previous * COUNT + tag]}
   */
  Weights(FeatureIndex index, byte[] rows, float step, float[] transitions) {
    this.index = index;
    this.rows = rows;
    this.step = step;
    this.transitions = transitions;
  }

  FeatureIndex index() {
    return index;
  }

  byte[] rows() {
    return rows;
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
    int[] sums = new int[L];
    for (int i = 0; i < length; i++) {
      java.util.Arrays.fill(sums, 0);
      int end = (i + 1) * Features.MOST;
      for (int k = i * Features.MOST; k < end && features[k] != 0; k++) {
        int row = index.row(features[k]);
        if (row != FeatureIndex.NONE) {
          add(row * L, sums);
        }
      }
      for (int t = 0; t < L; t++) {
        scores[i * L + t] = sums[t] * step;
      }
    }
    return scores;
  }

  private void add(int from, int[] sums) {
    for (int t = 0; t < L; t++) {
      sums[t] += rows[from + t];
    }
  }
}
