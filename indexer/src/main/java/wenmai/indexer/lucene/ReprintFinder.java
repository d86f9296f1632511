package wenmai.indexer.lucene;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/**
 * Finds what an article about to be written is a reprint of, among the articles of a snapshot and
 * those written since. Used by one writer at a time.
 */
final class ReprintFinder {
  /** Candidates looked at in one band; boilerplate that thousands share is not worth more. */
  private static final int MOST = 64;

  private final Snapshot snapshot;
  private final Map<BytesRef, Fresh> fresh = new HashMap<>();

  private record Fresh(Likeprint likeprint, String id, String original) {}

  ReprintFinder(Snapshot snapshot) {
    this.snapshot = snapshot;
  }

  /** The identity of the article that {@code id} repeats; null when it repeats none. */
  @Nullable String original(String id, @Nullable Likeprint likeprint) throws IOException {
    if (likeprint == null) {
      return null;
    }
    String original = null;
    for (BytesRef band : likeprint.bands()) {
      if (original == null) {
        original = fresh(band, id, likeprint);
      }
      if (original == null) {
        original = stored(band, id, likeprint);
      }
    }
    String found = original != null && !original.equals(id) ? original : null;
    Fresh written = new Fresh(likeprint, id, found == null ? id : found);
    likeprint.bands().forEach(band -> fresh.putIfAbsent(band, written));
    return found;
  }

  private @Nullable String fresh(BytesRef band, String id, Likeprint likeprint) {
    Fresh known = fresh.get(band);
    if (known == null || known.id().equals(id)) {
      return null;
    }
    return likeprint.isReprint(known.likeprint().stored()) ? known.original() : null;
  }

  private @Nullable String stored(BytesRef band, String id, Likeprint likeprint)
      throws IOException {
    for (LeafReaderContext leaf : snapshot.reader().leaves()) {
      PostingsEnum docs = leaf.reader().postings(new Term(Fields.BAND, band), PostingsEnum.NONE);
      if (docs != null) {
        String found = stored(leaf, docs, id, likeprint);
        if (found != null) {
          return found;
        }
      }
    }
    return null;
  }

  private static @Nullable String stored(
      LeafReaderContext leaf, PostingsEnum docs, String id, Likeprint likeprint)
      throws IOException {
    Bits live = leaf.reader().getLiveDocs();
    BinaryDocValues prints = DocValues.getBinary(leaf.reader(), Fields.LIKEPRINT);
    SortedDocValues originals = DocValues.getSorted(leaf.reader(), Fields.ORIGINAL);
    SortedDocValues ids = DocValues.getSorted(leaf.reader(), Fields.ID);
    for (int i = 0; i < MOST && docs.nextDoc() != DocIdSetIterator.NO_MORE_DOCS; i++) {
      int doc = docs.docID();
      if ((live == null || live.get(doc)) && prints.advanceExact(doc)) {
        BytesRef print = prints.binaryValue();
        if (likeprint.isReprint(print) && !text(ids, doc).equals(id)) {
          return originals.advanceExact(doc) ? text(originals, doc) : text(ids, doc);
        }
      }
    }
    return null;
  }

  private static String text(SortedDocValues values, int doc) throws IOException {
    values.advanceExact(doc);
    return values.lookupOrd(values.ordValue()).utf8ToString();
  }
}
