package wenmai.indexer.lucene;

import static org.apache.lucene.queries.intervals.Intervals.extend;
import static org.apache.lucene.queries.intervals.Intervals.maxgaps;
import static org.apache.lucene.queries.intervals.Intervals.notContaining;
import static org.apache.lucene.queries.intervals.Intervals.or;
import static org.apache.lucene.queries.intervals.Intervals.phrase;
import static org.apache.lucene.queries.intervals.Intervals.prefix;
import static org.apache.lucene.queries.intervals.Intervals.term;
import static org.apache.lucene.queries.intervals.Intervals.unordered;

import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.queries.intervals.IntervalsSource;
import org.apache.lucene.util.BytesRef;
import wenmai.indexer.search.Query;
import wenmai.indexer.text.FoldedText;

/** Where queries stand in a text, and what stands near what. */
final class Intervals {
  /** More than there are characters that a pair could end with. */
  static final int MAX_PAIRS = 1 << 17;

  private Intervals() {}

  /** Where all operands stand with at most so many characters between them. */
  static IntervalsSource near(List<Query> operands, int distance) {
    return maxgaps(distance, all(operands));
  }

  /** Where all operands stand in one sentence or paragraph. */
  static IntervalsSource together(Query.Scope scope, List<Query> operands) {
    String start =
        switch (scope) {
          case SENTENCE -> CharacterTokens.SENTENCE_START;
          case PARAGRAPH -> CharacterTokens.PARAGRAPH_START;
        };
    // What holds the last character of one and the first of the next reaches over the border.
    return notContaining(all(operands), extend(term(start), 1, 0));
  }

  /** Where {@code left} stands, one character whatever it is, and {@code right}. */
  static IntervalsSource withOneBetween(FoldedText left, FoldedText right) {
    return phrase(extend(characters(left), 0, 1), characters(right));
  }

  private static IntervalsSource all(List<Query> operands) {
    return unordered(operands.stream().map(Intervals::source).toArray(IntervalsSource[]::new));
  }

  private static IntervalsSource source(Query query) {
    return switch (query) {
      case Query.Words(String text) -> words(text);
      case Query.Phrase(String text, boolean exact) -> characters(FoldedText.of(text));
      case Query.Prefix(String text) -> characters(FoldedText.of(text));
      case Query.And(var operands) -> all(operands);
      case Query.Or(var operands) ->
          or(operands.stream().map(Intervals::source).toArray(IntervalsSource[]::new));
      case Query.All _,
          Query.Question _,
          Query.Fuzzy _,
          Query.Near _,
          Query.Together _,
          Query.Headline _,
          Query.Attribute _,
          Query.Published _,
          Query.Named _,
          Query.Not _ ->
          throw new IllegalArgumentException("has no place in a text: " + query);
    };
  }

  /** Where all pieces of {@code text} stand. */
  static IntervalsSource words(String text) {
    List<Piece> pieces = Piece.of(FoldedText.of(text));
    if (pieces.isEmpty()) {
      return characters(FoldedText.of(text));
    }
    return unordered(pieces.stream().map(Intervals::piece).toArray(IntervalsSource[]::new));
  }

  private static IntervalsSource piece(Piece piece) {
    return piece.letters() ? word(piece) : characters(piece.text(), piece.from(), piece.to());
  }

  private static IntervalsSource characters(FoldedText text) {
    return characters(text, 0, text.length());
  }

  private static IntervalsSource characters(FoldedText text, int from, int to) {
    if (to - from <= 1) {
      return prefix(new BytesRef(text.text(from, to)), MAX_PAIRS);
    }
    List<IntervalsSource> pairs = new ArrayList<>();
    for (int i = from; i + 1 < to; i++) {
      pairs.add(term(text.text(i, i + 2)));
    }
    // A pair has the place of its first character.
    return extend(phrase(pairs.toArray(IntervalsSource[]::new)), 0, 1);
  }

  private static IntervalsSource word(Piece word) {
    List<IntervalsSource> runs = new ArrayList<>();
    int i = word.from();
    while (i < word.to()) {
      int end = word.text().runEnd(i);
      if (end > i) {
        runs.add(extend(term(CharacterTokens.run(word.text(), i, end)), 0, end - i - 1));
        i = end;
      } else {
        runs.add(term(word.text().text(i, i + 2)));
        i++;
      }
    }
    return phrase(runs.toArray(IntervalsSource[]::new));
  }
}
