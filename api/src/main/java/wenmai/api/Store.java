package wenmai.api;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import wenmai.graph.model.KnowledgeGraph;
import wenmai.graph.resolve.Ledger;
import wenmai.graph.resolve.Recorrection;
import wenmai.indexer.ingest.Ingest;
import wenmai.indexer.ingest.Joining;
import wenmai.indexer.ingest.Progress;
import wenmai.indexer.lucene.LuceneArchive;
import wenmai.indexer.search.StoredArticle;

/**
 * Everything a command may need of the data: the archive at once, the graph as soon as it has
 * started, and the follower that keeps the second level with the first.
 */
final class Store implements AutoCloseable {
  private final LuceneArchive archive;
  private final Joining writer;
  private final Ledger ledger;
  private final ArticleReader reader;
  private final GraphStore graphStore;
  private final GraphFollower follower;
  private final LiveReindex reindexing;
  private final LandscapeKeeper landscape;

  private Store(LuceneArchive archive, Ledger ledger, Config config) {
    this.archive = archive;
    this.ledger = ledger;
    this.reader = ArticleReader.load(ledger);
    this.writer = new Joining(archive, archive, reader);
    this.graphStore = new GraphStore(config, this::wake);
    this.follower =
        new GraphFollower(
            archive,
            graphStore.graph(),
            reader::change,
            ledger,
            new Recorrection(
                ledger,
                graphStore.graph(),
                entities -> new Mentioning(archive).of(entities),
                id -> archive.article(id).map(StoredArticle::article).map(reader::facts)));
    this.reindexing = new LiveReindex(archive, writer, reader, follower);
    this.landscape = new LandscapeKeeper(graphStore.graph(), follower, ledger);
  }

  /**
   * Opens the store, making it where there is none; the graph starts in the background.
   *
   * @throws RuntimeException when another process has it open, or it is broken or newer than this
   *     program
   */
  static Store open(Config config) {
    LuceneArchive archive =
        LuceneArchive.open(archive(config), config.searchTimeout(), config.meaning());
    try {
      Ledger ledger = Ledger.open(ledger(config));
      Store store = new Store(archive, ledger, config);
      if (archive.isUpgraded()) {
        store.writer.joinStored();
      }
      store.graphStore.start();
      store.follower.start();
      return store;
    } catch (IOException e) {
      archive.close();
      throw new UncheckedIOException(e.getMessage(), e);
    }
  }

  /** The folder of the archive. */
  static Path archive(Config config) {
    return config.store().resolve("archive");
  }

  /** The file of the ledger. */
  static Path ledger(Config config) {
    return config.store().resolve("ledger.jsonl");
  }

  LuceneArchive archive() {
    return archive;
  }

  /** The one way in which articles are written to the archive. */
  Joining writer() {
    return writer;
  }

  Ledger ledger() {
    return ledger;
  }

  ArticleReader reader() {
    return reader;
  }

  /**
   * An ingest into this store.
   *
   * @param listener told how far it has come
   */
  Ingest ingest(Consumer<Progress> listener) {
    return new Ingest(
        writer,
        id -> archive.article(id).map(StoredArticle::own),
        reader,
        progress -> {
          wake();
          listener.accept(progress);
        });
  }

  KnowledgeGraph graph() {
    return graphStore.graph();
  }

  /** Why the graph's store does not start; empty when it does, or has not been tried. */
  Optional<String> graphFailure() {
    return graphStore.failure();
  }

  GraphFollower follower() {
    return follower;
  }

  LiveReindex reindexing() {
    return reindexing;
  }

  /** Keeps the landscape of the graph once it is started. */
  LandscapeKeeper landscape() {
    return landscape;
  }

  /** Says that the archive has changed. */
  void wake() {
    follower.wake();
  }

  @Override
  public void close() {
    reindexing.close();
    landscape.close();
    follower.close();
    graphStore.close();
    archive.close();
    try {
      ledger.close();
    } catch (IOException e) {
      throw new UncheckedIOException("the ledger cannot be closed", e);
    }
  }
}
