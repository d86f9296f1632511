package wenmai.api.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import wenmai.api.http.HttpServer;
import wenmai.api.http.HttpSettings;
import wenmai.api.http.Readiness;
import wenmai.api.http.Reindexing;
import wenmai.api.http.Services;
import wenmai.graph.extract.Extractor;
import wenmai.graph.model.ArticleFacts;
import wenmai.graph.model.Findings;
import wenmai.graph.model.GraphChange;
import wenmai.graph.neo4j.EmbeddedNeo4j;
import wenmai.graph.neo4j.Neo4jGraph;
import wenmai.graph.network.Landscape;
import wenmai.graph.resolve.Ledger;
import wenmai.graph.resolve.Resolver;
import wenmai.indexer.corpus.Article;
import wenmai.indexer.corpus.ArticleId;
import wenmai.indexer.lucene.LuceneArchive;
import wenmai.indexer.search.Annotator;
import wenmai.indexer.search.Change;
import wenmai.indexer.search.TaggedArticle;

/**
 * A store as the program's own, filled step by step by whoever measures. The program can serve it
 * afterwards.
 */
final class NewsStore implements AutoCloseable {
  private static final int BATCH = 1000;
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private final LuceneArchive archive;
  private final Ledger ledger;
  private final EmbeddedNeo4j server;
  private final Neo4jGraph graph;
  private final Extractor extractor = Extractor.load();
  private final Resolver resolver = Resolver.load();
  private final Map<ArticleId, ArticleFacts> read = new ConcurrentHashMap<>();

  private NewsStore(Path folder, int pageCacheMiB) throws IOException {
    archive = LuceneArchive.open(folder.resolve("archive"), PATIENCE, false);
    ledger = Ledger.open(folder.resolve("ledger.jsonl"));
    server = EmbeddedNeo4j.open(Files.createDirectories(folder.resolve("graph")), pageCacheMiB);
    graph = Neo4jGraph.connect(server);
  }

  /**
   * Opens the store in a folder, making it where there is none.
   *
   * @param pageCacheMiB memory for the graph's pages outside the heap
   */
  static NewsStore open(Path folder, int pageCacheMiB) throws IOException {
    Files.createDirectories(folder);
    return new NewsStore(folder, pageCacheMiB);
  }

  LuceneArchive archive() {
    return archive;
  }

  Neo4jGraph graph() {
    return graph;
  }

  /** Puts articles that are not there yet into the archive, not into the graph. */
  void put(List<Article> articles) {
    archive.put(
        articles.parallelStream()
            .filter(article -> archive.article(article.id()).isEmpty())
            .map(this::annotated)
            .toList());
  }

  private TaggedArticle annotated(Article article) {
    Findings findings = extractor.extract(article);
    ArticleFacts facts = resolver.resolve(article, findings);
    read.put(article.id(), facts);
    return new TaggedArticle(article, Resolver.tags(facts), Resolver.events(findings));
  }

  /** What the graph has to take in next; empty when it is level. */
  List<GraphChange> behind() {
    List<GraphChange> changes =
        archive.changesAfter(graph.sequence(), BATCH).stream().map(this::change).toList();
    read.clear();
    return changes;
  }

  private GraphChange change(Change change) {
    Article article = Objects.requireNonNull(change.article());
    ArticleFacts facts = read.get(article.id());
    return new GraphChange(
        change.sequence(),
        change.id(),
        facts == null ? resolver.resolve(article, extractor.extract(article)) : facts);
  }

  /** Serves it on a free port. */
  HttpServer serve() {
    return HttpServer.start(
        new Services(
            archive,
            archive,
            Annotator.NONE,
            graph,
            () -> Landscape.EMPTY,
            extractor,
            resolver,
            ledger,
            () -> new Readiness(true, Readiness.GraphPhase.READY, 0, null),
            () -> {},
            new NoReindexing()),
        HttpSettings.loopback(0));
  }

  /** Nobody reindexes what is measured. */
  private record NoReindexing() implements Reindexing {
    @Override
    public boolean start() {
      return false;
    }

    @Override
    public State state() {
      return State.IDLE;
    }
  }

  @Override
  public void close() {
    graph.close();
    server.close();
    archive.close();
    try {
      ledger.close();
    } catch (IOException e) {
      throw new UncheckedIOException("the ledger cannot be closed", e);
    }
  }
}
