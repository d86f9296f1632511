package wenmai.indexer.lucene;

import java.io.IOException;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Predicate;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.index.TermsEnum.SeekStatus;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.StringHelper;

/** Reads ranges of the suggestion fields' term dictionaries. */
final class SuggestTerms {
  /** So many terms are looked at for one field, then what was found must do. */
  private static final int MOST_TERMS = 30_000;

  /** What to do with a term that lies in the range. */
  @FunctionalInterface
  interface Visitor {
    void visit(LeafReaderContext leaf, TermsEnum term) throws IOException;
  }

  private SuggestTerms() {}

  /** The terms of {@code field} that start with one of {@code starts}. */
  static void visit(IndexReader reader, String field, Collection<BytesRef> starts, Visitor visitor)
      throws IOException {
    int left = MOST_TERMS;
    for (LeafReaderContext leaf : reader.leaves()) {
      Terms terms = leaf.reader().terms(field);
      if (terms == null) {
        continue;
      }
      TermsEnum term = terms.iterator();
      for (BytesRef start : starts) {
        boolean more = term.seekCeil(start) != SeekStatus.END;
        while (more && left > 0 && StringHelper.startsWith(term.term(), start)) {
          visitor.visit(leaf, term);
          left--;
          more = term.next() != null;
        }
      }
    }
  }

  /** How many documents have the term and are not deleted. */
  private static int articles(LeafReaderContext leaf, TermsEnum term) throws IOException {
    Bits live = leaf.reader().getLiveDocs();
    if (live == null) {
      return term.docFreq();
    }
    int articles = 0;
    PostingsEnum documents = term.postings(null, PostingsEnum.NONE);
    while (documents.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
      articles += live.get(documents.docID()) ? 1 : 0;
    }
    return articles;
  }

  /** The names in the range that pass, with the number of articles that have them. */
  static Map<SuggestKey, Integer> count(
      IndexReader reader, String field, Collection<BytesRef> starts, Predicate<BytesRef> passes)
      throws IOException {
    Map<BytesRef, Integer> counts = new HashMap<>();
    visit(
        reader,
        field,
        starts,
        (leaf, term) -> {
          if (passes.test(term.term())) {
            counts.merge(BytesRef.deepCopyOf(term.term()), articles(leaf, term), Integer::sum);
          }
        });
    counts.values().removeIf(count -> count == 0);
    // An article stands under every reading of a name, so readings must not be added up.
    Map<SuggestKey, Integer> names = new HashMap<>();
    counts.forEach((term, count) -> names.merge(SuggestKey.of(term), count, Math::max));
    return names;
  }
}
