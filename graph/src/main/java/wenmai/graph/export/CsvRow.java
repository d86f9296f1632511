package wenmai.graph.export;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A line of comma-separated values, RFC 4180, that no spreadsheet runs as a formula. */
public final class CsvRow {
  private static final String FORMULA_STARTS = "=+-@\t\r";

  private CsvRow() {}

  /** The line with its end; nothing stands for null. */
  public static String of(@Nullable Object... fields) {
    return Arrays.stream(fields).map(CsvRow::field).collect(Collectors.joining(",", "", "\r\n"));
  }

  /** Spreadsheets run what begins like a formula, so an apostrophe goes before it. */
  private static String field(@Nullable Object value) {
    String text = value == null ? "" : value.toString();
    if (!text.isEmpty() && FORMULA_STARTS.indexOf(text.charAt(0)) >= 0) {
      text = "'" + text;
    }
    boolean quoted = text.chars().anyMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
    return quoted ? '"' + text.replace("\"", "\"\"") + '"' : text;
  }
}
