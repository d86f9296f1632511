package wenmai.graph.extract.tagger;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import wenmai.indexer.corpus.Span;

/**
 * The states of the model: outside, and begin, inside, end or single for each {@link Label}.
 *
 * <p>{@code O = 0}, then four a label: {@code 1 + 4 * label + place}.
 */
final class Tags {
  static final int OUTSIDE = 0;
  static final int COUNT = 1 + 4 * Label.COUNT;

  private static final int BEGIN = 0;
  private static final int INSIDE = 1;
  private static final int END = 2;
  private static final int SINGLE = 3;

  /** For each state, the states that may stand before it. */
  static final int[][] BEFORE = before();

  /** For each state, the states that may stand behind it. */
  static final int[][] AFTER = after();

  /** How many states a label has; its begin, inside, end and single stand in a row. */
  static final int PLACES = 4;

  /** The first label's begin. */
  static final int FIRST_BEGIN = 1;

  /** The states that may stand first in a text, and behind any of {@link #ENDING}. */
  static final int[] STARTING = all().filter(Tags::starts).toArray();

  /** The states that may stand last. */
  static final int[] ENDING = all().filter(Tags::ends).toArray();

  private Tags() {}

  static boolean starts(int tag) {
    return tag == OUTSIDE || place(tag) == BEGIN || place(tag) == SINGLE;
  }

  static boolean ends(int tag) {
    return tag == OUTSIDE || place(tag) == END || place(tag) == SINGLE;
  }

  static Label label(int tag) {
    return Label.numbered((tag - 1) / 4);
  }

  private static int place(int tag) {
    return (tag - 1) % 4;
  }

  static int first(Label label, int length) {
    return tag(label, length == 1 ? SINGLE : BEGIN);
  }

  static int inner(Label label) {
    return tag(label, INSIDE);
  }

  static int last(Label label, int length) {
    return tag(label, length == 1 ? SINGLE : END);
  }

  private static int tag(Label label, int place) {
    return 1 + 4 * label.number() + place;
  }

  /** The tags of a text of {@code length} code units with these spans. */
  static byte[] of(int length, List<TaggedSpan> spans) {
    byte[] tags = new byte[length];
    for (TaggedSpan span : spans) {
      int from = span.span().start();
      int to = span.span().end();
      for (int i = from; i < to; i++) {
        tags[i] = (byte) inner(span.label());
      }
      tags[to - 1] = (byte) last(span.label(), to - from);
      tags[from] = (byte) first(span.label(), to - from);
    }
    return tags;
  }

  /** A stretch of one label. */
  record Piece(Span span, Label label) {}

  /** The stretches that a permitted sequence of tags marks. */
  static List<Piece> pieces(byte[] tags) {
    List<Piece> pieces = new ArrayList<>();
    int start = 0;
    for (int i = 0; i < tags.length; i++) {
      if (starts(tags[i])) {
        start = i;
      }
      if (tags[i] != OUTSIDE && ends(tags[i])) {
        pieces.add(new Piece(new Span(start, i + 1), label(tags[i])));
      }
    }
    return pieces;
  }

  private static int[][] before() {
    int[][] before = new int[COUNT][];
    for (int tag = 0; tag < COUNT; tag++) {
      int next = tag;
      before[tag] = all().filter(previous -> follows(previous, next)).toArray();
    }
    return before;
  }

  private static int[][] after() {
    int[][] after = new int[COUNT][];
    for (int tag = 0; tag < COUNT; tag++) {
      int previous = tag;
      after[tag] = all().filter(next -> follows(previous, next)).toArray();
    }
    return after;
  }

  private static IntStream all() {
    return IntStream.range(0, COUNT);
  }

  private static boolean follows(int previous, int tag) {
    if (starts(tag)) {
      return ends(previous);
    }
    return !ends(previous) && label(previous) == label(tag);
  }
}
