package wenmai.graph.extract.tagger;

/**
 * What each feature says for each tag: one row of {@link Tags#COUNT} weights a feature, found by
 * the feature's hash.
 */
final class Weights {
  private static final int L = Tags.COUNT;

  private final int[] keys;
  private final int[] rowOf;
  private final int[] features;
  private final float[] rows;
  private final float[] transitions;

  /**
   * @param features hashes, none of them 0, each once
   * @param rows {@code [index of the feature * COUNT + tag]}
   */
  Weights(int[] features, float[] rows, float[] transitions) {
    int capacity = Integer.highestOneBit(Math.max(16, features.length * 2)) * 2;
    keys = new int[capacity];
    rowOf = new int[capacity];
    this.features = features;
    this.rows = rows;
    this.transitions = transitions;
    for (int i = 0; i < features.length; i++) {
      int slot = features[i] & (capacity - 1);
      while (keys[slot] != 0) {
        slot = (slot + 1) & (capacity - 1);
      }
      keys[slot] = features[i];
      rowOf[slot] = i;
    }
  }

  int[] features() {
    return features;
  }

  float[] transitions() {
    return transitions;
  }

  float[] rows() {
    return rows;
  }

  /** The number of the feature's row, -1 when it has none. */
  int row(int feature) {
    int mask = keys.length - 1;
    for (int slot = feature & mask; keys[slot] != 0; slot = (slot + 1) & mask) {
      if (keys[slot] == feature) {
        return rowOf[slot];
      }
    }
    return -1;
  }

  /**
   * Adds up the rows of each position's features into the lattice.
   *
   * @return the lattice's scores
   */
  float[] score(int[] features, int length, Lattice lattice) {
    float[] scores = lattice.reset(length);
    for (int i = 0; i < length; i++) {
      for (int k = i * Features.MOST; k < (i + 1) * Features.MOST && features[k] != 0; k++) {
        int row = row(features[k]);
        if (row >= 0) {
          add(row * L, scores, i * L);
        }
      }
    }
    return scores;
  }

  private void add(int from, float[] scores, int to) {
    for (int t = 0; t < L; t++) {
      scores[to + t] += rows[from + t];
    }
  }
}
