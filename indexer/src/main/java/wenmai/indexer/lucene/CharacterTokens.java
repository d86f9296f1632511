package wenmai.indexer.lucene;

import java.util.List;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.apache.lucene.util.AttributeFactory;
import wenmai.indexer.text.FoldedText;

/**
 * The tokens by which texts are matched. At each character's position stand the pair it begins with
 * the next one, the run of letters or digits it begins, and marks where it begins a sentence or a
 * paragraph.
 *
 * <p>Every stretch of two characters or more is therefore a phrase of pairs, whatever a segmenter
 * would make of it, and a single character stands where a pair begins with it.
 */
final class CharacterTokens extends TokenStream {
  /** Precedes a run of letters or digits, as a whole. */
  static final char RUN = '\u0001';

  /** Stands in the place of the next character after the last one of a part. */
  static final char PART_END = '\u0002';

  /** Stands at the first character of a run of letters or digits. */
  static final String RUN_START = "\u0004";

  /** Stands at the first character of a sentence, but not at that of the field. */
  static final String SENTENCE_START = "\u0005";

  /** Stands at the first character of a paragraph, but not at that of the field. */
  static final String PARAGRAPH_START = "\u0006";

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
  private Step step = Step.PAIR;

  private enum Step {
    PAIR,
    RUN,
    RUN_START,
    SENTENCE,
    PARAGRAPH,
    NEXT
  }

  CharacterTokens(List<String> parts) {
    super(AttributeFactory.DEFAULT_ATTRIBUTE_FACTORY);
    this.parts = List.copyOf(parts);
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
    step = Step.PAIR;
    return true;
  }

  private boolean take(Step now) {
    return switch (now) {
      case PAIR -> {
        step = Step.RUN;
        boolean last = position + 1 == text.length();
        String pair = text.text(position, last ? position + 1 : position + 2);
        yield emit(last ? pair + PART_END : pair, position == 0 && part > 0 ? GAP : 1);
      }
      case RUN -> {
        step = Step.RUN_START;
        int end = text.runEnd(position);
        yield end > position && emit(run(text, position, end), 0);
      }
      case RUN_START -> {
        step = Step.SENTENCE;
        yield text.runEnd(position) > position && emit(RUN_START, 0);
      }
      case SENTENCE -> {
        step = Step.PARAGRAPH;
        yield !beginsField() && marks.sentenceAt(position) && emit(SENTENCE_START, 0);
      }
      case PARAGRAPH -> {
        step = Step.NEXT;
        yield !beginsField() && marks.paragraphAt(position) && emit(PARAGRAPH_START, 0);
      }
      case NEXT -> {
        step = Step.PAIR;
        position++;
        yield false;
      }
    };
  }

  private boolean beginsField() {
    return position == 0 && part == 0;
  }

  private boolean emit(String token, int steps) {
    increment.setPositionIncrement(steps);
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
    step = Step.PAIR;
  }
}
