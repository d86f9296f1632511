package wenmai.indexer.lucene;

import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.FuzzyQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.util.BytesRef;
import wenmai.indexer.text.FoldedText;
import wenmai.indexer.text.Homophones;

/**
 * Queries for characters that stand together but for one slip: a character exchanged, put in or
 * left out, or two swapped.
 *
 * <p>A slip must leave enough to know the word by: a character may be exchanged in words of three
 * and left out of words of four. In a word of two, 洛阳, only one that is read alike may stand
 * instead (络阳).
 */
final class FuzzyPhrases {
  /** The longest word that is looked for with slips; a longer one is looked for as it is. */
  static final int MAX_LENGTH = 16;

  private static final int MAX_EXPANSIONS = 64;

  private final String field;
  private final FoldedText text;
  private final BooleanQuery.Builder any = new BooleanQuery.Builder();

  private FuzzyPhrases(String field, FoldedText text) {
    this.field = field;
    this.text = text;
  }

  static Query of(String field, FoldedText text) {
    return new FuzzyPhrases(field, text).build();
  }

  private Query build() {
    int length = text.length();
    any.add(Phrases.phrase(field, text, 0, length), Occur.SHOULD);
    if (length < 2 || length > MAX_LENGTH) {
      return any.build();
    }
    if (text.runEnd(0) == length) {
      int edits = length < 6 ? 1 : 2;
      String run = CharacterTokens.run(text, 0, length);
      any.add(new FuzzyQuery(new Term(field, run), edits, 1, MAX_EXPANSIONS, true), Occur.SHOULD);
      return any.build();
    }
    for (int i = 0; i < length; i++) {
      addSlips(i, length);
    }
    if (length == 2) {
      any.add(readAlike(), Occur.SHOULD);
    }
    return any.build();
  }

  private Query readAlike() {
    List<BytesRef> pairs = new ArrayList<>();
    for (int first : Homophones.of(text.codePoint(0))) {
      pairs.add(new BytesRef(Character.toString(first) + text.text(1, 2)));
    }
    for (int second : Homophones.of(text.codePoint(1))) {
      pairs.add(new BytesRef(text.text(0, 1) + Character.toString(second)));
    }
    return new TermInSetQuery(field, pairs);
  }

  private void addSlips(int i, int length) {
    if (length > 2) {
      addExchanged(i, length);
    }
    if (length > 3) {
      addLeftOut(i, length);
    }
    if (i > 0) {
      addPutIn(i, length);
      addSwapped(i, length);
    }
  }

  private void addExchanged(int at, int length) {
    PhraseQuery.Builder phrase = new PhraseQuery.Builder();
    for (int i = 0; i < length; i++) {
      if (i != at) {
        phrase.add(character(i), i);
      }
    }
    any.add(phrase.build(), Occur.SHOULD);
  }

  private void addLeftOut(int at, int length) {
    PhraseQuery.Builder phrase = new PhraseQuery.Builder();
    for (int i = 0; i < length; i++) {
      if (i != at) {
        phrase.add(character(i), i < at ? i : i - 1);
      }
    }
    any.add(phrase.build(), Occur.SHOULD);
  }

  private void addPutIn(int before, int length) {
    PhraseQuery.Builder phrase = new PhraseQuery.Builder();
    for (int i = 0; i < length; i++) {
      phrase.add(character(i), i < before ? i : i + 1);
    }
    any.add(phrase.build(), Occur.SHOULD);
  }

  private void addSwapped(int at, int length) {
    PhraseQuery.Builder phrase = new PhraseQuery.Builder();
    for (int i = 0; i < length; i++) {
      int from = i == at ? at - 1 : i == at - 1 ? at : i;
      phrase.add(character(from), i);
    }
    any.add(phrase.build(), Occur.SHOULD);
  }

  private Term character(int position) {
    return new Term(field, text.text(position, position + 1));
  }
}
