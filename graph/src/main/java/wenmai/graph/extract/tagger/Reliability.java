package wenmai.graph.extract.tagger;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;

/**
 * How far the confidence of findings can be believed: of those found with about .9, about nine of
 * ten should be right (Guo and others 2017, expected calibration error).
 *
 * @param bins in order of confidence
 */
public record Reliability(List<Bin> bins) {
  /** Lower bounds; the last bin is narrow because most findings are nearly sure. */
  private static final double[] BOUNDS = {0, 0.5, 0.6, 0.7, 0.8, 0.9, 0.95, 0.99};

  /**
   * Findings of similar confidence.
   *
   * @param from the least confidence in the bin
   * @param confidence sum of the confidences
   */
  public record Bin(double from, int findings, int right, double confidence) {
    private Bin with(double one, boolean isRight) {
      return new Bin(from, findings + 1, right + (isRight ? 1 : 0), confidence + one);
    }

    /** The mean confidence; 0 of no findings. */
    public double meanConfidence() {
      return findings == 0 ? 0 : confidence / findings;
    }

    /** The share of findings that are right; 0 of no findings. */
    public double precision() {
      return findings == 0 ? 0 : (double) right / findings;
    }
  }

  public Reliability {
    bins = List.copyOf(bins);
  }

  /** Of what {@code reader} finds in the passages. */
  public static Reliability of(Function<String, List<TaggedSpan>> reader, List<Passage> passages) {
    Bin[] bins =
        IntStream.range(0, BOUNDS.length)
            .mapToObj(i -> new Bin(BOUNDS[i], 0, 0, 0))
            .toArray(Bin[]::new);
    for (Passage passage : passages) {
      Set<String> marked = new HashSet<>();
      passage.spans().forEach(span -> marked.add(key(span)));
      for (TaggedSpan found : reader.apply(passage.text())) {
        int bin = bin(found.confidence());
        bins[bin] = bins[bin].with(found.confidence(), marked.contains(key(found)));
      }
    }
    return new Reliability(List.of(bins));
  }

  private static String key(TaggedSpan span) {
    return span.span() + " " + span.label();
  }

  private static int bin(double confidence) {
    int bin = BOUNDS.length - 1;
    while (confidence < BOUNDS[bin]) {
      bin--;
    }
    return bin;
  }

  /** The mean distance of confidence and precision over all findings, 0 to 1. */
  public double expectedError() {
    int findings = bins.stream().mapToInt(Bin::findings).sum();
    double distance = bins.stream().mapToDouble(b -> Math.abs(b.confidence() - b.right())).sum();
    return findings == 0 ? 0 : distance / findings;
  }
}
