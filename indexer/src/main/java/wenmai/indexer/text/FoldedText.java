package wenmai.indexer.text;

import java.util.Arrays;
import java.util.BitSet;
import wenmai.indexer.corpus.Span;

/**
 * A text as it is matched: its folded characters without white space, each knowing the stretch of
 * the text it came from. Immutable.
 *
 * <p>Line feeds count as characters, so that nothing matches across paragraphs by accident. A
 * position is an index of a character (code point), not of a code unit.
 */
public final class FoldedText {
  private int[] codePoints;
  private int[] starts;
  private int[] ends;
  private int length;
  private final BitSet spaces = new BitSet();

  private FoldedText(int capacity) {
    codePoints = new int[capacity];
    starts = new int[capacity];
    ends = new int[capacity];
  }

  /** {@code text} with everything folded that {@link Folding} folds. */
  public static FoldedText of(String text) {
    return read(text, true);
  }

  /** {@code text} character by character as it stands, only without white space. */
  public static FoldedText exact(String text) {
    return read(text, false);
  }

  private static FoldedText read(String text, boolean folding) {
    FoldedText folded = new FoldedText(text.length() + 1);
    boolean space = false;
    int i = 0;
    while (i < text.length()) {
      int codePoint = text.codePointAt(i);
      int next = i + Character.charCount(codePoint);
      if (Folding.isSpace(codePoint)) {
        space = true;
      } else {
        if (folding) {
          next = marksEnd(text, next);
        }
        space = folded.add(text, i, next, folding, space);
      }
      i = next;
    }
    return folded;
  }

  /** Where the combining marks after a base character end. */
  private static int marksEnd(String text, int from) {
    int i = from;
    while (i < text.length() && isMark(text.charAt(i))) {
      i++;
    }
    return i;
  }

  private static boolean isMark(char c) {
    boolean halfWidthVoicing = c == '\uFF9E' || c == '\uFF9F';
    return halfWidthVoicing
        || (c >= 0x300 && c < 0xFE30 && Character.getType(c) == Character.NON_SPACING_MARK);
  }

  /** Adds the characters of one cluster; true when a space still waits for a character. */
  private boolean add(String text, int start, int end, boolean folding, boolean space) {
    int codePoint = text.codePointAt(start);
    int[] characters;
    if (!folding) {
      characters = new int[] {codePoint};
    } else if (end - start == Character.charCount(codePoint)) {
      characters = codePoint == '\n' ? new int[] {'\n'} : Folding.fold(codePoint);
    } else {
      characters = Folding.compute(text.substring(start, end));
    }
    boolean waiting = space;
    for (int character : characters) {
      append(character, start, end, waiting);
      waiting = false;
    }
    return waiting;
  }

  private void append(int codePoint, int start, int end, boolean spaceBefore) {
    if (length == codePoints.length) {
      codePoints = Arrays.copyOf(codePoints, length * 2);
      starts = Arrays.copyOf(starts, length * 2);
      ends = Arrays.copyOf(ends, length * 2);
    }
    codePoints[length] = codePoint;
    starts[length] = start;
    ends[length] = end;
    if (spaceBefore) {
      spaces.set(length);
    }
    length++;
  }

  /** How many characters there are. */
  public int length() {
    return length;
  }

  public int codePoint(int position) {
    return codePoints[position];
  }

  /** Whether white space stood between this character and the one before. */
  public boolean spaceBefore(int position) {
    return spaces.get(position);
  }

  /** Where the character begins in the text, in UTF-16 code units. */
  public int start(int position) {
    return starts[position];
  }

  /** Where the characters from {@code from} to before {@code to} stand in the text. */
  public Span span(int from, int to) {
    return new Span(starts[from], ends[to - 1]);
  }

  /** The first position at or after {@code from} where {@code other} stands; -1 when nowhere. */
  public int indexOf(FoldedText other, int from) {
    for (int i = from; i + other.length <= length; i++) {
      if (standsAt(other, i)) {
        return i;
      }
    }
    return -1;
  }

  private boolean standsAt(FoldedText other, int position) {
    return Arrays.equals(
        codePoints, position, position + other.length, other.codePoints, 0, other.length);
  }

  /** The characters from {@code from} to before {@code to}. */
  public String text(int from, int to) {
    return new String(codePoints, from, to - from);
  }

  /** All characters. */
  public String text() {
    return text(0, length);
  }

  /**
   * Where the run of letters or of digits that begins at {@code position} ends; {@code position}
   * itself when none begins there. Only scripts that part words by spaces have runs.
   */
  public int runEnd(int position) {
    int kind = kind(position);
    if (kind == 0 || continuesRun(position)) {
      return position;
    }
    int end = position + 1;
    while (end < length && continuesRun(end)) {
      end++;
    }
    return end;
  }

  /** Whether the character belongs to a run of letters or digits. */
  public boolean inRun(int position) {
    return kind(position) != 0;
  }

  /** Whether the character goes on with the run of the character before it. */
  public boolean continuesRun(int position) {
    return position > 0
        && kind(position) != 0
        && kind(position) == kind(position - 1)
        && !spaceBefore(position);
  }

  private int kind(int position) {
    int c = codePoints[position];
    if (Character.isDigit(c)) {
      return 2;
    }
    return Character.isLetter(c) && !isUnspaced(c) ? 1 : 0;
  }

  /** Whether a letter belongs to a script written without spaces between words. */
  public static boolean isUnspaced(int codePoint) {
    if (codePoint < 0x0E00) {
      return false;
    }
    return Character.isIdeographic(codePoint)
        || switch (Character.UnicodeScript.of(codePoint)) {
          case HIRAGANA, KATAKANA, BOPOMOFO, THAI, LAO, KHMER, MYANMAR, TIBETAN, YI, HAN -> true;
          default -> false;
        };
  }

  @Override
  public String toString() {
    return text();
  }
}
