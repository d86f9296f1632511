package wenmai.indexer.text;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.analysis.cn.smart.HMMChineseTokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import wenmai.indexer.corpus.Span;

/**
 * Cuts Chinese text into words with Lucene's smartcn (a hidden Markov model over the People's Daily
 * of 1998). Thread-safe.
 *
 * <p>Words are for ranking, keywords and suggestions. Nothing may be missed because of where it
 * cuts.
 */
public final class Segmenter {
  private static final ThreadLocal<HMMChineseTokenizer> TOKENIZER =
      ThreadLocal.withInitial(HMMChineseTokenizer::new);

  private Segmenter() {}

  /** The words of {@code text}, folded, in order, without punctuation. */
  public static List<Word> words(String text) {
    FoldedText folded = FoldedText.of(text);
    StringBuilder spaced = new StringBuilder(folded.length() + 16);
    int[] positions = new int[folded.length() * 3 + 1];
    for (int i = 0; i < folded.length(); i++) {
      if (folded.spaceBefore(i)) {
        positions[spaced.length()] = i;
        spaced.append(' ');
      }
      positions[spaced.length()] = i;
      spaced.appendCodePoint(folded.codePoint(i));
      positions[spaced.length() - 1] = i;
    }
    try {
      return cut(spaced.toString(), folded, positions);
    } catch (IOException e) {
      throw new UncheckedIOException("reading from memory failed", e);
    }
  }

  private static List<Word> cut(String spaced, FoldedText folded, int[] positions)
      throws IOException {
    List<Word> words = new ArrayList<>();
    try (HMMChineseTokenizer tokenizer = TOKENIZER.get()) {
      tokenizer.setReader(new StringReader(spaced));
      CharTermAttribute term = tokenizer.getAttribute(CharTermAttribute.class);
      OffsetAttribute offset = tokenizer.getAttribute(OffsetAttribute.class);
      tokenizer.reset();
      while (tokenizer.incrementToken()) {
        if (Character.isLetterOrDigit(Character.codePointAt(term, 0))) {
          int from = positions[offset.startOffset()];
          int to = positions[offset.endOffset() - 1] + 1;
          Span span = folded.span(from, to);
          words.add(new Word(term.toString(), span));
        }
      }
      tokenizer.end();
    }
    return words;
  }
}
