package wenmai.graph.extract.tagger;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * Learns {@link Weights} from passages: a linear-chain conditional random field, fitted by
 * FTRL-proximal (McMahan and others 2013), which leaves most weights at zero.
 *
 * <p>Deterministic: the same passages and settings give the same weights.
 */
final class Learner {
  private static final int L = Tags.COUNT;

  /** Marks an unused place among the rows of a character. */
  private static final int EMPTY = -2;

  /** A character whose greatest error of probability is below teaches nothing. */
  private static final float NEGLIGIBLE = 0.01f;

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

  /**
   * Learns from passages in every epoch, and from those made of news only in the first ones: so the
   * marked passages have the last word.
   */
  static Weights learn(
      List<Passage> passages, List<Passage> news, Lexicon lexicon, Trainer.Settings settings) {
    Learner learner = new Learner(settings);
    Features features = new Features(lexicon);
    passages.forEach(passage -> learner.add(passage, features, lexicon));
    news.forEach(passage -> learner.add(passage, features, lexicon));
    return learner.run(passages.size());
  }

  private void add(Passage passage, Features features, Lexicon lexicon) {
    Line line = new Line(passage.text(), 0, passage.text().length(), lexicon);
    lines.add(features.of(line));
    goldTags.add(Tags.of(passage.text().length(), passage.spans()));
  }

  private Weights run(int marked) {
    int[] vocabulary = vocabulary();
    w = new float[vocabulary.length * L];
    z = new float[w.length];
    n = new float[w.length];
    FeatureIndex index = new FeatureIndex(vocabulary);
    for (int[] line : lines) {
      for (int k = 0; k < line.length; k++) {
        line[k] = line[k] == 0 ? EMPTY : index.row(line[k]);
      }
    }
    Random random = new Random(settings.seed());
    Lattice lattice = new Lattice(transitions);
    for (int epoch = 0; epoch < settings.epochs(); epoch++) {
      int upTo = epoch < settings.newsEpochs() ? lines.size() : marked;
      List<Integer> order = new ArrayList<>(IntStream.range(0, upTo).boxed().toList());
      Collections.shuffle(order, random);
      for (int i : order) {
        learn(lines.get(i), goldTags.get(i), lattice);
      }
    }
    return quantize(vocabulary);
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
      for (int k = i * Features.MOST; k < (i + 1) * Features.MOST && rows[k] != EMPTY; k++) {
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
      if (most < NEGLIGIBLE) {
        continue;
      }
      for (int k = i * Features.MOST; k < (i + 1) * Features.MOST && rows[k] != EMPTY; k++) {
        if (rows[k] >= 0) {
          update(rows[k] * L, gradient);
        }
      }
    }
  }

  private void update(int row, float[] gradient) {
    for (int t = 0; t < L; t++) {
      float g = gradient[t];
      if (g > NEGLIGIBLE / 4 || g < -NEGLIGIBLE / 4) {
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

  /** The weights in bytes, the largest 127 units; features whose weights all round to 0 go. */
  private Weights quantize(int[] vocabulary) {
    float most = 1e-6f;
    for (float weight : w) {
      most = Math.max(most, Math.abs(weight));
    }
    float step = most / 127;
    int[] kept = new int[vocabulary.length];
    byte[] rows = new byte[w.length];
    int size = 0;
    for (int i = 0; i < vocabulary.length; i++) {
      boolean any = false;
      for (int t = 0; t < L; t++) {
        rows[size * L + t] = (byte) Math.round(w[i * L + t] / step);
        any |= rows[size * L + t] != 0;
      }
      if (any) {
        kept[size++] = vocabulary[i];
      }
    }
    FeatureIndex index = new FeatureIndex(Arrays.copyOf(kept, size));
    return new Weights(index, Arrays.copyOf(rows, size * L), step, transitions);
  }
}
