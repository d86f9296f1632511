package wenmai.api;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.function.Consumer;
import wenmai.graph.model.KnowledgeGraph;
import wenmai.indexer.ingest.Ingest;
import wenmai.indexer.ingest.Progress;
import wenmai.indexer.lucene.LuceneArchive;
import wenmai.indexer.search.StoredArticle;

/**
 * Everything a command may need of the data: the archive at once, the graph as soon as it has
 * started, and the follower that keeps the second level with the first.
 */
final class Store implements AutoCloseable {
  private final LuceneArchive archive;
  private final ArticleReader reader;
  private final GraphStore graphStore;
  private final GraphFollower follower;

  private Store(LuceneArchive archive, ArticleReader reader, Config config) {
    this.archive = archive;
    this.reader = reader;
    this.graphStore = new GraphStore(config, this::wake);
    this.follower = new GraphFollower(archive, graphStore.graph(), reader::facts);
  }

  /**
   * Opens the store, making it where there is none; the graph starts in the background.
   *
   * @throws RuntimeException when another process has it open, or it is broken or newer than this
   *     program
   */
  static Store open(Config config) {
    try {
      Files.createDirectories(config.store());
    } catch (IOException e) {
      throw new UncheckedIOException("cannot make the store " + config.store(), e);
    }
    LuceneArchive archive =
        LuceneArchive.open(
            config.store().resolve("archive"), config.searchTimeout(), config.meaning());
    Store store = new Store(archive, ArticleReader.load(), config);
    store.graphStore.start();
    store.follower.start();
    return store;
  }

  LuceneArchive archive() {
    return archive;
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
        archive,
        id -> archive.article(id).map(StoredArticle::article),
        reader,
        progress -> {
          wake();
          listener.accept(progress);
        });
  }

  KnowledgeGraph graph() {
    return graphStore.graph();
  }

  GraphFollower follower() {
    return follower;
  }

  /** Says that the archive has changed. */
  void wake() {
    follower.wake();
  }

  @Override
  public void close() {
    follower.close();
    graphStore.close();
    archive.close();
  }
}
