package wenmai.indexer.lucene;

import org.apache.lucene.index.Term;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import wenmai.indexer.text.FoldedText;

/** Queries for characters that stand together. */
final class Phrases {
  private Phrases() {}

  /** Where all of {@code text} stands, anywhere in a text. */
  static Query phrase(String field, FoldedText text, int from, int to) {
    int length = to - from;
    if (length == 0) {
      return new MatchNoDocsQuery("an empty phrase stands nowhere");
    }
    if (length <= 2) {
      return new TermQuery(new Term(field, text.text(from, to)));
    }
    PhraseQuery.Builder phrase = new PhraseQuery.Builder();
    for (int i = 0; i < length - 2; i += 2) {
      phrase.add(new Term(field, text.text(from + i, from + i + 2)), i);
    }
    phrase.add(new Term(field, text.text(to - 2, to)), length - 2);
    return phrase.build();
  }

  /** Where a word of letters and digits stands as a whole: AI is not in MAIL. */
  static Query word(String field, FoldedText text, int from, int to) {
    PhraseQuery.Builder phrase = new PhraseQuery.Builder();
    int i = from;
    while (i < to) {
      int end = Math.min(to, text.runEnd(i));
      if (end > i) {
        phrase.add(new Term(field, CharacterTokens.run(text, i, end)), i - from);
        i = end;
      } else {
        phrase.add(new Term(field, text.text(i, i + 1)), i - from);
        i++;
      }
    }
    return phrase.build();
  }
}
