package wenmai.indexer.page;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import wenmai.indexer.corpus.Span;

/**
 * Text taken from a page that remembers where on the page each character stood.
 *
 * <p>Cutting and joining keep the origins, so that what becomes of every character of the input can
 * be told. A character that was put in when mending (the space between two Latin words) has no
 * origin.
 */
final class Passage {
  static final Passage EMPTY = new Passage("", new int[0]);
  private static final int NO_ORIGIN = -1;

  private final String text;
  private final int[] origins;

  private Passage(String text, int[] origins) {
    this.text = text;
    this.origins = origins;
  }

  /** The stretch of a page's text from {@code start} to {@code end}. */
  static Passage of(String page, int start, int end) {
    int[] origins = new int[end - start];
    Arrays.setAll(origins, i -> start + i);
    return new Passage(page.substring(start, end), origins);
  }

  String text() {
    return text;
  }

  int length() {
    return text.length();
  }

  boolean isBlank() {
    return text.chars().allMatch(White::is);
  }

  /** The part from {@code start} to {@code end}, without the white space around it. */
  Passage cut(int start, int end) {
    int from = start;
    int to = end;
    while (from < to && White.is(text.charAt(from))) {
      from++;
    }
    while (to > from && White.is(text.charAt(to - 1))) {
      to--;
    }
    return new Passage(text.substring(from, to), Arrays.copyOfRange(origins, from, to));
  }

  Passage cut(int start) {
    return cut(start, text.length());
  }

  /** This text with {@code next} right behind it; Latin words stay apart. */
  Passage join(Passage next) {
    return join(
        next,
        length() > 0
            && next.length() > 0
            && latin(text.charAt(length() - 1))
            && latin(next.text.charAt(0)));
  }

  /** This text with {@code next} behind it, with a space between when {@code gap}. */
  Passage join(Passage next, boolean gap) {
    int shift = gap ? 1 : 0;
    int[] joined = Arrays.copyOf(origins, length() + shift + next.length());
    if (gap) {
      joined[length()] = NO_ORIGIN;
    }
    System.arraycopy(next.origins, 0, joined, length() + shift, next.length());
    return new Passage(text + (gap ? " " : "") + next.text, joined);
  }

  private static boolean latin(char c) {
    return c < 128 && Character.isLetter(c);
  }

  /** Where on the page it starts; the page's end for an empty passage. */
  int start() {
    return origins.length == 0 ? Integer.MAX_VALUE : origins[0];
  }

  /** The stretches of the page it was taken from, in reading order. */
  List<Span> spans() {
    List<Span> spans = new ArrayList<>();
    int i = 0;
    while (i < origins.length) {
      int from = origins[i++];
      if (from == NO_ORIGIN) {
        continue;
      }
      int to = from + 1;
      while (i < origins.length && origins[i] == to) {
        to++;
        i++;
      }
      spans.add(new Span(from, to));
    }
    return spans;
  }

  @Override
  public String toString() {
    return text;
  }
}
