package wenmai.indexer.lucene;

import java.util.Iterator;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import wenmai.indexer.text.FoldedText;
import wenmai.indexer.text.Segmenter;
import wenmai.indexer.text.Word;

/** The words or the characters of a text's parts, for fields without positions. */
final class BagOfTerms extends TokenStream {
  private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
  private final Supplier<Stream<String>> source;
  private Iterator<String> terms = List.<String>of().iterator();

  private BagOfTerms(Supplier<Stream<String>> source) {
    this.source = source;
  }

  static BagOfTerms words(List<String> texts) {
    List<String> parts = List.copyOf(texts);
    return new BagOfTerms(
        () -> parts.stream().flatMap(part -> Segmenter.words(part).stream()).map(Word::text));
  }

  static BagOfTerms characters(List<String> texts) {
    List<String> parts = List.copyOf(texts);
    return new BagOfTerms(() -> parts.stream().map(FoldedText::of).flatMap(BagOfTerms::characters));
  }

  private static Stream<String> characters(FoldedText text) {
    return IntStream.range(0, text.length()).mapToObj(text::codePoint).map(Character::toString);
  }

  @Override
  public boolean incrementToken() {
    if (!terms.hasNext()) {
      return false;
    }
    clearAttributes();
    term.append(terms.next());
    return true;
  }

  @Override
  public void reset() {
    terms = source.get().iterator();
  }
}
