package wenmai.indexer.lucene;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.index.SortedNumericDocValues;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.FixedBitSet;
import org.jspecify.annotations.Nullable;
import wenmai.indexer.search.FacetField;
import wenmai.indexer.search.Tag;
import wenmai.indexer.search.TaggedArticle;

/**
 * One state of the index with what was computed over it. Counted by references: who acquires it
 * releases it.
 */
final class Snapshot {
  /** The day of an article without a date. */
  static final long UNDATED = Long.MIN_VALUE;

  private final DirectoryReader reader;
  private final long generation;
  private final Map<FacetField, FacetValues> facets = new EnumMap<>(FacetField.class);
  private final Map<String, String> entityNames = new ConcurrentHashMap<>();
  private long @Nullable [] days;
  private @Nullable FixedBitSet articles;
  private @Nullable Reprints reprints;

  /**
   * @param generation number of the index that the reader reads
   */
  Snapshot(DirectoryReader reader, long generation) {
    this.reader = reader;
    this.generation = generation;
  }

  DirectoryReader reader() {
    return reader;
  }

  /** The number of the index that it is of. */
  long generation() {
    return generation;
  }

  /** Grows with every change of the index and with its generation. */
  long version() {
    return (generation << 40) + reader.getVersion();
  }

  /** A searcher that stops at the deadline. */
  IndexSearcher searcher(Deadline deadline) {
    IndexSearcher searcher = searcher();
    searcher.setTimeout(deadline);
    return searcher;
  }

  /** A searcher without a deadline. */
  IndexSearcher searcher() {
    IndexSearcher searcher = new IndexSearcher(reader);
    searcher.setSimilarity(Ranking.SIMILARITY);
    return searcher;
  }

  /** The groups of articles that repeat each other; computed at first use. */
  synchronized Reprints reprints() throws IOException {
    if (reprints == null) {
      reprints = Reprints.read(this);
    }
    return reprints;
  }

  /** The values of a facet over all articles; computed at first use. */
  synchronized FacetValues facet(FacetField field) throws IOException {
    FacetValues known = facets.get(field);
    if (known == null) {
      known = FacetValues.read(reader, Fields.facet(field));
      facets.put(field, known);
    }
    return known;
  }

  /** Each document's day of publication since 1970, {@link #UNDATED} for none. */
  synchronized long[] days() throws IOException {
    if (days == null) {
      long[] read = new long[reader.maxDoc()];
      Arrays.fill(read, UNDATED);
      for (LeafReaderContext leaf : reader.leaves()) {
        SortedNumericDocValues values = DocValues.getSortedNumeric(leaf.reader(), Fields.DAY);
        while (values.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
          read[leaf.docBase + values.docID()] = values.nextValue();
        }
      }
      days = read;
    }
    return days;
  }

  /** The first and the last day of publication since 1970; empty without dated articles. */
  long[] dateRange() throws IOException {
    long[] all = days();
    long first = Long.MAX_VALUE;
    long last = UNDATED;
    FixedBitSet live = articles();
    for (int i = 0; i < all.length; i++) {
      if (all[i] != UNDATED && live.get(i)) {
        first = Math.min(first, all[i]);
        last = Math.max(last, all[i]);
      }
    }
    return last == UNDATED ? new long[0] : new long[] {first, last};
  }

  /** All articles that are not deleted. */
  synchronized FixedBitSet articles() {
    if (articles == null) {
      try {
        articles = readArticles();
      } catch (IOException e) {
        throw new UncheckedIOException("reading the index failed", e);
      }
    }
    return articles;
  }

  private FixedBitSet readArticles() throws IOException {
    FixedBitSet read = new FixedBitSet(Math.max(1, reader.maxDoc()));
    for (LeafReaderContext leaf : reader.leaves()) {
      Bits live = leaf.reader().getLiveDocs();
      PostingsEnum docs =
          leaf.reader().postings(new Term(Fields.KIND, Fields.ARTICLE), PostingsEnum.NONE);
      while (docs != null && docs.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
        if (live == null || live.get(docs.docID())) {
          read.set(leaf.docBase + docs.docID());
        }
      }
    }
    return read;
  }

  /** Whether a document holds a term. */
  boolean holds(int document, Term term) throws IOException {
    List<LeafReaderContext> leaves = reader.leaves();
    LeafReaderContext leaf = leaves.get(ReaderUtil.subIndex(document, leaves));
    PostingsEnum docs = leaf.reader().postings(term, PostingsEnum.NONE);
    int wanted = document - leaf.docBase;
    return docs != null && docs.advance(wanted) == wanted;
  }

  /** The number of the document of an article or tombstone; -1 when there is none. */
  int document(String id) throws IOException {
    return document(new Term(Fields.ID, id));
  }

  private int document(Term term) throws IOException {
    for (LeafReaderContext leaf : reader.leaves()) {
      Bits live = leaf.reader().getLiveDocs();
      PostingsEnum docs = leaf.reader().postings(term, PostingsEnum.NONE);
      while (docs != null && docs.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
        if (live == null || live.get(docs.docID())) {
          return leaf.docBase + docs.docID();
        }
      }
    }
    return -1;
  }

  /** The stored bytes of an article; null for a tombstone. */
  @Nullable BytesRef source(int document) throws IOException {
    return reader.storedFields().document(document).getBinaryValue(Fields.SOURCE);
  }

  /** The article of a document that is one. */
  TaggedArticle article(int document) throws IOException {
    BytesRef source = source(document);
    if (source == null) {
      throw new IllegalStateException("document " + document + " is no article");
    }
    return ArticleCodec.decode(source);
  }

  /** A document's number of the field; all documents have one. */
  long number(String field, int document) throws IOException {
    for (LeafReaderContext leaf : reader.leaves()) {
      if (document < leaf.docBase + leaf.reader().maxDoc()) {
        NumericDocValues values = DocValues.getNumeric(leaf.reader(), field);
        values.advanceExact(document - leaf.docBase);
        return values.longValue();
      }
    }
    throw new IndexOutOfBoundsException("no document " + document);
  }

  /** The identity of a document's article. */
  String id(int document) throws IOException {
    for (LeafReaderContext leaf : reader.leaves()) {
      if (document < leaf.docBase + leaf.reader().maxDoc()) {
        SortedDocValues values = DocValues.getSorted(leaf.reader(), Fields.ID);
        values.advanceExact(document - leaf.docBase);
        return values.lookupOrd(values.ordValue()).utf8ToString();
      }
    }
    throw new IndexOutOfBoundsException("no document " + document);
  }

  /** The canonical name of an entity as one of its articles has it. */
  String entityName(String entity) throws IOException {
    String known = entityNames.get(entity);
    if (known == null) {
      int document = document(new Term(Fields.ENTITY, entity));
      known = document < 0 ? entity : name(article(document), entity);
      entityNames.put(entity, known);
    }
    return known;
  }

  private static String name(TaggedArticle article, String entity) {
    return article.tags().stream()
        .filter(tag -> tag.id().equals(entity))
        .map(Tag::name)
        .findFirst()
        .orElse(entity);
  }
}
