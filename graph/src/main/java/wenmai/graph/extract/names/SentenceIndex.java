package wenmai.graph.extract.names;

import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import wenmai.indexer.corpus.Sentences;
import wenmai.indexer.corpus.Span;

/** The sentences of a text, found by offset. */
public final class SentenceIndex {
  private final String text;
  private final List<Span> spans;

  public SentenceIndex(String text) {
    this.text = text;
    this.spans = Sentences.of(text);
  }

  /** The sentences in order; together they cover the text. */
  public List<Span> spans() {
    return spans;
  }

  /**
   * The sentence that holds {@code offset}, without the line feeds and blanks around it.
   *
   * @throws IndexOutOfBoundsException when the offset lies outside the text
   */
  public Span at(int offset) {
    if (offset < 0 || offset >= text.length()) {
      throw new IndexOutOfBoundsException("no sentence at " + offset + " of " + text.length());
    }
    return trimmed(spans.get(number(offset)));
  }

  /** The place in {@link #spans()} of the sentence that holds {@code offset}. */
  public int number(int offset) {
    int found =
        Collections.binarySearch(
            spans, new Span(offset, offset), Comparator.comparingInt(Span::start));
    return found >= 0 ? found : -found - 2;
  }

  private Span trimmed(Span sentence) {
    int start = sentence.start();
    int end = sentence.end();
    while (start < end && isBlank(text.charAt(start))) {
      start++;
    }
    while (end > start && isBlank(text.charAt(end - 1))) {
      end--;
    }
    return new Span(start, end);
  }

  private static boolean isBlank(char c) {
    return Character.isWhitespace(c) || c == '\u3000';
  }
}
