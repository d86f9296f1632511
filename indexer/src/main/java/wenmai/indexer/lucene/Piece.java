package wenmai.indexer.lucene;

import java.util.ArrayList;
import java.util.List;
import wenmai.indexer.text.FoldedText;

/**
 * A piece of a query's words cut without a segmenter: a stretch of a script written without spaces,
 * or a word of letters and digits with the signs inside it (4.4, LN2004, A-1).
 *
 * @param letters whether it is of letters and digits
 */
record Piece(FoldedText text, int from, int to, boolean letters) {

  /** The pieces of {@code text} in order; signs between them are left out. */
  static List<Piece> of(FoldedText text) {
    List<Piece> pieces = new ArrayList<>();
    int i = 0;
    while (i < text.length()) {
      int end = text.inRun(i) ? lettersEnd(text, i) : unspacedEnd(text, i);
      if (end > i) {
        pieces.add(new Piece(text, i, end, text.inRun(i)));
      }
      i = Math.max(end, i + 1);
    }
    return pieces;
  }

  private static int lettersEnd(FoldedText text, int from) {
    int end = from + 1;
    while (end < text.length() && !text.spaceBefore(end)) {
      boolean joins =
          isSign(text.codePoint(end))
              && end + 1 < text.length()
              && text.inRun(end + 1)
              && !text.spaceBefore(end + 1);
      if (!text.inRun(end) && !joins) {
        break;
      }
      end++;
    }
    return end;
  }

  private static int unspacedEnd(FoldedText text, int from) {
    int end = from;
    while (end < text.length()
        && !text.inRun(end)
        && Character.isLetterOrDigit(text.codePoint(end))
        && (end == from || !text.spaceBefore(end))) {
      end++;
    }
    return end;
  }

  private static boolean isSign(int codePoint) {
    return ".-/_+&:'@".indexOf(codePoint) >= 0;
  }

  int length() {
    return to - from;
  }

  /** The character at a position of the text and the next one. */
  String pair(int position) {
    return text.text(position, position + 2);
  }

  String characters() {
    return text.text(from, to);
  }
}
