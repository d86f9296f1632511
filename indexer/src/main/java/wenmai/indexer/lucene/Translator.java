package wenmai.indexer.lucene;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import wenmai.indexer.text.FoldedText;

/** Says in the engine's words which articles a query matches. Ranking is {@link Ranking}'s. */
final class Translator {
  /** Characters that may be missing between words; they say how words hang together. */
  private static final String FUNCTION_CHARACTERS = "的了着和与及在是";

  private Translator() {}

  /** What matches; scores mean nothing. */
  static Query matching(wenmai.indexer.search.Query query) {
    return matching(query, Fields.TEXT);
  }

  private static Query matching(wenmai.indexer.search.Query query, String field) {
    return switch (query) {
      case wenmai.indexer.search.Query.All() -> MatchAllDocsQuery.INSTANCE;
      case wenmai.indexer.search.Query.Words(String text) -> words(field, text);
      case wenmai.indexer.search.Query.Phrase(String text, boolean exact) -> {
        FoldedText folded = FoldedText.of(text);
        yield Phrases.phrase(field, folded, 0, folded.length());
      }
      case wenmai.indexer.search.Query.And(var operands) -> and(operands, field);
      case wenmai.indexer.search.Query.Or(var operands) -> or(operands, field);
      case wenmai.indexer.search.Query.Not(var operand) ->
          new BooleanQuery.Builder()
              .add(MatchAllDocsQuery.INSTANCE, Occur.FILTER)
              .add(matching(operand, field), Occur.MUST_NOT)
              .build();
    };
  }

  private static Query and(List<wenmai.indexer.search.Query> operands, String field) {
    BooleanQuery.Builder all = new BooleanQuery.Builder();
    all.add(MatchAllDocsQuery.INSTANCE, Occur.FILTER);
    for (wenmai.indexer.search.Query operand : operands) {
      if (operand instanceof wenmai.indexer.search.Query.Not(var inner)) {
        all.add(matching(inner, field), Occur.MUST_NOT);
      } else {
        all.add(matching(operand, field), Occur.FILTER);
      }
    }
    return all.build();
  }

  private static Query or(List<wenmai.indexer.search.Query> operands, String field) {
    BooleanQuery.Builder any = new BooleanQuery.Builder();
    operands.forEach(operand -> any.add(matching(operand, field), Occur.SHOULD));
    return any.build();
  }

  private static Query words(String field, String text) {
    BooleanQuery.Builder all = new BooleanQuery.Builder();
    all.add(MatchAllDocsQuery.INSTANCE, Occur.FILTER);
    for (Piece piece : Piece.of(FoldedText.of(text))) {
      if (piece.letters()) {
        all.add(Phrases.word(field, piece.text(), piece.from(), piece.to()), Occur.FILTER);
      } else {
        covered(field, piece).forEach(clause -> all.add(clause, Occur.FILTER));
      }
    }
    return all.build();
  }

  /**
   * What must hold for an article to cover a piece: each character stands there beside one of its
   * neighbours in the piece. So 洛阳牡丹 asks for 洛阳 and 牡丹 wherever they stand, and no cut into words
   * can make a difference.
   */
  private static List<Query> covered(String field, Piece piece) {
    if (piece.length() <= 2) {
      return List.of(Phrases.phrase(field, piece.text(), piece.from(), piece.to()));
    }
    Set<Query> clauses = new LinkedHashSet<>();
    Set<String> required = new LinkedHashSet<>();
    required.add(pair(piece, piece.from()));
    required.add(pair(piece, piece.to() - 2));
    List<String[]> choices = new ArrayList<>();
    for (int i = piece.from() + 1; i < piece.to() - 1; i++) {
      boolean optional = FUNCTION_CHARACTERS.indexOf(piece.text().codePoint(i)) >= 0;
      if (!optional) {
        choices.add(new String[] {pair(piece, i - 1), pair(piece, i)});
      }
    }
    required.forEach(pair -> clauses.add(new TermQuery(new Term(field, pair))));
    for (String[] choice : choices) {
      if (!required.contains(choice[0]) && !required.contains(choice[1])) {
        clauses.add(
            new BooleanQuery.Builder()
                .add(new TermQuery(new Term(field, choice[0])), Occur.SHOULD)
                .add(new TermQuery(new Term(field, choice[1])), Occur.SHOULD)
                .build());
      }
    }
    return List.copyOf(clauses);
  }

  private static String pair(Piece piece, int position) {
    return piece.text().text(position, position + 2);
  }
}
