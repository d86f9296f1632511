package wenmai.indexer.lucene;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.analysis.core.KeywordAnalyzer;
import org.apache.lucene.codecs.KnnVectorsFormat;
import org.apache.lucene.codecs.lucene104.Lucene104Codec;
import org.apache.lucene.codecs.lucene104.Lucene104HnswScalarQuantizedVectorsFormat;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.KnnFloatVectorField;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.FloatVectorValues;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.VectorSimilarityFunction;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.KnnFloatVectorQuery;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.quantization.QuantizedByteVectorValues.ScalarEncoding;
import wenmai.indexer.corpus.ArticleId;

/**
 * The vectors of articles' pieces, found again by nearness (HNSW over 7-bit components), in a
 * Lucene index of their own: the archive is never rewritten for them, and they can be thrown away.
 *
 * <p>The commit says up to which change of the archive they are complete. Thread-safe; one process
 * at a time.
 */
final class VectorStore implements AutoCloseable {
  private static final String ARTICLE = "article";
  private static final String VECTOR = "vector";
  private static final String SEQUENCE = "sequence";
  private static final String MADE_BY = "madeBy";
  private static final int NEIGHBORS = 16;
  private static final int BUILD_WIDTH = 100;
  private static final double BUFFER_MEGABYTES = 8;

  private final Directory directory;
  private final IndexWriter writer;
  private final SearcherManager searchers;
  private final String madeBy;

  private VectorStore(
      Directory directory, IndexWriter writer, SearcherManager searchers, String madeBy) {
    this.directory = directory;
    this.writer = writer;
    this.searchers = searchers;
    this.madeBy = madeBy;
  }

  /**
   * Opens the store in a folder, new when there is none.
   *
   * @param madeBy names how vectors are made; what was made otherwise is thrown away
   */
  static VectorStore open(Path folder, String madeBy) throws IOException {
    Directory directory = FSDirectory.open(folder);
    IndexWriterConfig config = new IndexWriterConfig(new KeywordAnalyzer());
    config.setCodec(new QuantizedVectors());
    config.setRAMBufferSizeMB(BUFFER_MEGABYTES);
    IndexWriter writer = new IndexWriter(directory, config);
    if (!madeBy.equals(commitData(writer).get(MADE_BY))) {
      writer.deleteAll();
      writer.setLiveCommitData(Map.of(MADE_BY, madeBy, SEQUENCE, "0").entrySet());
      writer.commit();
    }
    return new VectorStore(directory, writer, new SearcherManager(writer, null), madeBy);
  }

  private static Map<String, String> commitData(IndexWriter writer) {
    Map<String, String> data = new LinkedHashMap<>();
    Iterable<Map.Entry<String, String>> entries = writer.getLiveCommitData();
    if (entries != null) {
      entries.forEach(e -> data.put(e.getKey(), e.getValue()));
    }
    return data;
  }

  /** The last change of the archive that was taken in and would survive a crash. */
  long sequence() {
    return Long.parseLong(commitData(writer).getOrDefault(SEQUENCE, "0"));
  }

  /** Replaces the vectors of an article; none takes it out. */
  void put(ArticleId id, List<float[]> vectors) throws IOException {
    List<Document> documents = new ArrayList<>();
    for (float[] vector : vectors) {
      Document document = new Document();
      document.add(new StringField(ARTICLE, id.value(), Store.NO));
      document.add(new SortedDocValuesField(ARTICLE, new BytesRef(id.value())));
      document.add(new KnnFloatVectorField(VECTOR, vector, VectorSimilarityFunction.DOT_PRODUCT));
      documents.add(document);
    }
    writer.updateDocuments(new Term(ARTICLE, id.value()), documents);
  }

  /** Makes what was put last and be found, complete up to a change of the archive. */
  void commit(long sequence) throws IOException {
    writer.setLiveCommitData(Map.of(MADE_BY, madeBy, SEQUENCE, Long.toString(sequence)).entrySet());
    writer.commit();
    searchers.maybeRefresh();
  }

  boolean isEmpty() {
    return writer.getDocStats().numDocs == 0;
  }

  /** The articles with the nearest piece, nearest first, with its cosine. */
  Map<ArticleId, Double> nearest(float[] vector, int pieces) throws IOException {
    IndexSearcher searcher = searchers.acquire();
    try {
      Map<ArticleId, Double> nearest = new LinkedHashMap<>();
      for (ScoreDoc hit :
          searcher.search(new KnnFloatVectorQuery(VECTOR, vector, pieces), pieces).scoreDocs) {
        nearest.putIfAbsent(article(searcher, hit.doc), 2.0 * hit.score - 1);
      }
      return nearest;
    } finally {
      searchers.release(searcher);
    }
  }

  /** The vectors of an article's pieces, in order; empty when it has none. */
  List<float[]> vectors(ArticleId id) throws IOException {
    IndexSearcher searcher = searchers.acquire();
    try {
      List<float[]> vectors = new ArrayList<>();
      Term term = new Term(ARTICLE, id.value());
      for (LeafReaderContext leaf : searcher.getIndexReader().leaves()) {
        PostingsEnum pieces = leaf.reader().postings(term, PostingsEnum.NONE);
        FloatVectorValues values = leaf.reader().getFloatVectorValues(VECTOR);
        if (pieces == null || values == null) {
          continue;
        }
        Bits live = leaf.reader().getLiveDocs();
        var at = values.iterator();
        while (pieces.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
          if ((live == null || live.get(pieces.docID()))
              && at.advance(pieces.docID()) == pieces.docID()) {
            vectors.add(values.vectorValue(at.index()).clone());
          }
        }
      }
      return vectors;
    } finally {
      searchers.release(searcher);
    }
  }

  private static ArticleId article(IndexSearcher searcher, int doc) throws IOException {
    List<LeafReaderContext> leaves = searcher.getIndexReader().leaves();
    LeafReaderContext leaf = leaves.get(ReaderUtil.subIndex(doc, leaves));
    var ids = DocValues.getSorted(leaf.reader(), ARTICLE);
    ids.advanceExact(doc - leaf.docBase);
    return new ArticleId(ids.lookupOrd(ids.ordValue()).utf8ToString());
  }

  @Override
  public void close() throws IOException {
    searchers.close();
    writer.rollback();
    directory.close();
  }

  /** Today's codec with quantized vectors. */
  private static final class QuantizedVectors extends Lucene104Codec {
    private final KnnVectorsFormat vectors =
        new Lucene104HnswScalarQuantizedVectorsFormat(
            ScalarEncoding.SEVEN_BIT, NEIGHBORS, BUILD_WIDTH);

    @Override
    public KnnVectorsFormat getKnnVectorsFormatForField(String field) {
      return vectors;
    }
  }
}
