package wenmai.indexer.lucene;

import java.util.Collection;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.Collector;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.SimpleCollector;
import org.apache.lucene.util.FixedBitSet;

/** Collects which documents match. For searches in one thread. */
final class MatchCollector implements CollectorManager<Collector, FixedBitSet> {
  private final FixedBitSet matches;

  MatchCollector(int documents) {
    matches = new FixedBitSet(Math.max(1, documents));
  }

  @Override
  public Collector newCollector() {
    return new SimpleCollector() {
      private int base;

      @Override
      protected void doSetNextReader(LeafReaderContext leaf) {
        base = leaf.docBase;
      }

      @Override
      public void collect(int doc) {
        matches.set(base + doc);
      }

      @Override
      public ScoreMode scoreMode() {
        return ScoreMode.COMPLETE_NO_SCORES;
      }
    };
  }

  @Override
  public FixedBitSet reduce(Collection<Collector> collectors) {
    return matches;
  }
}
