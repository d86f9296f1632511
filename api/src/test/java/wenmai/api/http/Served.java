package wenmai.api.http;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import wenmai.graph.extract.Extractor;
import wenmai.graph.model.ArticleFacts;
import wenmai.graph.model.EntityId;
import wenmai.graph.model.Findings;
import wenmai.graph.model.GraphUnavailableException;
import wenmai.graph.model.KnowledgeGraph;
import wenmai.graph.network.Landscape;
import wenmai.graph.resolve.Ledger;
import wenmai.graph.resolve.Recorrection;
import wenmai.graph.resolve.Resolver;
import wenmai.indexer.ingest.Joining;
import wenmai.indexer.lucene.LuceneArchive;
import wenmai.indexer.corpus.ArticleId;
import wenmai.indexer.search.Annotator;
import wenmai.indexer.search.Filters;
import wenmai.indexer.search.Mode;
import wenmai.indexer.search.Query;
import wenmai.indexer.search.SearchRequest;
import wenmai.indexer.search.Sort;
import wenmai.indexer.search.StoredArticle;
import wenmai.indexer.search.Tagged;
import wenmai.indexer.search.TaggedArticle;

/**
 * A server over a real archive, and a client that holds every answer against the contract.
 *
 * @param promise remembers what has answered
 */
record Served(
    HttpServer server, LuceneArchive archive, Ledger ledger, Promise promise, HttpClient client)
    implements AutoCloseable {
  static final String EDITOR = "editor-key";
  static final String READER = "reader-key";
  static final Extractor EXTRACTOR = Extractor.load();
  static final Resolver RESOLVER = Resolver.load();
  private static final ObjectMapper MAPPER = new ObjectMapper();

  /** On loopback, with a key for an editor and one for a reader. */
  static HttpSettings settings() {
    return new HttpSettings(
        "127.0.0.1",
        0,
        new HttpSettings.Access(
            Map.of(EDITOR, Role.EDITOR, READER, Role.READER),
            false,
            List.of("https://news.example"),
            Set.of()),
        HttpSettings.Limits.USUAL);
  }

  static Served open(Path store, KnowledgeGraph graph, HttpSettings settings) {
    return open(LuceneArchive.open(store.resolve("archive")), store, graph, settings);
  }

  static Served open(
      LuceneArchive archive, Path store, KnowledgeGraph graph, HttpSettings settings) {
    Ledger ledger = ledger(store.resolve("ledger.jsonl"));
    Services services =
        new Services(
            archive,
            new Joining(archive, archive, annotator()),
            annotator(),
            graph,
            () -> landscape(graph),
            EXTRACTOR,
            RESOLVER,
            ledger,
            () -> new Readiness(true, Readiness.GraphPhase.READY, 0, null),
            () -> recorrect(archive, graph, ledger),
            new IndexOnly(archive));
    return new Served(
        HttpServer.start(services, settings),
        archive,
        ledger,
        new Promise(),
        HttpClient.newHttpClient());
  }

  private static Landscape landscape(KnowledgeGraph graph) {
    try {
      return Landscape.of(graph);
    } catch (GraphUnavailableException e) {
      return Landscape.EMPTY;
    }
  }

  private static Ledger ledger(Path path) {
    try {
      return Ledger.open(path);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void recorrect(LuceneArchive archive, KnowledgeGraph graph, Ledger ledger) {
    try {
      new Recorrection(
              ledger,
              graph,
              ids -> mentioning(archive, ids),
              id ->
                  archive
                      .article(id)
                      .map(StoredArticle::article)
                      .map(article ->
                          ledger
                              .corrections()
                              .apply(RESOLVER.resolve(article, EXTRACTOR.extract(article)))))
          .catchUp();
    } catch (GraphUnavailableException e) {
      // the graph is brought level when it returns
    }
  }

  private static List<ArticleId> mentioning(LuceneArchive archive, Set<EntityId> ids) {
    Filters filters =
        Filters.mentioning(
            ids.stream().map(id -> new Tagged.Anywhere(id.value())).collect(Collectors.toSet()));
    return archive
        .search(
            new SearchRequest(
                new Query.All(), filters, Sort.NEWEST, 200, null, List.of(), null, Mode.LEXICAL))
        .hits()
        .stream()
        .map(hit -> hit.article().id())
        .toList();
  }

  /** Builds the index anew while the caller waits; there is no follower to tell the graph. */
  private record IndexOnly(LuceneArchive archive) implements Reindexing {
    @Override
    public boolean start() {
      archive.reindex(annotator(), sequence -> {});
      return true;
    }

    @Override
    public State state() {
      long sequence = archive.stats().sequence();
      return new State(Phase.DONE, sequence, sequence, Instant.EPOCH, Instant.EPOCH, "");
    }
  }

  static Annotator annotator() {
    return article -> {
      Findings findings = EXTRACTOR.extract(article);
      ArticleFacts facts = RESOLVER.resolve(article, findings);
      return new TaggedArticle(article, Resolver.tags(facts), Resolver.events(findings));
    };
  }

  /** An answer with its body as JSON. */
  record Answer(HttpResponse<byte[]> response) {
    int status() {
      return response.statusCode();
    }

    String text() {
      return new String(response.body(), StandardCharsets.UTF_8);
    }

    String header(String name) {
      return response.headers().firstValue(name).orElse("");
    }

    JsonNode json() {
      try {
        return MAPPER.readTree(response.body());
      } catch (IOException e) {
        throw new IllegalStateException("not JSON: " + text(), e);
      }
    }

    /** The value at a JSON pointer, as text. */
    String at(String pointer) {
      return json().at(pointer).asText();
    }
  }

  HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.port() + path));
  }

  Answer get(String path) {
    return send(request(path));
  }

  Answer post(String path, String type, String body) {
    return send(request(path).header("Content-Type", type).POST(BodyPublishers.ofString(body)));
  }

  /** Writes as an editor. */
  Answer write(String method, String path, String type, String body) {
    return send(
        request(path)
            .header("Authorization", "Bearer " + EDITOR)
            .header("Content-Type", type)
            .method(method, BodyPublishers.ofString(body)));
  }

  Answer send(HttpRequest.Builder request) {
    try {
      HttpResponse<byte[]> response =
          client.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
      promise.check(response);
      return new Answer(response);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  static String q(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  @Override
  public void close() {
    client.close();
    server.close();
    archive.close();
    try {
      ledger.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
