package wenmai.indexer.ingest;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import wenmai.indexer.corpus.Article;

/** Reads articles, one a line, holding one line at a time. */
final class JsonLines {
  /** The longest article there can be, in bytes; a longer line is refused without being held. */
  static final int LONGEST_LINE = 16 << 20;

  private JsonLines() {}

  static void read(Source source, Sink sink) throws IOException, UnreadableException {
    try (InputStream in = source.open()) {
      in.mark(4);
      byte[] head = in.readNBytes(3);
      in.reset();
      if (head.length == 0) {
        throw new UnreadableException("empty");
      }
      if (isUtf16(head)) {
        throw new UnreadableException("JSON lines must be UTF-8, this is UTF-16");
      }
      if (head.length == 3 && (head[0] & 0xFF) == 0xEF && (head[1] & 0xFF) == 0xBB) {
        in.skipNBytes(3);
      }
      lines(source.name(), in, sink);
    }
  }

  private static boolean isUtf16(byte[] head) {
    return head.length > 1 && (head[0] & 0xFF) + (head[1] & 0xFF) == 0xFE + 0xFF;
  }

  private static void lines(String name, InputStream in, Sink sink) throws IOException {
    Lines lines = new Lines(name, sink);
    byte[] chunk = new byte[1 << 16];
    for (int n = in.read(chunk); n >= 0; n = in.read(chunk)) {
      int start = 0;
      for (int i = 0; i < n; i++) {
        if (chunk[i] == '\n') {
          lines.add(chunk, start, i);
          lines.end();
          start = i + 1;
        }
      }
      lines.add(chunk, start, n);
    }
    lines.end();
  }

  /** The line that is being gathered. */
  private static final class Lines {
    private final String name;
    private final Sink sink;
    private final Namesakes namesakes = new Namesakes();
    private final ByteArrayOutputStream line = new ByteArrayOutputStream();
    private long length;
    private long number = 1;

    Lines(String name, Sink sink) {
      this.name = name;
      this.sink = sink;
    }

    void add(byte[] chunk, int from, int to) {
      length += to - from;
      if (length <= LONGEST_LINE) {
        line.write(chunk, from, to - from);
      }
    }

    void end() {
      take(name + ":" + number);
      line.reset();
      length = 0;
      number++;
    }

    private void take(String where) {
      if (length > LONGEST_LINE) {
        sink.reject(new Reject(where, "line longer than " + (LONGEST_LINE >> 20) + " MB"));
        return;
      }
      try {
        Encoding read = Encoding.of(line.toByteArray());
        if (read.text().isBlank()) {
          return;
        }
        Article article = namesakes.apart(ArticleJson.read(read.text()));
        if (read.assumed()) {
          sink.note(where, "read as " + read.name());
        }
        sink.article(where, article);
      } catch (UnreadableException | IllegalArgumentException e) {
        sink.reject(new Reject(where, String.valueOf(e.getMessage())));
      }
    }
  }
}
