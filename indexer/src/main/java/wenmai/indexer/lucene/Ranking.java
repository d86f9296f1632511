package wenmai.indexer.lucene;

import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import wenmai.indexer.text.FoldedText;
import wenmai.indexer.text.Segmenter;
import wenmai.indexer.text.Word;

/**
 * How well an article that matches answers a query: a weighted sum of BM25 scores over words and
 * pairs of characters, in the whole text and in the headlines, and over phrases.
 */
final class Ranking {
  private static final float WORD = 1.0f;
  private static final float TITLE_WORD = 0.5f;
  private static final float PAIR = 0.5f;
  private static final float TITLE_PAIR = 0.25f;
  private static final float PHRASE = 1.0f;

  private final Map<Query, Float> clauses = new LinkedHashMap<>();

  private Ranking() {}

  /** The scores of a query; nothing that it says must match. */
  static Query of(wenmai.indexer.search.Query query) {
    Ranking ranking = new Ranking();
    ranking.add(query);
    BooleanQuery.Builder sum = new BooleanQuery.Builder();
    ranking.clauses.forEach((q, weight) -> sum.add(new BoostQuery(q, weight), Occur.SHOULD));
    return sum.build();
  }

  private void add(wenmai.indexer.search.Query query) {
    switch (query) {
      case wenmai.indexer.search.Query.All() -> {}
      case wenmai.indexer.search.Query.Words(String text) -> addWords(text);
      case wenmai.indexer.search.Query.Phrase(String text, boolean exact) -> addPhrase(text);
      case wenmai.indexer.search.Query.And(var operands) -> operands.forEach(this::add);
      case wenmai.indexer.search.Query.Or(var operands) -> operands.forEach(this::add);
      case wenmai.indexer.search.Query.Not(var operand) -> {}
    }
  }

  private void addWords(String text) {
    for (Word word : Segmenter.words(text)) {
      add(new TermQuery(new Term(Fields.WORDS, word.text())), WORD);
      add(new TermQuery(new Term(Fields.TITLE_WORDS, word.text())), TITLE_WORD);
    }
    for (Piece piece : Piece.of(FoldedText.of(text))) {
      if (!piece.letters()) {
        for (int i = piece.from(); i + 1 < piece.to(); i++) {
          String pair = piece.text().text(i, i + 2);
          add(new TermQuery(new Term(Fields.TEXT, pair)), PAIR);
          add(new TermQuery(new Term(Fields.TITLE, pair)), TITLE_PAIR);
        }
      }
    }
  }

  private void addPhrase(String text) {
    FoldedText folded = FoldedText.of(text);
    add(Phrases.phrase(Fields.TEXT, folded, 0, folded.length()), PHRASE);
    add(Phrases.phrase(Fields.TITLE, folded, 0, folded.length()), PHRASE);
  }

  private void add(Query query, float weight) {
    clauses.merge(query, weight, Float::sum);
  }
}
