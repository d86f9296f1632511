package wenmai.indexer.corpus;

import java.util.ArrayList;
import java.util.List;

/**
 * Cuts Chinese text into sentences.
 *
 * <p>A sentence ends after 。！？!?…… or a line feed; closing quotes and brackets that follow belong
 * to it. An end mark inside brackets or quotes ends the sentence too when the closing mark follows
 * at once. What goes on for longer than any sentence, as a table without line feeds, is cut at a
 * comma, so that whoever reads sentence by sentence never meets a whole page.
 */
public final class Sentences {
  private static final String ENDS = "。！？!?…\n";
  private static final String CLOSERS = "”’」』）)》】\"";
  private static final String PAUSES = "，；、,; \u3000";

  /** In characters; of 1.1 million sentences of news five are longer. */
  private static final int LONGEST = 1_000;

  private Sentences() {}

  /** Spans in {@code text} that cover it whole, in order. */
  public static List<Span> of(String text) {
    List<Span> spans = new ArrayList<>();
    int start = 0;
    int i = 0;
    while (i < text.length()) {
      if (ENDS.indexOf(text.charAt(i)) < 0) {
        i++;
        if (i - start == LONGEST) {
          i = pause(text, start, i);
          spans.add(new Span(start, i));
          start = i;
        }
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

  /** Behind the last pause of the second half of a stretch, else its end. */
  private static int pause(String text, int start, int end) {
    for (int i = end; i > start + LONGEST / 2; i--) {
      if (PAUSES.indexOf(text.charAt(i - 1)) >= 0) {
        return i;
      }
    }
    return Character.isHighSurrogate(text.charAt(end - 1)) ? end - 1 : end;
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
