package wenmai.graph.extract.tagger;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import wenmai.indexer.corpus.Span;

/**
 * A text with its names marked.
 *
 * @param spans in order, without overlap
 */
public record Passage(String text, List<TaggedSpan> spans) {
  private static final Pattern MARK = Pattern.compile("\\[([^\\[\\]|]+)\\|([POJLT])]");

  public Passage {
    spans = List.copyOf(spans);
  }

  /**
   * Reads one line of {@code data/training}; relations after the text are left out.
   *
   * @throws IllegalArgumentException when a mark is not closed
   */
  public static Passage parse(String line) {
    int relations = line.indexOf(" #");
    String marked = relations < 0 ? line : line.substring(0, relations);
    StringBuilder text = new StringBuilder();
    List<TaggedSpan> spans = new ArrayList<>();
    Matcher mark = MARK.matcher(marked);
    int last = 0;
    while (mark.find()) {
      text.append(marked, last, mark.start());
      int start = text.length();
      text.append(mark.group(1));
      Label label = Label.of(mark.group(2).charAt(0));
      spans.add(new TaggedSpan(new Span(start, text.length()), label, 1));
      last = mark.end();
    }
    text.append(marked, last, marked.length());
    if (text.indexOf("[") >= 0 || text.indexOf("|") >= 0 || text.indexOf("]") >= 0) {
      throw new IllegalArgumentException("stray mark in: " + line);
    }
    return new Passage(text.toString(), spans);
  }

  /** All passages of the {@code .txt} files in a directory, files in order of their names. */
  public static List<Passage> readAll(Path directory) throws IOException {
    List<Path> files;
    try (Stream<Path> list = Files.list(directory)) {
      files = list.filter(f -> f.toString().endsWith(".txt")).sorted().toList();
    }
    List<Passage> passages = new ArrayList<>();
    for (Path file : files) {
      passages.addAll(read(file));
    }
    return passages;
  }

  /** The passages of a file, one a line. */
  public static List<Passage> read(Path file) throws IOException {
    try (Stream<String> lines = Files.lines(file)) {
      return lines.filter(line -> !line.isBlank()).map(line -> parse(line.strip())).toList();
    }
  }
}
