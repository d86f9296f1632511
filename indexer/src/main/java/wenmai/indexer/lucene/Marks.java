package wenmai.indexer.lucene;

import java.util.BitSet;
import wenmai.indexer.corpus.Sentences;
import wenmai.indexer.corpus.Span;
import wenmai.indexer.text.FoldedText;

/** Where the sentences and paragraphs of a text begin, as positions of its folded characters. */
final class Marks {
  private final BitSet sentences = new BitSet();
  private final BitSet paragraphs = new BitSet();

  Marks(String source, FoldedText text) {
    int first = 0;
    for (Span sentence : Sentences.of(source)) {
      while (first < text.length() && text.start(first) < sentence.start()) {
        first++;
      }
      sentences.set(first);
      if (first == 0 || text.codePoint(first - 1) == '\n') {
        paragraphs.set(first);
      }
    }
  }

  boolean sentenceAt(int position) {
    return sentences.get(position);
  }

  boolean paragraphAt(int position) {
    return paragraphs.get(position);
  }
}
