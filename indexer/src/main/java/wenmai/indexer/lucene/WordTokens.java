package wenmai.indexer.lucene;

import java.util.Iterator;
import java.util.List;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import wenmai.indexer.text.Segmenter;
import wenmai.indexer.text.Word;

/** The words of a text's parts. */
final class WordTokens extends TokenStream {
  private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
  private final List<String> parts;
  private Iterator<Word> words = List.<Word>of().iterator();

  WordTokens(List<String> parts) {
    this.parts = parts;
  }

  @Override
  public boolean incrementToken() {
    if (!words.hasNext()) {
      return false;
    }
    clearAttributes();
    term.append(words.next().text());
    return true;
  }

  @Override
  public void reset() {
    words = parts.stream().flatMap(part -> Segmenter.words(part).stream()).toList().iterator();
  }
}
