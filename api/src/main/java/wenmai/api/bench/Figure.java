package wenmai.api.bench;

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
