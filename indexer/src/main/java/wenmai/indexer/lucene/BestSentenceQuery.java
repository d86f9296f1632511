package wenmai.indexer.lucene;

import java.io.IOException;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.Explanation;
import org.apache.lucene.search.FilterWeight;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.ScorerSupplier;
import org.apache.lucene.search.TwoPhaseIterator;
import org.apache.lucene.search.Weight;
import org.jspecify.annotations.Nullable;

/**
 * Scores as another query does, and adds what the words found together in one sentence weigh, see
 * {@link SentenceWords}. Sentences are only looked at in articles that could still come first.
 */
final class BestSentenceQuery extends Query {
  private final Query scores;
  private final List<String> words;

  BestSentenceQuery(Query scores, Collection<String> words) {
    this.scores = scores;
    this.words = List.copyOf(words);
  }

  @Override
  public Query rewrite(IndexSearcher searcher) throws IOException {
    Query rewritten = searcher.rewrite(scores);
    return rewritten.equals(scores) ? this : new BestSentenceQuery(rewritten, words);
  }

  @Override
  public Weight createWeight(IndexSearcher searcher, ScoreMode mode, float boost)
      throws IOException {
    Weight inner = scores.createWeight(searcher, mode, boost);
    if (!mode.needsScores()) {
      return inner;
    }
    SentenceWords sought = SentenceWords.of(searcher.getIndexReader(), words, boost);
    return new FilterWeight(this, inner) {
      @Override
      public @Nullable ScorerSupplier scorerSupplier(LeafReaderContext leaf) throws IOException {
        ScorerSupplier supplier = inner.scorerSupplier(leaf);
        return supplier == null ? null : new Supplier(supplier, sought, leaf);
      }

      @Override
      public Explanation explain(LeafReaderContext leaf, int doc) throws IOException {
        Explanation others = inner.explain(leaf, doc);
        float best = sought.in(leaf).best(doc);
        return others.isMatch()
            ? Explanation.match(
                others.getValue().floatValue() + best,
                "sum of",
                others,
                Explanation.match(best, "best sentence"))
            : others;
      }
    };
  }

  /** Scorers of one segment. */
  private static final class Supplier extends ScorerSupplier {
    private final ScorerSupplier inner;
    private final SentenceWords sought;
    private final LeafReaderContext leaf;

    Supplier(ScorerSupplier inner, SentenceWords sought, LeafReaderContext leaf) {
      this.inner = inner;
      this.sought = sought;
      this.leaf = leaf;
    }

    @Override
    public Scorer get(long leadCost) throws IOException {
      return new SentenceScorer(inner.get(leadCost), sought.in(leaf));
    }

    @Override
    public void setTopLevelScoringClause() throws IOException {
      inner.setTopLevelScoringClause();
    }

    @Override
    public long cost() {
      return inner.cost();
    }
  }

  /** The other query's scorer with the best sentence's weight on top. */
  private static final class SentenceScorer extends Scorer {
    private final Scorer inner;
    private final SentenceWords.Reader sentences;
    private float enough;

    SentenceScorer(Scorer inner, SentenceWords.Reader sentences) {
      this.inner = inner;
      this.sentences = sentences;
    }

    @Override
    public int docID() {
      return inner.docID();
    }

    @Override
    public DocIdSetIterator iterator() {
      return inner.iterator();
    }

    @Override
    public @Nullable TwoPhaseIterator twoPhaseIterator() {
      return inner.twoPhaseIterator();
    }

    @Override
    public float score() throws IOException {
      float score = inner.score();
      return score + sentences.most() < enough ? score : score + sentences.best(docID());
    }

    @Override
    public int advanceShallow(int target) throws IOException {
      return inner.advanceShallow(target);
    }

    @Override
    public float getMaxScore(int upTo) throws IOException {
      return inner.getMaxScore(upTo) + sentences.most();
    }

    @Override
    public void setMinCompetitiveScore(float least) throws IOException {
      enough = least;
      inner.setMinCompetitiveScore(Math.max(0, Math.nextDown(least - sentences.most())));
    }
  }

  @Override
  public void visit(QueryVisitor visitor) {
    scores.visit(visitor);
  }

  @Override
  public String toString(String field) {
    return "sentence(" + words + ", " + scores.toString(field) + ")";
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof BestSentenceQuery that
        && words.equals(that.words)
        && scores.equals(that.scores);
  }

  @Override
  public int hashCode() {
    return Objects.hash(scores, words);
  }
}
