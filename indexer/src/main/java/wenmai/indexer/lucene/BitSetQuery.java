package wenmai.indexer.lucene;

import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.ConstantScoreScorerSupplier;
import org.apache.lucene.search.ConstantScoreWeight;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.ScorerSupplier;
import org.apache.lucene.search.Weight;
import org.apache.lucene.util.FixedBitSet;
import org.jspecify.annotations.Nullable;

/** Matches the articles of a set that was computed over the same snapshot. */
final class BitSetQuery extends Query {
  private final FixedBitSet articles;
  private final int count;

  BitSetQuery(FixedBitSet articles) {
    this.articles = articles;
    this.count = articles.cardinality();
  }

  @Override
  public Weight createWeight(IndexSearcher searcher, ScoreMode mode, float boost) {
    return new ConstantScoreWeight(this, boost) {
      @Override
      public @Nullable ScorerSupplier scorerSupplier(LeafReaderContext leaf) {
        int end = leaf.docBase + leaf.reader().maxDoc();
        return ConstantScoreScorerSupplier.fromIterator(
            new Slice(leaf.docBase, end), score(), mode, leaf.reader().maxDoc());
      }

      @Override
      public boolean isCacheable(LeafReaderContext leaf) {
        return false;
      }
    };
  }

  /** The articles of one segment. */
  private final class Slice extends DocIdSetIterator {
    private final int base;
    private final int end;
    private int doc = -1;

    Slice(int base, int end) {
      this.base = base;
      this.end = end;
    }

    @Override
    public int docID() {
      return doc;
    }

    @Override
    public int nextDoc() {
      return advance(doc + 1);
    }

    @Override
    public int advance(int target) {
      int from = target >= end - base ? end : base + target;
      int next = from >= end ? NO_MORE_DOCS : articles.nextSetBit(from, end);
      doc = next == NO_MORE_DOCS ? NO_MORE_DOCS : next - base;
      return doc;
    }

    @Override
    public long cost() {
      return count;
    }
  }

  @Override
  public void visit(QueryVisitor visitor) {
    visitor.visitLeaf(this);
  }

  @Override
  public String toString(String field) {
    return "articles(" + count + ")";
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof BitSetQuery that && articles.equals(that.articles);
  }

  @Override
  public int hashCode() {
    return articles.hashCode();
  }
}
