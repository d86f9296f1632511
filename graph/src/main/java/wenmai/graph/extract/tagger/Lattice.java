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

  /** How many tags can start a piece, and as many can end one: outside counts as both. */
  private static final int N = Tags.STARTING.length;

  private final float[] factors = new float[L * L];

  /** Factors from the tags that end to those that start, {@code [start * N + end]}. */
  private final float[] joins = new float[N * N];

  /** The same the other way round, {@code [end * N + start]}. */
  private final float[] joinsBack = new float[N * N];

  /** What comes from the neighbour's tags that end, or start. */
  private final float[] carried = new float[N];

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
    for (int k = 0; k < N * N; k++) {
      joins[k] = transitions[Tags.ENDING[k % N] * L + Tags.STARTING[k / N]];
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
    for (int p = here - L; p < here; p++) {
      total[p] = total[p] > most - HOPELESS ? total[p] : Float.NEGATIVE_INFINITY;
    }
    for (int e = 0; e < N; e++) {
      carried[e] = total[here - L + Tags.ENDING[e]];
    }
    for (int s = 0; s < N; s++) {
      join(s, total, back, here + Tags.STARTING[s]);
    }
    for (int begin = Tags.FIRST_BEGIN; begin < L; begin += Tags.PLACES) {
      goOn(begin, begin + 1, total, back, here);
      goOn(begin, begin + 2, total, back, here);
    }
  }

  /** The best way to a tag that starts a piece. */
  private void join(int start, float[] total, byte[] back, int to) {
    float best = Float.NEGATIVE_INFINITY;
    int by = 0;
    for (int e = 0; e < N; e++) {
      float score = carried[e] + joins[start * N + e];
      if (score > best) {
        best = score;
        by = e;
      }
    }
    total[to] = best + scores[to];
    back[to] = (byte) Tags.ENDING[by];
  }

  /** The best way to a tag within a piece: from its beginning or its inside. */
  private void goOn(int begin, int tag, float[] total, byte[] back, int here) {
    float begun = total[here - L + begin] + transitions[begin * L + tag];
    float inside = total[here - L + begin + 1] + transitions[(begin + 1) * L + tag];
    total[here + tag] = Math.max(begun, inside) + scores[here + tag];
    back[here + tag] = (byte) (inside > begun ? begin + 1 : begin);
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
      }
    }
    for (int k = 0; k < N * N; k++) {
      joins[k] = factors[Tags.ENDING[k % N] * L + Tags.STARTING[k / N]];
      joinsBack[k % N * N + k / N] = joins[k];
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
    for (int t = 0; t < L; t++) {
      forward[t] = Tags.starts(t) ? 1 : 0;
    }
    for (int i = 0; i < length; i++) {
      int here = i * L;
      if (i > 0) {
        spreadForward(here - L, here);
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

  private void spreadForward(int from, int to) {
    for (int e = 0; e < N; e++) {
      carried[e] = notable(forward[from + Tags.ENDING[e]]);
    }
    for (int s = 0; s < N; s++) {
      forward[to + Tags.STARTING[s]] = product(joins, s * N, carried);
    }
    for (int begin = Tags.FIRST_BEGIN; begin < L; begin += Tags.PLACES) {
      float begun = notable(forward[from + begin]);
      float inside = notable(forward[from + begin + 1]);
      for (int t = begin + 1; t <= begin + 2; t++) {
        forward[to + t] = begun * factors[begin * L + t] + inside * factors[(begin + 1) * L + t];
      }
    }
  }

  private void sumBackward() {
    for (int t = 0; t < L; t++) {
      backward[(length - 1) * L + t] = Tags.ends(t) ? 1 : 0;
    }
    float[] out = new float[L];
    for (int i = length - 2; i >= 0; i--) {
      int next = (i + 1) * L;
      for (int t = 0; t < L; t++) {
        out[t] = notable(emissions[next + t] * backward[next + t] / scale[i + 1]);
      }
      spreadBackward(out, i * L);
    }
  }

  private void spreadBackward(float[] out, int to) {
    for (int s = 0; s < N; s++) {
      carried[s] = out[Tags.STARTING[s]];
    }
    for (int e = 0; e < N; e++) {
      backward[to + Tags.ENDING[e]] = product(joinsBack, e * N, carried);
    }
    for (int begin = Tags.FIRST_BEGIN; begin < L; begin += Tags.PLACES) {
      float inside = out[begin + 1];
      float end = out[begin + 2];
      for (int t = begin; t <= begin + 1; t++) {
        backward[to + t] = inside * factors[t * L + begin + 1] + end * factors[t * L + begin + 2];
      }
    }
  }

  private static float notable(float share) {
    return share > LEAST ? share : 0;
  }

  private static float product(float[] rows, int row, float[] by) {
    float sum = 0;
    for (int k = 0; k < N; k++) {
      sum += rows[row + k] * by[k];
    }
    return sum;
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
