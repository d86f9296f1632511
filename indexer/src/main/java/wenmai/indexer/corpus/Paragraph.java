package wenmai.indexer.corpus;

import java.util.ArrayList;
import java.util.List;

/**
 * A paragraph of an article with its place in the text.
 *
 * @param span in {@link Article#text()}, without the line feed
 */
public record Paragraph(Span span, String text) {

  /** The non-empty lines of {@code text}. */
  static List<Paragraph> of(String text) {
    List<Paragraph> paragraphs = new ArrayList<>();
    int start = 0;
    while (start <= text.length()) {
      int feed = text.indexOf('\n', start);
      int end = feed < 0 ? text.length() : feed;
      if (end > start) {
        paragraphs.add(new Paragraph(new Span(start, end), text.substring(start, end)));
      }
      start = end + 1;
    }
    return paragraphs;
  }

  /** The sentences of the paragraph, in order; together they cover it whole. */
  public List<Span> sentences() {
    return Sentences.of(text).stream()
        .map(s -> new Span(span.start() + s.start(), span.start() + s.end()))
        .toList();
  }
}
