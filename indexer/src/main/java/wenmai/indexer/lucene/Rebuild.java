package wenmai.indexer.lucene;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import java.util.function.LongConsumer;
import java.util.function.UnaryOperator;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.util.BytesRef;
import wenmai.indexer.corpus.ArticleId;
import wenmai.indexer.search.TaggedArticle;

/** Copies the history of one generation into another. */
final class Rebuild {
  private static final int STEP = 500;

  private final Generation from;
  private final Generation to;
  private final UnaryOperator<TaggedArticle> copying;
  private final LongConsumer reached;
  private final BooleanSupplier cancelled;

  /**
   * @param copying what becomes of an article
   * @param reached told the sequence number up to which the copy is on disk
   * @param cancelled whether to give up
   */
  Rebuild(
      Generation from,
      Generation to,
      UnaryOperator<TaggedArticle> copying,
      LongConsumer reached,
      BooleanSupplier cancelled) {
    this.from = from;
    this.to = to;
    this.copying = copying;
    this.reached = reached;
    this.cancelled = cancelled;
  }

  /**
   * Copies everything written to the old generation that the new one has not; durable then.
   *
   * @throws CancellationException when it was cancelled
   */
  void catchUp() throws IOException {
    boolean more = true;
    while (more) {
      if (cancelled.getAsBoolean()) {
        throw new CancellationException("the archive is being closed");
      }
      more = copySome() == STEP;
      reached.accept(to.sequence());
    }
  }

  private int copySome() throws IOException {
    Snapshot old = from.snapshots().acquire();
    Snapshot fresh = to.snapshots().acquire();
    try {
      List<ScoreDoc> changes = changes(old, to.sequence());
      Batch batch = new Batch(to, fresh, 0);
      long sequence = to.sequence();
      for (ScoreDoc change : changes) {
        sequence = old.number(Fields.SEQUENCE, change.doc);
        copy(old, change.doc, sequence, batch);
      }
      if (!changes.isEmpty()) {
        to.commit(sequence);
      }
      return changes.size();
    } finally {
      from.snapshots().release(old);
      to.snapshots().release(fresh);
    }
  }

  private static List<ScoreDoc> changes(Snapshot snapshot, long after) throws IOException {
    return List.of(
        snapshot
            .searcher()
            .search(
                LongPoint.newRangeQuery(Fields.SEQUENCE, after + 1, Long.MAX_VALUE),
                STEP,
                new Sort(new SortField(Fields.SEQUENCE, SortField.Type.LONG)))
            .scoreDocs);
  }

  private void copy(Snapshot old, int document, long sequence, Batch batch) throws IOException {
    long written = old.number(Fields.WRITTEN, document);
    BytesRef source = old.source(document);
    if (source == null) {
      ArticleId id = new ArticleId(old.id(document));
      to.write(id.value(), Documents.tombstone(id, sequence, written));
      return;
    }
    TaggedArticle article = copying.apply(ArticleCodec.decode(source));
    batch.write(article, ArticleCodec.encode(article), sequence, written);
  }
}
