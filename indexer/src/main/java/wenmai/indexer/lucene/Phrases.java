package wenmai.indexer.lucene;

import org.apache.lucene.index.Term;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.PrefixQuery;
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
    if (length == 1) {
      return character(field, text.text(from, to));
    }
    if (length == 2) {
      return new TermQuery(new Term(field, text.text(from, to)));
    }
    PhraseQuery.Builder phrase = new PhraseQuery.Builder();
    addPairs(phrase, field, text, from, to);
    return phrase.build();
  }

  /** Where a single character stands; these have no positions, which would double the index. */
  static Query character(String field, String character) {
    return new TermQuery(new Term(Fields.characters(field), character));
  }

  /** Adds as few pairs as cover all characters. */
  private static void addPairs(
      PhraseQuery.Builder phrase, String field, FoldedText text, int from, int to) {
    for (int i = from; i < to - 2; i += 2) {
      phrase.add(new Term(field, text.text(i, i + 2)), i - from);
    }
    phrase.add(new Term(field, text.text(to - 2, to)), to - 2 - from);
  }

  /** Where a word of letters and digits stands as a whole: AI is not in MAIL. */
  static Query word(String field, Piece word) {
    PhraseQuery.Builder phrase = new PhraseQuery.Builder();
    int i = word.from();
    while (i < word.to()) {
      int end = word.text().runEnd(i);
      if (end > i) {
        phrase.add(new Term(field, CharacterTokens.run(word.text(), i, end)), i - word.from());
        i = end;
      } else {
        phrase.add(new Term(field, word.pair(i)), i - word.from());
        i++;
      }
    }
    return phrase.build();
  }

  /** Where something begins with {@code text}: a run of letters or digits at its beginning. */
  static Query prefix(String field, FoldedText text) {
    if (text.length() == 0 || !text.inRun(0)) {
      return phrase(field, text, 0, text.length());
    }
    if (text.length() == 1) {
      return new PrefixQuery(new Term(field, CharacterTokens.RUN + text.text()));
    }
    PhraseQuery.Builder phrase = new PhraseQuery.Builder();
    phrase.add(new Term(field, CharacterTokens.RUN_START), 0);
    addPairs(phrase, field, text, 0, text.length());
    return phrase.build();
  }
}
