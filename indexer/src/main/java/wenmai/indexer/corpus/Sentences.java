package wenmai.indexer.corpus;

import java.util.ArrayList;
import java.util.List;

/**
 * Cuts Chinese text into sentences.
 *
 * <p>A sentence ends after 。！？!?…… or a line feed; closing quotes and brackets that follow belong
 * to it. An end mark inside brackets or quotes ends the sentence too when the closing mark follows
 * at once.
 */
public final class Sentences {
  private static final String ENDS = "。！？!?…\n";
  private static final String CLOSERS = "”’」』）)》】\"";

  private Sentences() {}

  /** Spans in {@code text} that cover it whole, in order. */
  public static List<Span> of(String text) {
    List<Span> spans = new ArrayList<>();
    int start = 0;
    int i = 0;
    while (i < text.length()) {
      if (ENDS.indexOf(text.charAt(i)) < 0) {
        i++;
        continue;
      }
      while (i < text.length() && ENDS.indexOf(text.charAt(i)) >= 0) {
        i++;
      }
      while (i < text.length() && CLOSERS.indexOf(text.charAt(i)) >= 0) {
        i++;
      }
      spans.add(new Span(start, i));
      start = i;
    }
    if (start < text.length()) {
      spans.add(new Span(start, text.length()));
    }
    return spans;
  }

  /** The sentence of {@code text} that holds {@code offset}. */
  public static Span at(String text, int offset) {
    for (Span span : of(text)) {
      if (span.start() <= offset && offset < span.end()) {
        return span;
      }
    }
    throw new IndexOutOfBoundsException("no sentence at " + offset + " of " + text.length());
  }
}
