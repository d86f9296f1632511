package wenmai.api.http;

import java.util.ArrayList;
import java.util.List;

/** Comma-separated values (RFC 4180, lines may also end in a single line feed). */
final class Csv {
  static final String MEDIA_TYPE = "text/csv";

  private Csv() {}

  /**
   * One record of a file.
   *
   * @param line where it begins, from 1
   */
  record Row(int line, List<String> cells) {
    Row {
      cells = List.copyOf(cells);
    }
  }

  /** One row, ended by a line feed. */
  static String row(List<?> cells) {
    StringBuilder out = new StringBuilder();
    for (Object cell : cells) {
      out.append(out.isEmpty() ? "" : ",").append(quoted(String.valueOf(cell)));
    }
    return out.append("\r\n").toString();
  }

  private static String quoted(String cell) {
    boolean plain = cell.chars().noneMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
    return plain && !cell.isEmpty() ? cell : '"' + cell.replace("\"", "\"\"") + '"';
  }

  /** The records of a text; empty lines are none. A quote that is never closed reaches the end. */
  static List<Row> read(String text) {
    Reader reader = new Reader(text.startsWith("\uFEFF") ? text.substring(1) : text);
    return reader.rows();
  }

  /** Walks through a text once. */
  private static final class Reader {
    private final String text;
    private final List<Row> rows = new ArrayList<>();
    private final List<String> cells = new ArrayList<>();
    private final StringBuilder cell = new StringBuilder();
    private int position;
    private int line = 1;
    private int start = 1;

    Reader(String text) {
      this.text = text;
    }

    List<Row> rows() {
      while (position < text.length()) {
        char c = text.charAt(position++);
        switch (c) {
          case '"' -> quotedPart();
          case ',' -> endCell();
          case '\n' -> endRow();
          case '\r' -> {
            if (position == text.length() || text.charAt(position) != '\n') {
              cell.append(c);
            }
          }
          default -> cell.append(c);
        }
      }
      endRow();
      return rows;
    }

    private void quotedPart() {
      while (position < text.length()) {
        char c = text.charAt(position++);
        if (c == '"' && (position == text.length() || text.charAt(position) != '"')) {
          return;
        }
        if (c == '"') {
          position++;
        } else if (c == '\n') {
          line++;
        }
        cell.append(c);
      }
    }

    private void endCell() {
      cells.add(cell.toString());
      cell.setLength(0);
    }

    private void endRow() {
      endCell();
      if (cells.size() > 1 || !cells.getFirst().isBlank()) {
        rows.add(new Row(start, cells));
      }
      cells.clear();
      line++;
      start = line;
    }
  }
}
