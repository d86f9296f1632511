package wenmai.indexer.lucene;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.lucene.index.Term;
import org.apache.lucene.queries.intervals.IntervalQuery;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.TermQuery;
import wenmai.indexer.search.FacetField;
import wenmai.indexer.search.Query;
import wenmai.indexer.search.Tagged;
import wenmai.indexer.text.FoldedText;

/**
 * Says in the engine's words which articles a query matches, in the whole text or in the headlines.
 * Ranking is {@link Ranking}'s.
 */
final class Translator {
  /** Characters that may be missing between words; they say how words hang together. */
  private static final String FUNCTION_CHARACTERS = "的了着和与及在是";

  /** How much of a question an article must have: its rarest words decide the order. */
  private static final double QUESTION_SHARE = 0.3;

  private final String field;

  private Translator(String field) {
    this.field = field;
  }

  /** What matches; scores mean nothing. */
  static org.apache.lucene.search.Query matching(Query query) {
    return new Translator(Fields.TEXT).match(query);
  }

  private org.apache.lucene.search.Query match(Query query) {
    return switch (query) {
      case Query.All() -> MatchAllDocsQuery.INSTANCE;
      case Query.Words(String text) -> words(FoldedText.of(text));
      case Query.Question question -> question(FoldedText.of(question.sought()));
      case Query.Phrase(String text, boolean exact) -> phrase(text, exact);
      case Query.Prefix(String text) -> Phrases.prefix(field, FoldedText.of(text));
      case Query.Fuzzy(String text) -> FuzzyPhrases.of(field, FoldedText.of(text));
      case Query.Near(var operands, int distance) ->
          new IntervalQuery(field, Intervals.near(operands, distance));
      case Query.Together(var scope, var operands) ->
          new IntervalQuery(field, Intervals.together(scope, operands));
      case Query.Headline(Query operand) -> new Translator(Fields.TITLE).match(operand);
      case Query.Attribute(FacetField facet, String value) -> attribute(facet, value);
      case Query.Published(var range) -> Search.published(range);
      case Query.Named(String name, var others) -> named(name, others);
      case Query.And(var operands) -> and(operands);
      case Query.Or(var operands) -> or(operands);
      case Query.Not(Query operand) -> and(List.of(query));
    };
  }

  private org.apache.lucene.search.Query and(List<Query> operands) {
    BooleanQuery.Builder all = new BooleanQuery.Builder();
    all.add(MatchAllDocsQuery.INSTANCE, Occur.FILTER);
    for (Query operand : operands) {
      if (operand instanceof Query.Not(Query inner)) {
        all.add(match(inner), Occur.MUST_NOT);
      } else {
        all.add(match(operand), Occur.FILTER);
      }
    }
    return all.build();
  }

  private org.apache.lucene.search.Query or(List<Query> operands) {
    BooleanQuery.Builder any = new BooleanQuery.Builder();
    operands.forEach(operand -> any.add(match(operand), Occur.SHOULD));
    return any.build();
  }

  private org.apache.lucene.search.Query phrase(String text, boolean exact) {
    FoldedText folded = FoldedText.of(text);
    org.apache.lucene.search.Query phrase = Phrases.phrase(field, folded, 0, folded.length());
    return exact ? new ExactQuery(phrase, text, field) : phrase;
  }

  private static org.apache.lucene.search.Query named(String name, Set<Tagged> others) {
    return new BooleanQuery.Builder()
        .add(new NamedQuery(name), Occur.SHOULD)
        .add(TagQueries.anyOf(others), Occur.SHOULD)
        .build();
  }

  private static org.apache.lucene.search.Query attribute(FacetField facet, String value) {
    String key = Documents.key(facet, value);
    if (key.endsWith("*")) {
      String start = key.substring(0, key.length() - 1);
      return new PrefixQuery(new Term(Fields.key(facet), start));
    }
    return new TermQuery(new Term(Fields.key(facet), key));
  }

  private org.apache.lucene.search.Query words(FoldedText text) {
    List<Piece> pieces = Piece.of(text);
    if (pieces.isEmpty()) {
      return Phrases.phrase(field, text, 0, text.length());
    }
    BooleanQuery.Builder all = new BooleanQuery.Builder();
    for (Piece piece : pieces) {
      if (piece.letters()) {
        all.add(Phrases.word(field, piece), Occur.FILTER);
      } else {
        covered(piece).forEach(clause -> all.add(clause, Occur.FILTER));
      }
    }
    return all.build();
  }

  /**
   * What must hold for an article to cover a piece: each character stands there beside one of its
   * neighbours in the piece. So 洛阳牡丹 asks for 洛阳 and 牡丹 wherever they stand, and no cut into words
   * can make a difference.
   */
  private Set<org.apache.lucene.search.Query> covered(Piece piece) {
    if (piece.length() <= 2) {
      return Set.of(Phrases.phrase(field, piece.text(), piece.from(), piece.to()));
    }
    Set<String> required = new LinkedHashSet<>();
    required.add(piece.pair(piece.from()));
    required.add(piece.pair(piece.to() - 2));
    Set<org.apache.lucene.search.Query> clauses = new LinkedHashSet<>();
    required.forEach(pair -> clauses.add(term(pair)));
    for (int i = piece.from() + 1; i < piece.to() - 1; i++) {
      boolean optional = FUNCTION_CHARACTERS.indexOf(piece.text().codePoint(i)) >= 0;
      String before = piece.pair(i - 1);
      String after = piece.pair(i);
      if (!optional && !required.contains(before) && !required.contains(after)) {
        clauses.add(
            new BooleanQuery.Builder()
                .add(term(before), Occur.SHOULD)
                .add(term(after), Occur.SHOULD)
                .build());
      }
    }
    return clauses;
  }

  private org.apache.lucene.search.Query question(FoldedText text) {
    Set<org.apache.lucene.search.Query> parts = new LinkedHashSet<>();
    for (Piece piece : Piece.of(text)) {
      parts.addAll(Ranking.parts(field, piece));
    }
    List<org.apache.lucene.search.Query> first =
        new ArrayList<>(parts).subList(0, Math.min(parts.size(), Ranking.MOST_PARTS));
    BooleanQuery.Builder any = new BooleanQuery.Builder();
    first.forEach(part -> any.add(part, Occur.SHOULD));
    any.setMinimumNumberShouldMatch((int) Math.max(1, Math.floor(first.size() * QUESTION_SHARE)));
    return any.build();
  }

  private org.apache.lucene.search.Query term(String characters) {
    return new TermQuery(new Term(field, characters));
  }
}
