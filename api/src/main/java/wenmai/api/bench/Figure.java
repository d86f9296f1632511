package wenmai.api.bench;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * One measured number.
 *
 * @param goal what it should be; empty when there is none
 */
record Figure(String what, String value, String goal) {

  static Figure of(String what, double value, String goal) {
    return new Figure(what, String.format(Locale.ROOT, "%.3f", value), goal);
  }

  /** Median and 95th percentile of times in nanoseconds. */
  static Figure latency(String what, long[] nanos, String goal) {
    long[] sorted = nanos.clone();
    Arrays.sort(sorted);
    String value =
        String.format(
            Locale.ROOT,
            "%.1f / %.1f",
            sorted[sorted.length / 2] / 1e6,
            sorted[sorted.length * 95 / 100] / 1e6);
    return new Figure(what + ", ms p50 / p95", value, goal);
  }

  /** The figures as lines of a Markdown table. */
  static String table(List<Figure> figures) {
    StringBuilder table = new StringBuilder("| figure | measured | goal |\n| --- | --- | --- |\n");
    for (Figure figure : figures) {
      table.append("| ").append(figure.what).append(" | ").append(figure.value);
      table.append(" | ").append(figure.goal).append(" |\n");
    }
    return table.toString();
  }
}
