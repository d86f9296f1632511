package wenmai.indexer.lucene;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.similarities.BM25Similarity;
import org.apache.lucene.search.similarities.Similarity;
import wenmai.indexer.search.Query;
import wenmai.indexer.text.FoldedText;
import wenmai.indexer.text.Segmenter;
import wenmai.indexer.text.Word;

/**
 * How well an article that matches answers a query: a weighted sum of BM25 scores (Robertson and
 * Zaragoza 2009) over the query's words and pairs of characters in the text, its words in the
 * headlines, and neighbouring words that stand near each other.
 *
 * <p>{@code score = Σ BM25(word) + Σ BM25(pair) + 0.2 Σ BM25(word in the headlines) + 0.2 Σ
 * BM25(neighbours)}; of neighbours an occurrence counts 1 / (1 + characters moved). A word of the
 * lead counts twice. For a question what its best sentence holds is added, see {@link
 * SentenceWords}. The weights were tuned on two sets of queries, see RATIONALE.md.
 */
final class Ranking {
  /** BM25 as texts of some hundred characters want it: counts soon say no more, length little. */
  static final Similarity SIMILARITY = new BM25Similarity(0.6f, 0.4f);

  /** The most words and pairs of one query that count. */
  static final int MOST_PARTS = 256;

  /** The most neighbours of one query that count. */
  private static final int MOST_NEIGHBOURS = 32;

  /** The most words of a question that are looked for in sentences. */
  private static final int MOST_ASKED = 32;

  /** So many characters may stand between neighbours, or more if words swapped are nearer. */
  private static final int NEAR = 12;

  private static final float TITLE_WORD = 0.2f;
  private static final float NEIGHBOURS = 0.2f;

  private final Map<org.apache.lucene.search.Query, Float> clauses = new LinkedHashMap<>();

  private final Set<String> asked = new LinkedHashSet<>();

  private Ranking() {}

  /** The scores of a query; nothing that it says must match. */
  static org.apache.lucene.search.Query of(Query query) {
    return of(query, List.of());
  }

  /** The scores of a query with other scores added. */
  static org.apache.lucene.search.Query of(
      Query query, List<org.apache.lucene.search.Query> others) {
    Ranking ranking = new Ranking();
    ranking.add(query);
    BooleanQuery.Builder sum = new BooleanQuery.Builder();
    ranking.clauses.entrySet().stream()
        .limit(4L * MOST_PARTS)
        .forEach(
            clause -> sum.add(new BoostQuery(clause.getKey(), clause.getValue()), Occur.SHOULD));
    others.forEach(scores -> sum.add(scores, Occur.SHOULD));
    return ranking.asked.isEmpty()
        ? sum.build()
        : new BestSentenceQuery(sum.build(), ranking.asked);
  }

  private void add(Query query) {
    switch (query) {
      case Query.Words(String text) -> addWords(Segmenter.words(text), text);
      case Query.Question question -> addQuestion(question.sought());
      case Query.Phrase(String text, boolean exact) -> addPhrase(text);
      case Query.Prefix(String text) -> addPhrase(text);
      case Query.Fuzzy(String text) -> addPhrase(text);
      case Query.Named(String name, var _) -> addPhrase(name);
      case Query.Near(var operands, int distance) -> operands.forEach(this::add);
      case Query.Together(var scope, var operands) -> operands.forEach(this::add);
      case Query.Headline(Query operand) -> add(operand);
      case Query.And(var operands) -> operands.forEach(this::add);
      case Query.Or(var operands) -> operands.forEach(this::add);
      case Query.All _, Query.Attribute _, Query.Published _, Query.Not _ -> {}
    }
  }

  private void addQuestion(String text) {
    List<Word> words = Segmenter.words(text);
    addWords(words, text);
    // Single characters have no positions.
    words.stream()
        .map(Word::text)
        .filter(word -> word.length() > 1)
        .limit(MOST_ASKED)
        .forEach(asked::add);
  }

  private void addWords(List<Word> words, String text) {
    for (Word word : words) {
      add(new TermQuery(new Term(Fields.WORDS, word.text())), 1);
      add(new TermQuery(new Term(Fields.TITLE_WORDS, word.text())), TITLE_WORD);
    }
    for (Piece piece : Piece.of(FoldedText.of(text))) {
      parts(Fields.TEXT, piece).forEach(part -> add(part, 1));
    }
    addNeighbours(words);
  }

  /** Adds neighbouring words, taken by their first pairs; those of one character are passed by. */
  private void addNeighbours(List<Word> words) {
    List<FoldedText> longer =
        words.stream()
            .map(word -> FoldedText.of(word.text()))
            .filter(word -> word.length() > 1 && !word.inRun(0))
            .limit(MOST_NEIGHBOURS)
            .toList();
    for (int i = 0; i + 1 < longer.size(); i++) {
      FoldedText one = longer.get(i);
      add(
          new PhraseQuery.Builder()
              .add(new Term(Fields.TEXT, one.text(0, 2)), 0)
              .add(new Term(Fields.TEXT, longer.get(i + 1).text(0, 2)), one.length())
              .setSlop(NEAR)
              .build(),
          NEIGHBOURS);
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
    add(Phrases.phrase(Fields.TEXT, folded, 0, folded.length()), 1);
    add(Phrases.phrase(Fields.TITLE, folded, 0, folded.length()), 1);
  }

  private void add(org.apache.lucene.search.Query query, float weight) {
    clauses.merge(query, weight, Float::sum);
  }
}
