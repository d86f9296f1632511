package wenmai.api;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Iterator;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.stream.Gatherers;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import wenmai.graph.export.GraphFormat;
import wenmai.graph.model.Edge;
import wenmai.graph.model.EntityId;
import wenmai.graph.model.EntitySummary;
import wenmai.graph.model.KnowledgeGraph;
import wenmai.indexer.corpus.Article;
import wenmai.indexer.search.Query;
import wenmai.indexer.search.QueryParser;
import wenmai.indexer.search.QuerySyntaxException;

/** {@code wenmai export}: writes what the store holds, or what a query selects of it. */
@Command(
    name = "export",
    mixinStandardHelpOptions = true,
    description = {
      "Writes articles or the graph as they are read, however many they are.",
      "With a query only the articles that match, or the entities that they name."
    })
final class Export implements Callable<Integer> {
  private static final int BATCH = 500;

  @Spec private CommandSpec spec;

  @Parameters(
      paramLabel = "WHAT",
      description = "${COMPLETION-CANDIDATES}; the graph is entities and relations")
  private Subject what;

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      required = true,
      description = "${COMPLETION-CANDIDATES}; articles, entities and relations as CSV or JSONL")
  private GraphFormat format;

  @Option(names = "--query", paramLabel = "QUERY", description = "in the query language of the API")
  private @Nullable String query;

  @Option(names = "--out", paramLabel = "FILE", description = "to write; else standard output")
  private @Nullable Path out;

  @Option(
      names = "--wait",
      paramLabel = "SECONDS",
      defaultValue = "3600",
      description = "how long to wait for the graph (default ${DEFAULT-VALUE})")
  private int wait;

  /** What can be written. */
  enum Subject {
    ARTICLES,
    ENTITIES,
    RELATIONS,
    GRAPH
  }

  @Override
  public Integer call() throws IOException, InterruptedException {
    if (what != Subject.GRAPH && !format.isTable()) {
      throw new ParameterException(
          spec.commandLine(), what.name().toLowerCase(Locale.ROOT) + " can be csv or jsonl");
    }
    @Nullable Query selection = query == null ? null : parsed(query);
    try (Store store = Store.open(Config.from(System.getenv()));
        Writer writer = writer()) {
      if (what == Subject.ARTICLES) {
        writeArticles(store, selection, writer);
      } else if (store.follower().awaitLevel(Duration.ofSeconds(wait))) {
        writeGraph(store.graph(), selected(store, selection), writer);
      } else {
        spec.commandLine().getErr().println("the graph is " + store.follower().state().reason());
        return 1;
      }
    }
    return 0;
  }

  private Query parsed(String text) {
    try {
      return QueryParser.parse(text);
    } catch (QuerySyntaxException e) {
      throw new ParameterException(
          spec.commandLine(), "QUERY, character " + (e.position() + 1) + ": " + e.getMessage(), e);
    }
  }

  private Writer writer() throws IOException {
    return out == null
        ? new BufferedWriter(spec.commandLine().getOut())
        : Files.newBufferedWriter(out);
  }

  private void writeArticles(Store store, @Nullable Query selection, Writer writer)
      throws IOException {
    ArticleTable table = ArticleTable.of(format);
    writer.write(table.head());
    Articles articles = new Articles(store.archive());
    Stream<Article> all = selection == null ? articles.all() : articles.matching(selection);
    for (Iterator<Article> each = all.iterator(); each.hasNext(); ) {
      writer.write(table.row(each.next()));
    }
    writer.flush();
  }

  /** The entities named by the articles that match; empty for all. */
  private static Optional<Set<EntityId>> selected(Store store, @Nullable Query selection) {
    if (selection == null) {
      return Optional.empty();
    }
    Set<EntityId> named = new TreeSet<>();
    Articles articles = new Articles(store.archive());
    articles
        .matching(selection)
        .map(Article::id)
        .gather(Gatherers.windowFixed(BATCH))
        .forEach(batch -> named.addAll(store.graph().mentionedIn(batch)));
    return Optional.of(named);
  }

  private void writeGraph(KnowledgeGraph graph, Optional<Set<EntityId>> ids, Writer writer)
      throws IOException {
    Stream<EntitySummary> entities = ids.map(graph::entities).orElseGet(graph::entities);
    Stream<Edge> edges = ids.map(graph::edges).orElseGet(graph::edges);
    switch (what) {
      case ENTITIES -> format.writeEntities(entities, writer);
      case RELATIONS -> format.writeEdges(edges, writer);
      case GRAPH -> format.write(entities, edges, writer);
      case ARTICLES -> throw new IllegalStateException("articles are not in the graph");
    }
  }
}
