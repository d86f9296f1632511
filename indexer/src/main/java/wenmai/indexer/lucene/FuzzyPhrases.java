package wenmai.indexer.lucene;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.lucene.index.Term;
import org.apache.lucene.queries.intervals.IntervalQuery;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.FuzzyQuery;
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
  private final Set<Query> any = new LinkedHashSet<>();

  private FuzzyPhrases(String field, FoldedText text) {
    this.field = field;
    this.text = text;
  }

  static Query of(String field, FoldedText text) {
    return new FuzzyPhrases(field, text).build();
  }

  private Query build() {
    int length = text.length();
    any.add(Phrases.phrase(field, text, 0, length));
    if (length >= 2 && length <= MAX_LENGTH) {
      if (text.runEnd(0) == length) {
        addRuns(length);
      } else {
        addSlips(length);
      }
    }
    BooleanQuery.Builder all = new BooleanQuery.Builder();
    any.forEach(query -> all.add(query, Occur.SHOULD));
    return all.build();
  }

  private void addRuns(int length) {
    String run = CharacterTokens.run(text, 0, length);
    any.add(new FuzzyQuery(new Term(field, run), length < 6 ? 1 : 2, 1, MAX_EXPANSIONS, true));
  }

  private void addSlips(int length) {
    if (length == 2) {
      any.add(readAlike());
    }
    for (int i = 0; i < length; i++) {
      if (length > 2) {
        addGap(text.text(0, i), text.text(i + 1, length)); // exchanged
      }
      if (length > 3) {
        addPhrase(text.text(0, i) + text.text(i + 1, length)); // left out
      }
      if (i > 0) {
        addGap(text.text(0, i), text.text(i, length)); // put in
        addPhrase(
            text.text(0, i - 1)
                + text.text(i, i + 1)
                + text.text(i - 1, i)
                + text.text(i + 1, length)); // swapped
      }
    }
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

  private void addPhrase(String characters) {
    FoldedText folded = FoldedText.of(characters);
    any.add(Phrases.phrase(field, folded, 0, folded.length()));
  }

  /** Adds what stands with one character between; at an end it may be any or none. */
  private void addGap(String left, String right) {
    if (left.isEmpty() || right.isEmpty()) {
      addPhrase(left + right);
    } else {
      any.add(
          new IntervalQuery(
              field, Intervals.withOneBetween(FoldedText.of(left), FoldedText.of(right))));
    }
  }
}
