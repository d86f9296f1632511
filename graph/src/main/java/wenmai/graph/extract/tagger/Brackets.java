package wenmai.graph.extract.tagger;

import java.util.ArrayList;
import java.util.List;
import wenmai.indexer.corpus.Span;

/**
 * Mends names that cut a pair of brackets or quotes in two: {@code 洛阳(国家级)保护中心} is one name, {@code
 * 某公司(} ends before the bracket.
 */
final class Brackets {
  private static final String OPEN = "(（“《";
  private static final String CLOSE = ")）”》";

  /** How far from the name the other bracket may stand. */
  private static final int REACH = 12;

  private Brackets() {}

  static List<TaggedSpan> mend(String text, List<TaggedSpan> spans) {
    List<TaggedSpan> mended = new ArrayList<>();
    for (TaggedSpan span : spans) {
      TaggedSpan whole = mend(text, span, mended);
      while (!mended.isEmpty() && whole.span().contains(mended.getLast().span())) {
        mended.removeLast();
      }
      if (mended.isEmpty() || !mended.getLast().span().overlaps(whole.span())) {
        mended.add(whole);
      }
    }
    return mended;
  }

  private static TaggedSpan mend(String text, TaggedSpan span, List<TaggedSpan> before) {
    int start = span.span().start();
    int end = span.span().end();
    int stray = strayClosing(text, start, end);
    if (stray >= 0) {
      start = stray == end - 1 ? start : joined(text, stray, start, before);
      end = stray == end - 1 ? stray : end;
    }
    int open = strayOpening(text, start, end);
    if (open > start) {
      int close = closing(text, text.charAt(open), end);
      end = close >= 0 && close < end + 2 ? close + 1 : open;
    }
    return (start == span.span().start() && end == span.span().end()) || end <= start
        ? span
        : new TaggedSpan(new Span(start, end), span.label(), span.confidence());
  }

  /** Where the name begins when it is joined to the one before the opening bracket. */
  private static int joined(String text, int stray, int start, List<TaggedSpan> before) {
    char open = OPEN.charAt(CLOSE.indexOf(text.charAt(stray)));
    int at = text.lastIndexOf(open, start);
    if (at < 0 || start - at > REACH || text.substring(at, start).indexOf('\n') >= 0) {
      return stray + 1;
    }
    return !before.isEmpty() && before.getLast().span().end() == at
        ? before.getLast().span().start()
        : stray + 1;
  }

  private static int strayClosing(String text, int start, int end) {
    for (int i = start; i < end; i++) {
      int kind = CLOSE.indexOf(text.charAt(i));
      if (kind >= 0 && text.substring(start, i).indexOf(OPEN.charAt(kind)) < 0) {
        return i;
      }
    }
    return -1;
  }

  private static int strayOpening(String text, int start, int end) {
    for (int i = end - 1; i >= start; i--) {
      int kind = OPEN.indexOf(text.charAt(i));
      if (kind >= 0 && text.substring(i, end).indexOf(CLOSE.charAt(kind)) < 0) {
        return i;
      }
    }
    return -1;
  }

  private static int closing(String text, char open, int from) {
    int at = text.indexOf(CLOSE.charAt(OPEN.indexOf(open)), from);
    return at >= 0 && at - from <= REACH ? at : -1;
  }
}
