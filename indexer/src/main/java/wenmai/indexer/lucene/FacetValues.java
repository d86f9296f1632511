package wenmai.indexer.lucene;

import java.io.IOException;
import java.util.List;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.OrdinalMap;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.FixedBitSet;
import org.apache.lucene.util.LongValues;
import org.apache.lucene.util.packed.PackedInts;

/** The values of one facet over a whole index, numbered, with how many articles have each. */
final class FacetValues {
  private final List<LeafReaderContext> leaves;
  private final String field;
  private final OrdinalMap map;
  private final int[] background;

  private FacetValues(List<LeafReaderContext> leaves, String field, OrdinalMap map) {
    this.leaves = leaves;
    this.field = field;
    this.map = map;
    this.background = new int[(int) map.getValueCount()];
  }

  static FacetValues read(DirectoryReader reader, String field) throws IOException {
    List<LeafReaderContext> leaves = reader.leaves();
    SortedSetDocValues[] values = new SortedSetDocValues[leaves.size()];
    for (int i = 0; i < values.length; i++) {
      values[i] = DocValues.getSortedSet(leaves.get(i).reader(), field);
    }
    FacetValues facet =
        new FacetValues(leaves, field, OrdinalMap.build(null, values, PackedInts.DEFAULT));
    facet.countAll();
    return facet;
  }

  private void countAll() throws IOException {
    for (LeafReaderContext leaf : leaves) {
      Bits live = leaf.reader().getLiveDocs();
      SortedSetDocValues values = DocValues.getSortedSet(leaf.reader(), field);
      LongValues global = map.getGlobalOrds(leaf.ord);
      while (values.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
        if (live == null || live.get(values.docID())) {
          for (int i = 0; i < values.docValueCount(); i++) {
            background[(int) global.get(values.nextOrd())]++;
          }
        }
      }
    }
  }

  /** How many of {@code matches} have each value. */
  int[] count(FixedBitSet matches) throws IOException {
    int[] counts = new int[background.length];
    for (LeafReaderContext leaf : leaves) {
      SortedSetDocValues values = DocValues.getSortedSet(leaf.reader(), field);
      LongValues global = map.getGlobalOrds(leaf.ord);
      int end = leaf.docBase + leaf.reader().maxDoc();
      int doc = next(matches, leaf.docBase, end);
      while (doc < end) {
        if (values.advanceExact(doc - leaf.docBase)) {
          for (int i = 0; i < values.docValueCount(); i++) {
            counts[(int) global.get(values.nextOrd())]++;
          }
        }
        doc = next(matches, doc + 1, end);
      }
    }
    return counts;
  }

  private static int next(FixedBitSet matches, int from, int end) {
    return from >= end ? end : Math.min(end, matches.nextSetBit(from, end));
  }

  /** How many articles of the whole archive have a value. */
  int background(int value) {
    return background[value];
  }

  /** How many values some article has. */
  int inUse() {
    int used = 0;
    for (int count : background) {
      used += count > 0 ? 1 : 0;
    }
    return used;
  }

  /** The number of a value; -1 when no article ever had it. */
  int number(String value) throws IOException {
    BytesRef bytes = new BytesRef(value);
    for (LeafReaderContext leaf : leaves) {
      long ordinal = DocValues.getSortedSet(leaf.reader(), field).lookupTerm(bytes);
      if (ordinal >= 0) {
        return (int) map.getGlobalOrds(leaf.ord).get(ordinal);
      }
    }
    return -1;
  }

  /** The value of a number. */
  String value(int number) throws IOException {
    int leaf = map.getFirstSegmentNumber(number);
    SortedSetDocValues values = DocValues.getSortedSet(leaves.get(leaf).reader(), field);
    return values.lookupOrd(map.getFirstSegmentOrd(number)).utf8ToString();
  }
}
