package wenmai.indexer.lucene;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.LongConsumer;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.store.AlreadyClosedException;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.Lock;
import org.apache.lucene.store.LockObtainFailedException;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import wenmai.indexer.corpus.Article;
import wenmai.indexer.corpus.ArticleId;
import wenmai.indexer.corpus.Span;
import wenmai.indexer.search.Annotator;
import wenmai.indexer.search.Archive;
import wenmai.indexer.search.ArchiveOpenException;
import wenmai.indexer.search.ArchiveStats;
import wenmai.indexer.search.Change;
import wenmai.indexer.search.FacetField;
import wenmai.indexer.search.Mode;
import wenmai.indexer.search.PartWriter;
import wenmai.indexer.search.Query;
import wenmai.indexer.search.RelatedArticle;
import wenmai.indexer.search.RelatedRequest;
import wenmai.indexer.search.SearchRequest;
import wenmai.indexer.search.SearchResult;
import wenmai.indexer.search.Standing;
import wenmai.indexer.search.StoredArticle;
import wenmai.indexer.search.Suggestion;
import wenmai.indexer.search.TaggedArticle;

/**
 * The archive in a directory on this machine, by Lucene. One process at a time may open it.
 *
 * <p>The articles themselves are stored here and nowhere else. A write is on disk and visible when
 * its method returns.
 */
public final class LuceneArchive implements Archive, PartWriter {
  /** How long a search may take when nothing else is said. */
  public static final Duration TIME_LIMIT = Duration.ofSeconds(5);

  private static final Logger LOG = LoggerFactory.getLogger(LuceneArchive.class);
  private static final String LOCK = "archive.lock";

  private final Lock lock;
  private final FSDirectory root;
  private final GenerationFolders folders;
  private final String identity;
  private final boolean upgraded;
  private volatile Generation generation;
  private final Duration timeLimit;
  private final PageSnapshots pageSnapshots = new PageSnapshots();
  private final ReentrantLock rebuilding = new ReentrantLock();
  private final ReentrantLock writing = new ReentrantLock();
  private volatile boolean closing;

  private final @Nullable Meaning meaning;

  private LuceneArchive(
      FSDirectory root,
      Lock lock,
      GenerationFolders folders,
      String identity,
      Generation generation,
      Duration timeLimit,
      @Nullable Meaning meaning) {
    this.root = root;
    this.lock = lock;
    this.folders = folders;
    this.identity = identity;
    this.generation = generation;
    this.upgraded = generation.isOutdated();
    this.timeLimit = timeLimit;
    this.meaning = meaning;
  }

  /** Opens the archive in {@code directory}, see {@link #open(Path, Duration, boolean)}. */
  public static LuceneArchive open(Path directory) {
    return open(directory, TIME_LIMIT, false);
  }

  /**
   * Opens the archive in {@code directory}; an empty one is made when there is none. An index that
   * an older program wrote is first built anew from the articles in it, which takes minutes for a
   * million.
   *
   * @param timeLimit for one search
   * @param withMeaning whether articles get vectors, which takes a processor's spare time and,
   *     while it does, some 150 MB beside the Java heap
   * @throws ArchiveOpenException when another process has it open, when a newer program wrote it,
   *     or when it cannot be read
   */
  public static LuceneArchive open(Path directory, Duration timeLimit, boolean withMeaning) {
    try {
      Files.createDirectories(directory);
      FSDirectory root = FSDirectory.open(directory);
      Lock lock = lock(root, directory);
      try {
        GenerationFolders folders = new GenerationFolders(directory);
        long number = folders.current();
        folders.deleteOthers(number);
        Generation generation = Generation.open(folders.folder(number), number);
        Meaning meaning = withMeaning ? Meaning.open(directory.resolve("meaning")) : null;
        LuceneArchive archive =
            new LuceneArchive(
                root, lock, folders, Identity.of(directory), generation, timeLimit, meaning);
        if (archive.upgraded) {
          archive.rebuild(UnaryOperator.identity(), reached -> {});
        }
        if (meaning != null) {
          meaning.follow(archive);
        }
        return archive;
      } catch (IOException | RuntimeException e) {
        lock.close();
        root.close();
        throw e;
      }
    } catch (IOException e) {
      throw new ArchiveOpenException("the archive in " + directory + " cannot be opened: " + e, e);
    }
  }

  /**
   * What is wrong with the files of the archive in {@code directory}, part by part; empty when they
   * are sound. Reads all of them.
   *
   * @throws ArchiveOpenException when a process has it open, or it cannot be read at all
   */
  public static List<String> faults(Path directory) {
    if (!Files.isDirectory(directory)) {
      return List.of();
    }
    try (FSDirectory root = FSDirectory.open(directory);
        Lock lock = lock(root, directory)) {
      lock.ensureValid();
      GenerationFolders folders = new GenerationFolders(directory);
      return IndexCheck.faults(folders.folder(folders.current()));
    } catch (IOException e) {
      throw new ArchiveOpenException("the archive in " + directory + " cannot be read: " + e, e);
    }
  }

  private static Lock lock(FSDirectory root, Path directory) throws IOException {
    try {
      return root.obtainLock(LOCK);
    } catch (LockObtainFailedException e) {
      root.close();
      throw new ArchiveOpenException(
          "the archive in " + directory + " is open in another process; stop that one first", e);
    }
  }

  @Override
  public List<Written> put(List<TaggedArticle> articles) {
    writing.lock();
    try {
      return write(batch -> batch.put(articles));
    } catch (IOException e) {
      throw new UncheckedIOException("writing to the archive failed", e);
    } finally {
      writing.unlock();
    }
  }

  private interface Writing {
    List<Written> write(Batch batch) throws IOException;
  }

  private List<Written> write(Writing step) throws IOException {
    Generation current = generation;
    Snapshot snapshot = current.snapshots().acquire();
    try {
      Batch batch = new Batch(current, snapshot, System.currentTimeMillis());
      List<Written> written = step.write(batch);
      if (batch.sequence() > current.sequence()) {
        current.commit(batch.sequence());
      }
      return written;
    } finally {
      current.snapshots().release(snapshot);
    }
  }

  @Override
  public boolean delete(ArticleId id, List<TaggedArticle> changed) {
    writing.lock();
    try {
      if (article(id).isEmpty()) {
        return false;
      }
      write(batch -> {
        batch.delete(id);
        return batch.put(changed);
      });
      return true;
    } catch (IOException e) {
      throw new UncheckedIOException("writing to the archive failed", e);
    } finally {
      writing.unlock();
    }
  }

  @Override
  public SearchResult search(SearchRequest request) {
    Deadline deadline = new Deadline(timeLimit);
    Nearness near = nearness(request);
    return reading(
        request.cursor(),
        snapshot -> {
          SearchResult result = new Search(snapshot, request, near, deadline).run();
          if (result.nextCursor() != null) {
            pageSnapshots.keep(snapshot);
          }
          return result;
        });
  }

  private Nearness nearness(SearchRequest request) {
    String text = PlainText.of(request.query());
    if (meaning == null || request.mode() == Mode.LEXICAL || text.isEmpty()) {
      return Nearness.NONE;
    }
    try {
      return meaning.nearest(text);
    } catch (RuntimeException e) {
      LOG.warn("A search goes by words alone, as what it means could not be computed", e);
      return Nearness.NONE;
    }
  }

  /**
   * Builds the index anew from the stored articles, beside the one in use, and puts it in its place
   * while searches and writes go on. Articles keep their sequence numbers.
   *
   * @param reached told now and then the sequence number up to which the new index has come
   * @return how many articles the new index has
   * @throws CancellationException when the archive is closed before the new index is whole; the old
   *     one stays in use
   */
  public long reindex(Annotator annotator, LongConsumer reached) {
    rebuilding.lock();
    try {
      return rebuild(stored -> annotator.annotate(stored.article()).in(stored.standing()), reached);
    } catch (IOException e) {
      throw new UncheckedIOException("rebuilding the index failed", e);
    } finally {
      rebuilding.unlock();
    }
  }

  private long rebuild(UnaryOperator<TaggedArticle> copying, LongConsumer reached)
      throws IOException {
    Generation old = generation;
    long number = old.number() + 1;
    Generation fresh = Generation.open(folders.folder(number), number);
    try {
      Rebuild rebuild = new Rebuild(old, fresh, copying, reached, () -> closing);
      rebuild.catchUp();
      writing.lock();
      try {
        rebuild.catchUp();
        folders.use(number);
        generation = fresh;
      } finally {
        writing.unlock();
      }
    } catch (IOException | RuntimeException e) {
      fresh.close();
      folders.deleteOthers(old.number());
      throw e;
    }
    old.close();
    folders.deleteOthers(number);
    return stats().articles();
  }

  @Override
  public String identity() {
    return identity;
  }

  /** Whether an older program had written the index, which was built anew when it was opened. */
  public boolean isUpgraded() {
    return upgraded;
  }

  /** How far the articles' vectors have come; empty without meaning. */
  public Optional<Meaning.Progress> meaning() {
    return Optional.ofNullable(meaning)
        .map(vectors -> new Meaning.Progress(vectors.done(), generation.sequence()));
  }

  @Override
  public Optional<StoredArticle> article(ArticleId id) {
    return reading(snapshot -> {
      int document = snapshot.document(id.value());
      BytesRef source = document < 0 ? null : snapshot.source(document);
      if (source == null) {
        return Optional.empty();
      }
      TaggedArticle tagged = ArticleCodec.decode(source);
      return Optional.of(
          new StoredArticle(
              tagged.article(),
              snapshot.number(Fields.SEQUENCE, document),
              Instant.ofEpochMilli(snapshot.number(Fields.WRITTEN, document)),
              tagged.standing()));
    });
  }

  @Override
  public List<Span> matches(ArticleId id, Query query) {
    return article(id)
        .map(stored ->
            new Highlighter(query, new Deadline(timeLimit)).matches(stored.article().text()))
        .orElse(List.of());
  }

  @Override
  public Set<String> named(String name) {
    return reading(snapshot ->
        new NamedQuery(name)
            .ids(snapshot.reader()).stream()
                .map(BytesRef::utf8ToString)
                .collect(Collectors.toSet()));
  }

  @Override
  public List<Suggestion> suggest(String text, int limit) {
    return reading(snapshot -> new Suggester(snapshot).suggest(text, limit));
  }

  @Override
  public List<RelatedArticle> related(RelatedRequest request) {
    Nearness near =
        meaning == null || request.exclude() == null
            ? Nearness.NONE
            : meaning.nearest(request.exclude());
    return reading(snapshot -> new LuceneRelated(snapshot, request, near.cosines()).find());
  }

  @Override
  public List<Change> changesAfter(long sequence, int limit) {
    return reading(snapshot -> {
      List<Change> changes = new ArrayList<>();
      for (ScoreDoc doc :
          snapshot
              .searcher()
              .search(
                  LongPoint.newRangeQuery(
                      Fields.SEQUENCE, Math.addExact(sequence, 1), Long.MAX_VALUE),
                  limit,
                  new Sort(new SortField(Fields.SEQUENCE, SortField.Type.LONG)))
              .scoreDocs) {
        changes.add(change(snapshot, doc.doc));
      }
      return changes;
    });
  }

  private static Change change(Snapshot snapshot, int document) throws IOException {
    return new Change(
        snapshot.number(Fields.SEQUENCE, document),
        new ArticleId(snapshot.id(document)),
        found(snapshot.source(document)));
  }

  /** The article that is found by itself; null for a deleted one and a part of another. */
  private static @Nullable Article found(@Nullable BytesRef source) {
    if (source == null) {
      return null;
    }
    TaggedArticle tagged = ArticleCodec.decode(source);
    return tagged.standing() instanceof Standing.PartOf ? null : tagged.article();
  }

  @Override
  public ArchiveStats stats() {
    return reading(snapshot -> {
      FacetValues publications = snapshot.facet(FacetField.PUBLICATION);
      long[] range = snapshot.dateRange();
      return new ArchiveStats(
          snapshot.articles().cardinality(),
          publications.inUse(),
          generation.sequence(),
          range.length == 0 ? null : LocalDate.ofEpochDay(range[0]),
          range.length == 0 ? null : LocalDate.ofEpochDay(range[1]));
    });
  }

  private interface Reading<T> {
    T read(Snapshot snapshot) throws IOException;
  }

  private <T> T reading(Reading<T> reading) {
    return reading(null, reading);
  }

  /** Reads the newest state, or the one that the page before the cursor was read from. */
  private <T> T reading(@Nullable String cursor, Reading<T> reading) {
    try {
      Snapshot snapshot = acquire(cursor);
      try {
        return reading.read(snapshot);
      } finally {
        snapshot.reader().decRef();
      }
    } catch (IOException e) {
      throw new UncheckedIOException("reading the archive failed", e);
    }
  }

  private Snapshot acquire(@Nullable String cursor) throws IOException {
    Snapshot paged = cursor == null ? null : pageSnapshots.acquire(Cursor.of(cursor).snapshot());
    while (paged == null) {
      Generation current = generation;
      try {
        paged = current.snapshots().acquire();
      } catch (AlreadyClosedException e) {
        if (current == generation) {
          throw e;
        }
        // It was replaced by a new one since it was read from the field.
      }
    }
    return paged;
  }

  @Override
  public void close() {
    closing = true;
    if (meaning != null) {
      meaning.close();
    }
    rebuilding.lock();
    writing.lock();
    try {
      pageSnapshots.close();
      generation.close();
      lock.close();
      root.close();
    } catch (IOException e) {
      throw new UncheckedIOException("closing the archive failed", e);
    } finally {
      writing.unlock();
      rebuilding.unlock();
    }
  }
}
