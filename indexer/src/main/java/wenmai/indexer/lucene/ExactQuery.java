package wenmai.indexer.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.search.ConstantScoreScorer;
import org.apache.lucene.search.ConstantScoreWeight;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.ScorerSupplier;
import org.apache.lucene.search.TwoPhaseIterator;
import org.apache.lucene.search.Weight;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;
import wenmai.indexer.corpus.Article;
import wenmai.indexer.corpus.Caption;
import wenmai.indexer.text.FoldedText;

/**
 * Matches articles where a phrase stands letter by letter. The folded phrase finds candidates, the
 * stored article decides.
 */
final class ExactQuery extends Query {
  private final Query candidates;
  private final String phrase;
  private final String field;

  ExactQuery(Query candidates, String phrase, String field) {
    this.candidates = candidates;
    this.phrase = phrase;
    this.field = field;
  }

  @Override
  public Query rewrite(IndexSearcher searcher) throws IOException {
    Query rewritten = searcher.rewrite(candidates);
    return rewritten.equals(candidates) ? this : new ExactQuery(rewritten, phrase, field);
  }

  @Override
  public Weight createWeight(IndexSearcher searcher, ScoreMode mode, float boost)
      throws IOException {
    Weight inner = candidates.createWeight(searcher, ScoreMode.COMPLETE_NO_SCORES, boost);
    return new ConstantScoreWeight(this, boost) {
      @Override
      public @Nullable ScorerSupplier scorerSupplier(LeafReaderContext leaf) throws IOException {
        ScorerSupplier supplier = inner.scorerSupplier(leaf);
        return supplier == null ? null : new Supplier(supplier, leaf, score(), mode);
      }

      @Override
      public boolean isCacheable(LeafReaderContext leaf) {
        return true;
      }
    };
  }

  private final class Supplier extends ScorerSupplier {
    private final ScorerSupplier inner;
    private final LeafReaderContext leaf;
    private final float score;
    private final ScoreMode mode;

    Supplier(ScorerSupplier inner, LeafReaderContext leaf, float score, ScoreMode mode) {
      this.inner = inner;
      this.leaf = leaf;
      this.score = score;
      this.mode = mode;
    }

    @Override
    public Scorer get(long leadCost) throws IOException {
      StoredFields stored = leaf.reader().storedFields();
      FoldedText sought = FoldedText.exact(phrase);
      TwoPhaseIterator verified =
          new TwoPhaseIterator(inner.get(leadCost).iterator()) {
            @Override
            public boolean matches() throws IOException {
              BytesRef source =
                  stored.document(approximation.docID()).getBinaryValue(Fields.SOURCE);
              return source != null && stands(sought, ArticleCodec.decode(source).article());
            }

            @Override
            public float matchCost() {
              return 10_000; // a stored article is read and cut into characters
            }
          };
      return new ConstantScoreScorer(score, mode, verified);
    }

    @Override
    public long cost() {
      return inner.cost();
    }
  }

  private boolean stands(FoldedText sought, Article article) {
    List<String> parts = new ArrayList<>(Documents.headlines(article));
    if (field.equals(Fields.TEXT)) {
      parts.add(article.body());
      article.captions().stream().map(Caption::text).forEach(parts::add);
    }
    return parts.stream().anyMatch(part -> FoldedText.exact(part).indexOf(sought, 0) >= 0);
  }

  @Override
  public void visit(QueryVisitor visitor) {
    candidates.visit(
        visitor.getSubVisitor(org.apache.lucene.search.BooleanClause.Occur.FILTER, this));
  }

  @Override
  public String toString(String defaultField) {
    return "exact(" + candidates.toString(defaultField) + ")";
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof ExactQuery that
        && phrase.equals(that.phrase)
        && field.equals(that.field)
        && candidates.equals(that.candidates);
  }

  @Override
  public int hashCode() {
    return Objects.hash(candidates, phrase, field);
  }
}
