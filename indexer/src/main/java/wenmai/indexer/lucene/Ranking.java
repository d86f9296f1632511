package wenmai.indexer.lucene;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.TermQuery;
import wenmai.indexer.search.Query;
import wenmai.indexer.text.FoldedText;
import wenmai.indexer.text.Segmenter;
import wenmai.indexer.text.Word;

/**
 * How well an article that matches answers a query: a weighted sum of BM25 scores over words and
 * pairs of characters, in the whole text and in the headlines, and over phrases.
 */
final class Ranking {
  /** The most words and pairs of one query that count. */
  static final int MOST_PARTS = 256;

  private static final float WORD = 1.0f;
  private static final float TITLE_WORD = 0.2f;
  private static final float PAIR = 1.0f;
  private static final float TITLE_PAIR = 0.1f;
  private static final float PHRASE = 1.0f;

  private final Map<org.apache.lucene.search.Query, Float> clauses = new LinkedHashMap<>();

  private Ranking() {}

  /** The scores of a query; nothing that it says must match. */
  static org.apache.lucene.search.Query of(Query query) {
    Ranking ranking = new Ranking();
    ranking.add(query);
    BooleanQuery.Builder sum = new BooleanQuery.Builder();
    ranking.clauses.entrySet().stream()
        .limit(4L * MOST_PARTS)
        .forEach(
            clause -> sum.add(new BoostQuery(clause.getKey(), clause.getValue()), Occur.SHOULD));
    return sum.build();
  }

  private void add(Query query) {
    switch (query) {
      case Query.Words(String text) -> addWords(text);
      case Query.Question(String text) -> addWords(text);
      case Query.Phrase(String text, boolean exact) -> addPhrase(text);
      case Query.Prefix(String text) -> addPhrase(text);
      case Query.Fuzzy(String text) -> addPhrase(text);
      case Query.Named(String name) -> addPhrase(name);
      case Query.Near(var operands, int distance) -> operands.forEach(this::add);
      case Query.Together(var scope, var operands) -> operands.forEach(this::add);
      case Query.Headline(Query operand) -> add(operand);
      case Query.And(var operands) -> operands.forEach(this::add);
      case Query.Or(var operands) -> operands.forEach(this::add);
      case Query.All _, Query.Attribute _, Query.Published _, Query.Not _ -> {}
    }
  }

  private void addWords(String text) {
    for (Word word : Segmenter.words(text)) {
      add(new TermQuery(new Term(Fields.WORDS, word.text())), WORD);
      add(new TermQuery(new Term(Fields.TITLE_WORDS, word.text())), TITLE_WORD);
    }
    for (Piece piece : Piece.of(FoldedText.of(text))) {
      parts(Fields.TEXT, piece).forEach(part -> add(part, PAIR));
      parts(Fields.TITLE, piece).forEach(part -> add(part, TITLE_PAIR));
    }
  }

  /** The pairs of a piece, or the piece itself where it is a word of letters or one character. */
  static List<org.apache.lucene.search.Query> parts(String field, Piece piece) {
    if (piece.letters()) {
      return List.of(Phrases.word(field, piece));
    }
    if (piece.length() == 1) {
      return List.of(Phrases.character(field, piece.characters()));
    }
    List<org.apache.lucene.search.Query> pairs = new ArrayList<>();
    for (int i = piece.from(); i + 1 < piece.to(); i++) {
      pairs.add(new TermQuery(new Term(field, piece.pair(i))));
    }
    return pairs;
  }

  private void addPhrase(String text) {
    FoldedText folded = FoldedText.of(text);
    add(Phrases.phrase(Fields.TEXT, folded, 0, folded.length()), PHRASE);
    add(Phrases.phrase(Fields.TITLE, folded, 0, folded.length()), PHRASE);
  }

  private void add(org.apache.lucene.search.Query query, float weight) {
    clauses.merge(query, weight, Float::sum);
  }
}
