package wenmai.indexer.lucene;

import java.util.BitSet;
import java.util.List;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.apache.lucene.util.AttributeFactory;
import wenmai.indexer.corpus.Sentences;
import wenmai.indexer.corpus.Span;
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

  /** Stands at the last character of a sentence. */
  static final String SENTENCE_END = "\u0002";

  /** Stands at the last character of a paragraph or any other part. */
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
  private BitSet sentenceEnds = new BitSet();
  private int position;
  private Step step = Step.CHARACTER;

  private enum Step {
    CHARACTER,
    PAIR,
    RUN,
    SENTENCE_END,
    PARAGRAPH_END
  }

  CharacterTokens(List<String> parts) {
    super(AttributeFactory.DEFAULT_ATTRIBUTE_FACTORY);
    this.parts = parts;
  }

  @Override
  public boolean incrementToken() {
    clearAttributes();
    while (true) {
      if (position >= text.length() && !nextPart()) {
        return false;
      }
      if (take(step)) {
        return true;
      }
    }
  }

  private boolean nextPart() {
    part++;
    if (part >= parts.size()) {
      return false;
    }
    text = FoldedText.of(parts.get(part));
    sentenceEnds = sentenceEnds(parts.get(part), text);
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
        step = Step.SENTENCE_END;
        int end = text.runEnd(position);
        yield end > position && emit(run(text, position, end));
      }
      case SENTENCE_END -> {
        step = Step.PARAGRAPH_END;
        yield sentenceEnds.get(position) && emit(SENTENCE_END);
      }
      case PARAGRAPH_END -> {
        step = Step.CHARACTER;
        position++;
        boolean last = position == text.length() || text.codePoint(position - 1) == '\n';
        yield last && emit(PARAGRAPH_END);
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

  private static BitSet sentenceEnds(String source, FoldedText text) {
    BitSet ends = new BitSet();
    int position = 0;
    for (Span sentence : Sentences.of(source)) {
      while (position < text.length() && text.start(position) < sentence.end()) {
        position++;
      }
      if (position > 0) {
        ends.set(position - 1);
      }
    }
    return ends;
  }

  @Override
  public void reset() {
    part = -1;
    position = 0;
    text = FoldedText.of("");
  }
}
