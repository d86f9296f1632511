package wenmai.graph.extract.tagger;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/**
 * Learns {@link Weights} from passages: a linear-chain conditional random field, fitted by
 * FTRL-proximal (McMahan and others 2013), which leaves most weights at zero.
 *
 * <p>Deterministic: the same passages and settings give the same weights.
 */
final class Learner {
  private static final int L = Tags.COUNT;

  private final Trainer.Settings settings;
  private final List<int[]> lines = new ArrayList<>();
  private final List<byte[]> goldTags = new ArrayList<>();
  private final float[] transitions = new float[L * L];
  private final float[] transitionZ = new float[L * L];
  private final float[] transitionN = new float[L * L];
  private float[] w = {};
  private float[] z = {};
  private float[] n = {};

  private Learner(Trainer.Settings settings) {
    this.settings = settings;
  }

  static Weights learn(List<Passage> passages, Lexicon lexicon, Trainer.Settings settings) {
    Learner learner = new Learner(settings);
    Features features = new Features(lexicon);
    for (Passage passage : passages) {
      Line line = new Line(passage.text(), 0, passage.text().length(), lexicon);
      learner.lines.add(features.of(line));
      learner.goldTags.add(Tags.of(passage.text().length(), passage.spans()));
    }
    return learner.run();
  }

  private Weights run() {
    int[] vocabulary = vocabulary();
    w = new float[vocabulary.length * L];
    z = new float[w.length];
    n = new float[w.length];
    Weights weights = new Weights(vocabulary, w, transitions);
    for (int[] line : lines) {
      for (int k = 0; k < line.length; k++) {
        line[k] = line[k] == 0 ? -2 : weights.row(line[k]);
      }
    }
    List<Integer> order = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      order.add(i);
    }
    Random random = new Random(settings.seed());
    Lattice lattice = new Lattice(transitions);
    for (int epoch = 0; epoch < settings.epochs(); epoch++) {
      Collections.shuffle(order, random);
      for (int i : order) {
        learn(lines.get(i), goldTags.get(i), lattice);
      }
    }
    return prune(vocabulary);
  }

  /** The features seen often enough. */
  private int[] vocabulary() {
    long places = lines.stream().mapToLong(line -> line.length).sum();
    int[] all = new int[(int) places];
    int size = 0;
    for (int[] line : lines) {
      for (int feature : line) {
        if (feature != 0) {
          all[size++] = feature;
        }
      }
    }
    Arrays.sort(all, 0, size);
    int kept = 0;
    for (int i = 0; i < size; ) {
      int j = i;
      while (j < size && all[j] == all[i]) {
        j++;
      }
      if (j - i >= settings.rarest()) {
        all[kept++] = all[i];
      }
      i = j;
    }
    return Arrays.copyOf(all, kept);
  }

  private void learn(int[] rows, byte[] gold, Lattice lattice) {
    int length = gold.length;
    float[] scores = lattice.reset(length);
    for (int i = 0; i < length; i++) {
      for (int k = i * Features.MOST; k < (i + 1) * Features.MOST && rows[k] != -2; k++) {
        if (rows[k] >= 0) {
          int row = rows[k] * L;
          for (int t = 0; t < L; t++) {
            scores[i * L + t] += w[row + t];
          }
        }
      }
    }
    lattice.sum();
    learnTransitions(gold, lattice);
    float[] gradient = new float[L];
    for (int i = 0; i < length; i++) {
      float most = 0;
      for (int t = 0; t < L; t++) {
        gradient[t] = lattice.posterior(i, t) - (gold[i] == t ? 1 : 0);
        most = Math.max(most, Math.abs(gradient[t]));
      }
      if (most < 0.001f) {
        continue;
      }
      for (int k = i * Features.MOST; k < (i + 1) * Features.MOST && rows[k] != -2; k++) {
        if (rows[k] >= 0) {
          update(rows[k] * L, gradient);
        }
      }
    }
  }

  private void update(int row, float[] gradient) {
    for (int t = 0; t < L; t++) {
      float g = gradient[t];
      if (g > 0.0005f || g < -0.0005f) {
        step(w, z, n, row + t, g, settings.sparsity());
      }
    }
  }

  private void step(float[] w, float[] z, float[] n, int at, float g, float sparsity) {
    float squares = n[at] + g * g;
    float root = (float) Math.sqrt(squares);
    float sigma = (root - (float) Math.sqrt(n[at])) / settings.rate();
    z[at] += g - sigma * w[at];
    n[at] = squares;
    float excess = Math.abs(z[at]) - sparsity;
    w[at] =
        excess <= 0
            ? 0
            : -Math.signum(z[at]) * excess / ((1 + root) / settings.rate() + settings.decay());
  }

  private void learnTransitions(byte[] gold, Lattice lattice) {
    float[] gradient = new float[L * L];
    for (int i = 1; i < gold.length; i++) {
      for (int t = 0; t < L; t++) {
        for (int p : Tags.BEFORE[t]) {
          gradient[p * L + t] += lattice.posterior(i, p, t);
        }
      }
      gradient[gold[i - 1] * L + gold[i]] -= 1;
    }
    for (int at = 0; at < gradient.length; at++) {
      if (gradient[at] != 0) {
        step(transitions, transitionZ, transitionN, at, gradient[at], 0);
      }
    }
  }

  private Weights prune(int[] vocabulary) {
    int[] kept = new int[vocabulary.length];
    float[] rows = new float[w.length];
    int size = 0;
    for (int i = 0; i < vocabulary.length; i++) {
      boolean any = false;
      for (int t = 0; t < L; t++) {
        any |= w[i * L + t] != 0;
      }
      if (any) {
        System.arraycopy(w, i * L, rows, size * L, L);
        kept[size++] = vocabulary[i];
      }
    }
    return new Weights(Arrays.copyOf(kept, size), Arrays.copyOf(rows, size * L), transitions);
  }
}
