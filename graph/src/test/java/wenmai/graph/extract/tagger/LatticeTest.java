package wenmai.graph.extract.tagger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import wenmai.indexer.corpus.Span;

/** Against the sum over every permitted sequence of a short line, one by one. */
class LatticeTest {
  private static final int L = Tags.COUNT;
  private static final int LENGTH = 3;
  private static final long SEED = 20240217;

  private final Random random = new Random(SEED);
  private final float[] transitions = drawn(L * L);
  private final float[] scores = drawn(LENGTH * L);
  private final Lattice lattice = new Lattice(transitions);
  private final List<byte[]> permitted = permitted(new byte[LENGTH], 0);

  private float[] drawn(int count) {
    float[] drawn = new float[count];
    for (int i = 0; i < count; i++) {
      drawn[i] = (float) random.nextGaussian() * 3;
    }
    return drawn;
  }

  private static List<byte[]> permitted(byte[] begun, int from) {
    List<byte[]> all = new ArrayList<>();
    if (from == LENGTH) {
      return Tags.ends(begun[from - 1]) ? List.of(begun) : List.of();
    }
    for (int tag : from == 0 ? Tags.AFTER[Tags.OUTSIDE] : Tags.AFTER[begun[from - 1]]) {
      byte[] next = begun.clone();
      next[from] = (byte) tag;
      all.addAll(permitted(next, from + 1));
    }
    return all;
  }

  private double weight(byte[] tags) {
    double sum = 0;
    for (int i = 0; i < LENGTH; i++) {
      sum += scores[i * L + tags[i]] + (i > 0 ? transitions[tags[i - 1] * L + tags[i]] : 0);
    }
    return sum;
  }

  private double share(java.util.function.Predicate<byte[]> which) {
    double all = permitted.stream().mapToDouble(t -> Math.exp(weight(t))).sum();
    return permitted.stream().filter(which).mapToDouble(t -> Math.exp(weight(t))).sum() / all;
  }

  @Test
  void findsTheHeaviestSequence() {
    lattice.set(scores, LENGTH);
    byte[] heaviest =
        permitted.stream().reduce((a, b) -> weight(b) > weight(a) ? b : a).orElseThrow();
    assertThat(lattice.best()).as("seed %d", SEED).isEqualTo(heaviest);
  }

  @Test
  void knowsHowLikelyEachTagIs() {
    lattice.set(scores, LENGTH);
    lattice.sum();
    for (int i = 0; i < LENGTH; i++) {
      for (int tag = 0; tag < L; tag++) {
        int at = i;
        int wanted = tag;
        assertThat((double) lattice.posterior(i, tag))
            .as("tag %d at %d, seed %d", tag, i, SEED)
            .isEqualTo(share(t -> t[at] == wanted), within(1e-4));
      }
    }
  }

  @Test
  void knowsHowLikelyASpanIs() {
    lattice.set(scores, LENGTH);
    lattice.sum();
    for (Label label : Label.values()) {
      Tags.Piece piece = new Tags.Piece(new Span(1, 3), label);
      assertThat((double) lattice.probability(piece.span(), label))
          .as("%s, seed %d", label, SEED)
          .isEqualTo(share(t -> Tags.pieces(t).contains(piece)), within(1e-4));
    }
  }
}
