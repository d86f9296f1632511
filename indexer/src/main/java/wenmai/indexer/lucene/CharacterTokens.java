package wenmai.indexer.lucene;

import java.util.List;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.apache.lucene.util.AttributeFactory;
import wenmai.indexer.text.FoldedText;

/**
 * The tokens by which texts are matched. At each character's position stand the character, the pair
 * it begins with the next one, the run of letters or digits it begins, and marks where it ends a
 * sentence or a paragraph.
 *
 * <p>Every stretch of two characters or more is therefore a phrase of pairs, whatever a segmenter
 * would make of it.
 */
final class CharacterTokens extends TokenStream {
  /** Precedes a run of letters or digits, as a whole. */
  static final char RUN = '\u0001';

  /** Stands at the first character of a run of letters or digits. */
  static final String RUN_START = "\u0004";

  /** Stands at the first character of a sentence of two or more. */
  static final String SENTENCE_START = "\u0005";

  /** Stands at the last character of a sentence of two or more. */
  static final String SENTENCE_END = "\u0002";

  /** Stands at the first character of a paragraph of two or more. */
  static final String PARAGRAPH_START = "\u0006";

  /** Stands at the last character of a paragraph of two or more. */
  static final String PARAGRAPH_END = "\u0003";

  /** Positions between the parts of a field; no proximity reaches over it. */
  static final int GAP = 10_000;

  /** The most characters of a run that count. */
  static final int MAX_RUN = 64;

  private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
  private final PositionIncrementAttribute increment =
      addAttribute(PositionIncrementAttribute.class);
  private final List<String> parts;
  private int part = -1;
  private FoldedText text = FoldedText.of("");
  private Marks marks = new Marks("", text);
  private int position;
  private Step step = Step.CHARACTER;

  private enum Step {
    CHARACTER,
    PAIR,
    RUN,
    RUN_START,
    MARK,
    NEXT
  }

  CharacterTokens(List<String> parts) {
    super(AttributeFactory.DEFAULT_ATTRIBUTE_FACTORY);
    this.parts = parts;
  }

  @Override
  public boolean incrementToken() {
    clearAttributes();
    while (position < text.length() || nextPart()) {
      if (position < text.length() && take(step)) {
        return true;
      }
    }
    return false;
  }

  private boolean nextPart() {
    part++;
    if (part >= parts.size()) {
      return false;
    }
    text = FoldedText.of(parts.get(part));
    marks = new Marks(parts.get(part), text);
    position = 0;
    step = Step.CHARACTER;
    return true;
  }

  private boolean take(Step now) {
    return switch (now) {
      case CHARACTER -> {
        step = Step.PAIR;
        increment.setPositionIncrement(position == 0 && part > 0 ? GAP : 1);
        yield emit(text.text(position, position + 1));
      }
      case PAIR -> {
        step = Step.RUN;
        yield position + 1 < text.length() && emit(text.text(position, position + 2));
      }
      case RUN -> {
        step = Step.RUN_START;
        int end = text.runEnd(position);
        yield end > position && emit(run(text, position, end));
      }
      case RUN_START -> {
        step = Step.MARK;
        yield text.runEnd(position) > position && emit(RUN_START);
      }
      case MARK -> {
        String mark = marks.nextMark(position);
        if (mark == null) {
          step = Step.NEXT;
        }
        yield mark != null && emit(mark);
      }
      case NEXT -> {
        step = Step.CHARACTER;
        position++;
        yield false;
      }
    };
  }

  private boolean emit(String token) {
    if (step != Step.PAIR) {
      increment.setPositionIncrement(0);
    }
    term.append(token);
    return true;
  }

  /** The token of a run of letters or digits. */
  static String run(FoldedText text, int from, int to) {
    return RUN + text.text(from, Math.min(to, from + MAX_RUN));
  }

  @Override
  public void reset() {
    part = -1;
    position = 0;
    text = FoldedText.of("");
    step = Step.CHARACTER;
  }
}
