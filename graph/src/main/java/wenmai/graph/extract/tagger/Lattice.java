package wenmai.graph.extract.tagger;

import java.util.Arrays;
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

  /** How far behind the best, in log space, nothing is worth following. */
  private static final float HOPELESS = 25;

  /** The share that stands for everything hopeless. */
  private static final float LEAST = 1e-11f;

  private final float[] factors = new float[L * L];

  /** The same the other way round, {@code [tag * COUNT + previous]}. */
  private final float[] factorsInto = new float[L * L];

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
    Arrays.fill(scores, 0, length * L, 0);
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
    Arrays.fill(total, Float.NEGATIVE_INFINITY);
    for (int t = 0; t < L && length > 0; t++) {
      total[t] = Tags.starts(t) ? scores[t] : Float.NEGATIVE_INFINITY;
    }
    for (int i = 1; i < length; i++) {
      step(total, back, i * L);
    }
    return trace(total, back);
  }

  /** One step of Viterbi's algorithm; what lies hopelessly behind the best is not followed. */
  private void step(float[] total, byte[] back, int here) {
    float most = Float.NEGATIVE_INFINITY;
    for (int p = here - L; p < here; p++) {
      most = Math.max(most, total[p]);
    }
    for (int p = 0; p < L; p++) {
      float before = total[here - L + p];
      if (before > most - HOPELESS) {
        for (int t : Tags.AFTER[p]) {
          float score = before + transitions[p * L + t];
          if (score > total[here + t]) {
            total[here + t] = score;
            back[here + t] = (byte) p;
          }
        }
      }
    }
    for (int t = here; t < here + L; t++) {
      total[t] += scores[t];
    }
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
    for (int p = 0; p < L; p++) {
      for (int t : Tags.AFTER[p]) {
        factors[p * L + t] = (float) Math.exp(transitions[p * L + t]);
        factorsInto[t * L + p] = factors[p * L + t];
      }
    }
    for (int i = 0; i < length; i++) {
      float max = Float.NEGATIVE_INFINITY;
      for (int t = i * L; t < (i + 1) * L; t++) {
        max = Math.max(max, scores[t]);
      }
      for (int t = i * L; t < (i + 1) * L; t++) {
        float behind = scores[t] - max;
        emissions[t] = behind < -HOPELESS ? LEAST : (float) Math.exp(behind);
      }
    }
    sumForward();
    sumBackward();
  }

  private void sumForward() {
    Arrays.fill(forward, 0, length * L, 0);
    for (int t = 0; t < L; t++) {
      forward[t] = Tags.starts(t) ? 1 : 0;
    }
    for (int i = 0; i < length; i++) {
      int here = i * L;
      for (int p = 0; i > 0 && p < L; p++) {
        if (forward[here - L + p] > LEAST) {
          addProducts(forward[here - L + p], factors, p * L, forward, here);
        }
      }
      float sum = 0;
      for (int t = 0; t < L; t++) {
        float open = i == length - 1 && !Tags.ends(t) ? 0 : emissions[here + t];
        forward[here + t] *= open;
        sum += forward[here + t];
      }
      scale[i] = sum;
      for (int t = here; t < here + L; t++) {
        forward[t] /= sum;
      }
    }
  }

  private void sumBackward() {
    Arrays.fill(backward, 0, length * L, 0);
    for (int t = 0; t < L; t++) {
      backward[(length - 1) * L + t] = Tags.ends(t) ? 1 : 0;
    }
    for (int i = length - 2; i >= 0; i--) {
      int next = (i + 1) * L;
      for (int t = 0; t < L; t++) {
        float out = emissions[next + t] * backward[next + t] / scale[i + 1];
        if (out > LEAST) {
          addProducts(out, factorsInto, t * L, backward, i * L);
        }
      }
    }
  }

  /** {@code sums[to + k] += by * row[from + k]} for all tags: in this form it is vectorised. */
  private static void addProducts(float by, float[] row, int from, float[] sums, int to) {
    for (int k = 0; k < L; k++) {
      sums[to + k] += by * row[from + k];
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
