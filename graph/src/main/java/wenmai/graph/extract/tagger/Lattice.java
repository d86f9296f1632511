package wenmai.graph.extract.tagger;

import wenmai.indexer.corpus.Span;

/**
 * All permitted tag sequences of one line and their weights: the best one, and how likely each tag
 * and each span is (forward and backward sums; Lafferty, McCallum and Pereira 2001).
 *
 * <p>Made for one thread; filled anew for each line.
 */
final class Lattice {
  private static final int L = Tags.COUNT;

  /** Weights of a tag after another, {@code [previous * COUNT + tag]}, in log space. */
  private final float[] transitions;

  private final float[] factors = new float[L * L];

  private int length;
  private float[] scores = new float[0];
  private float[] emissions = new float[0];
  private float[] forward = new float[0];
  private float[] backward = new float[0];
  private float[] scale = new float[0];

  Lattice(float[] transitions) {
    this.transitions = transitions;
  }

  /** The scores to fill in, {@code [position * COUNT + tag]}, all 0. */
  float[] reset(int length) {
    this.length = length;
    if (scores.length < length * L) {
      scores = new float[length * L * 2];
      emissions = new float[scores.length];
      forward = new float[scores.length];
      backward = new float[scores.length];
      scale = new float[length * 2];
    }
    java.util.Arrays.fill(scores, 0, length * L, 0);
    return scores;
  }

  /** Takes these scores, {@code [position * COUNT + tag]}. */
  void set(float[] given, int length) {
    System.arraycopy(given, 0, reset(length), 0, length * L);
  }

  /** The most likely tags. */
  byte[] best() {
    float[] total = new float[length * L];
    byte[] back = new byte[length * L];
    for (int i = 0; i < length; i++) {
      for (int t = 0; t < L; t++) {
        float best = Float.NEGATIVE_INFINITY;
        if (i == 0) {
          best = Tags.starts(t) ? 0 : Float.NEGATIVE_INFINITY;
        } else {
          for (int p : Tags.BEFORE[t]) {
            float score = total[(i - 1) * L + p] + transitions[p * L + t];
            if (score > best) {
              best = score;
              back[i * L + t] = (byte) p;
            }
          }
        }
        total[i * L + t] = best + scores[i * L + t];
      }
    }
    return trace(total, back);
  }

  private byte[] trace(float[] total, byte[] back) {
    byte[] tags = new byte[length];
    if (length == 0) {
      return tags;
    }
    int last = (length - 1) * L;
    int tag = Tags.OUTSIDE;
    for (int t = 1; t < L; t++) {
      if (Tags.ends(t) && total[last + t] > total[last + tag]) {
        tag = t;
      }
    }
    for (int i = length - 1; i >= 0; i--) {
      tags[i] = (byte) tag;
      tag = back[i * L + tag];
    }
    return tags;
  }

  /** Sums over all sequences; call before {@link #probability} and {@link #posterior}. */
  void sum() {
    for (int t = 0; t < L; t++) {
      for (int p : Tags.BEFORE[t]) {
        factors[p * L + t] = (float) Math.exp(transitions[p * L + t]);
      }
    }
    for (int i = 0; i < length; i++) {
      float max = Float.NEGATIVE_INFINITY;
      for (int t = 0; t < L; t++) {
        max = Math.max(max, scores[i * L + t]);
      }
      for (int t = 0; t < L; t++) {
        emissions[i * L + t] = (float) Math.exp(scores[i * L + t] - max);
      }
    }
    sumForward();
    sumBackward();
  }

  private void sumForward() {
    for (int i = 0; i < length; i++) {
      float sum = 0;
      for (int t = 0; t < L; t++) {
        float in = 0;
        if (i == 0) {
          in = Tags.starts(t) ? 1 : 0;
        } else {
          for (int p : Tags.BEFORE[t]) {
            in += forward[(i - 1) * L + p] * factors[p * L + t];
          }
        }
        if (i == length - 1 && !Tags.ends(t)) {
          in = 0;
        }
        float value = in * emissions[i * L + t];
        forward[i * L + t] = value;
        sum += value;
      }
      scale[i] = sum;
      for (int t = 0; t < L; t++) {
        forward[i * L + t] /= sum;
      }
    }
  }

  private void sumBackward() {
    for (int t = 0; t < L; t++) {
      backward[(length - 1) * L + t] = Tags.ends(t) ? 1 : 0;
    }
    for (int i = length - 2; i >= 0; i--) {
      int here = i * L;
      int next = here + L;
      for (int t = 0; t < L; t++) {
        backward[here + t] = 0;
      }
      for (int t = 0; t < L; t++) {
        float out = emissions[next + t] * backward[next + t] / scale[i + 1];
        for (int p : Tags.BEFORE[t]) {
          backward[here + p] += factors[p * L + t] * out;
        }
      }
    }
  }

  /** How likely the tag at the position is. */
  float posterior(int position, int tag) {
    return forward[position * L + tag] * backward[position * L + tag];
  }

  /** How likely {@code previous} at {@code position - 1} and {@code tag} at {@code position} is. */
  float posterior(int position, int previous, int tag) {
    return forward[(position - 1) * L + previous]
        * factors[previous * L + tag]
        * emissions[position * L + tag]
        * backward[position * L + tag]
        / scale[position];
  }

  /** How likely it is that exactly this span bears this label. */
  float probability(Span span, Label label) {
    int from = span.start();
    int tag = Tags.first(label, span.length());
    float p = forward[from * L + tag];
    for (int i = from + 1; i < span.end(); i++) {
      int next = i == span.end() - 1 ? Tags.last(label, span.length()) : Tags.inner(label);
      p *= factors[tag * L + next] * emissions[i * L + next] / scale[i];
      tag = next;
    }
    return Math.min(1, p * backward[(span.end() - 1) * L + tag]);
  }
}
