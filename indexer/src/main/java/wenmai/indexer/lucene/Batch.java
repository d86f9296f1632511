package wenmai.indexer.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.document.Document;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;
import wenmai.indexer.corpus.ArticleId;
import wenmai.indexer.search.ArchiveWriter.Outcome;
import wenmai.indexer.search.ArchiveWriter.Written;
import wenmai.indexer.search.Standing;
import wenmai.indexer.search.TaggedArticle;

/**
 * Articles on their way into a generation; nothing counts before the commit. Used by one writer.
 */
final class Batch {
  private final Generation generation;
  private final Snapshot snapshot;
  private final ReprintFinder reprints;
  private final Map<String, Held> fresh = new HashMap<>();
  private final long now;
  private long sequence;

  /**
   * @param snapshot the newest of the generation
   * @param now milliseconds since 1970
   */
  Batch(Generation generation, Snapshot snapshot, long now) {
    this.generation = generation;
    this.snapshot = snapshot;
    this.reprints = new ReprintFinder(snapshot);
    this.now = now;
    this.sequence = generation.sequence();
  }

  /**
   * An article as it stands, or will after the commit.
   *
   * @param source null when there is none
   */
  private record Held(@Nullable BytesRef source, long sequence) {}

  /** Writes what is new or changed. */
  List<Written> put(List<TaggedArticle> articles) throws IOException {
    List<Written> written = new ArrayList<>();
    for (TaggedArticle article : articles) {
      written.add(put(article));
    }
    return written;
  }

  private Written put(TaggedArticle article) throws IOException {
    ArticleId id = article.article().id();
    BytesRef source = ArticleCodec.encode(article);
    Held held = held(id.value());
    if (source.equals(held.source())) {
      return new Written(id, Outcome.UNCHANGED, held.sequence());
    }
    sequence++;
    write(article, source, sequence, now);
    fresh.put(id.value(), new Held(source, sequence));
    return new Written(id, held.source() == null ? Outcome.ADDED : Outcome.REPLACED, sequence);
  }

  /** Takes an article out; what stays is that it was there. */
  void delete(ArticleId id) throws IOException {
    sequence++;
    generation.write(id.value(), Documents.tombstone(id, sequence, now));
    fresh.put(id.value(), new Held(null, 0));
  }

  private Held held(String id) throws IOException {
    Held known = fresh.get(id);
    if (known != null) {
      return known;
    }
    int document = snapshot.document(id);
    return document < 0
        ? new Held(null, 0)
        : new Held(snapshot.source(document), snapshot.number(Fields.SEQUENCE, document));
  }

  /** Writes an article that has its number already. */
  void write(TaggedArticle article, BytesRef source, long number, long written) throws IOException {
    String id = article.article().id().value();
    if (article.standing() instanceof Standing.PartOf) {
      generation.write(id, Documents.part(article.article().id(), source, number, written));
      return;
    }
    Document document = Documents.of(article, source, number, written);
    Likeprint likeprint = Likeprint.of(article.article().body());
    Documents.addLikeprint(document, likeprint, reprints.original(id, likeprint));
    generation.write(id, document);
  }

  /** The number of the last article written or taken out. */
  long sequence() {
    return sequence;
  }
}
