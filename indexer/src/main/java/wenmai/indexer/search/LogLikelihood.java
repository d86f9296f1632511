package wenmai.indexer.search;

/**
 * How surprising it is that something is as frequent in a part as it is, given the whole: the
 * log-likelihood ratio (Dunning, "Accurate Methods for the Statistics of Surprise and Coincidence",
 * 1993), negative where it is rarer than expected.
 */
public final class LogLikelihood {
  private LogLikelihood() {}

  /**
   * The ratio for something counted in a part and in the whole.
   *
   * @param inPart how often in the part, at most {@code part} and {@code inWhole}
   * @param part size of the part, at most {@code whole}
   */
  public static double of(long inPart, long part, long inWhole, long whole) {
    long outside = Math.max(0, inWhole - inPart);
    long rest = Math.max(0, whole - part - outside);
    double ratio =
        2
            * (entropy(inPart + outside, part - inPart + rest)
                + entropy(part, outside + rest)
                - entropy(inPart, outside, part - inPart, rest));
    double size = Math.max(0, ratio);
    return (double) inPart * whole >= (double) inWhole * part ? size : -size;
  }

  private static double entropy(long... counts) {
    double sum = 0;
    double parts = 0;
    for (long count : counts) {
      sum += count;
      parts += term((double) count);
    }
    return term(sum) - parts;
  }

  private static double term(double count) {
    return count <= 0 ? 0 : count * Math.log(count);
  }
}
