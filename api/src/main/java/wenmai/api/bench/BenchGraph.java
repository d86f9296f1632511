package wenmai.api.bench;

import com.sun.management.OperatingSystemMXBean;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import wenmai.graph.extract.Extractor;
import wenmai.graph.model.EntityId;
import wenmai.graph.model.EntitySummary;
import wenmai.graph.model.GraphChange;
import wenmai.graph.model.GraphStats;
import wenmai.graph.model.KnowledgeGraph;
import wenmai.graph.model.NeighborQuery;
import wenmai.graph.model.Period;
import wenmai.graph.neo4j.EmbeddedNeo4j;
import wenmai.graph.neo4j.Neo4jGraph;
import wenmai.graph.resolve.Resolver;
import wenmai.indexer.corpus.Article;
import wenmai.indexer.ingest.ArticleJson;

/** Measures how fast the graph takes in news and answers. */
@Command(
    name = "graph",
    mixinStandardHelpOptions = true,
    description = "Writes news items into a new graph and measures writing and asking.")
public final class BenchGraph implements Callable<Integer> {
  private static final int BATCH = 500;
  private static final int QUESTIONS = 200;

  @Spec private CommandSpec spec;

  @Option(
      names = "--eval",
      required = true,
      paramLabel = "DIR",
      description = "Folder with news/xwlb.jsonl.gz.")
  private Path eval;

  @Option(
      names = "--every",
      defaultValue = "1",
      paramLabel = "N",
      description = "Takes only each Nth item (default: ${DEFAULT-VALUE}).")
  private int every;

  @Option(
      names = "--store",
      required = true,
      paramLabel = "DIR",
      description = "Folder for the graph; what it holds already is not written again.")
  private Path store;

  @Option(names = "--verify", description = "Counts everything anew at the end.")
  private boolean verify;

  @Override
  public Integer call() throws IOException {
    Files.createDirectories(store);
    try (EmbeddedNeo4j server = EmbeddedNeo4j.open(store, 64);
        Neo4jGraph graph = Neo4jGraph.connect(server)) {
      write(graph);
      ask(graph);
      if (verify) {
        print("faults: " + graph.verify().size());
      }
    }
    return 0;
  }

  private void write(KnowledgeGraph graph) throws IOException {
    Extractor extractor = Extractor.load();
    Resolver resolver = Resolver.load();
    Meter meter = new Meter();
    long before = relationships(graph.stats());
    long sequence = 0;
    long known = graph.sequence();
    List<GraphChange> batch = new ArrayList<>();
    try (BufferedReader lines = news()) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        sequence++;
        if (sequence % every != 0 || sequence <= known) {
          continue;
        }
        Article article = ArticleJson.read(line);
        batch.add(
            new GraphChange(
                sequence, article.id(), resolver.resolve(article, extractor.extract(article))));
        if (batch.size() == BATCH) {
          meter.measure(() -> graph.apply(batch));
          batch.clear();
        }
      }
    }
    meter.measure(() -> graph.apply(batch));
    GraphStats stats = graph.stats();
    print(stats.toString());
    long written = relationships(stats) - before;
    print(
        "%d relationships in %.1f s (%.1f s of processor), %.0f/s"
            .formatted(written, meter.wall(), meter.processor(), written / meter.wall()));
  }

  private static long relationships(GraphStats stats) {
    return stats.mentions() + stats.relations();
  }

  private BufferedReader news() throws IOException {
    return new BufferedReader(
        new InputStreamReader(
            new GZIPInputStream(Files.newInputStream(eval.resolve("news/xwlb.jsonl.gz"))),
            StandardCharsets.UTF_8));
  }

  private void ask(KnowledgeGraph graph) {
    Random random = new Random(1);
    List<EntityId> hubs = graph.find("", Set.of(), 5).stream().map(e -> e.entity().id()).toList();
    List<EntityId> typical = typical(graph, random);
    NeighborQuery fifty = new NeighborQuery(Set.of(), Set.of(), Period.ALL, 50);
    for (String warm : List.of("cold ", "")) {
      time(warm + "neighbours, typical", typical, id -> graph.neighbors(id, fifty));
      time(warm + "neighbours, five hubs", hubs, id -> graph.neighbors(id, fifty));
      time(warm + "entity", typical, graph::entity);
      time(
          warm + "paths, typical",
          typical,
          id -> graph.paths(id, typical.get(random.nextInt(typical.size())), 4, 3));
      time(warm + "paths, hub", typical, id -> graph.paths(id, hubs.getFirst(), 4, 3));
      time(warm + "within 2", typical, id -> graph.within(id, 2, Set.of(), 1000));
      time(warm + "between 30", typical, id -> graph.between(around(typical, hubs, random), 120));
      time(warm + "find", List.of("洛阳", "中国", "人民", "张"), t -> graph.find(t, Set.of(), 20));
      time(warm + "timeline, hubs", hubs, id -> graph.timeline(id, 100));
      time(warm + "co-mentions, typical", typical, id -> graph.coMentions(id, 20));
    }
  }

  private static List<EntityId> typical(KnowledgeGraph graph, Random random) {
    try (Stream<EntitySummary> all = graph.entities()) {
      List<EntityId> some =
          all.filter(e -> e.articles() >= 3 && e.articles() <= 50)
              .map(e -> e.entity().id())
              .collect(Collectors.toCollection(ArrayList::new));
      Collections.shuffle(some, random);
      return some.subList(0, Math.min(QUESTIONS, some.size()));
    }
  }

  private static Set<EntityId> around(List<EntityId> typical, List<EntityId> hubs, Random random) {
    return Stream.concat(hubs.stream(), random.ints(25, 0, typical.size()).mapToObj(typical::get))
        .collect(Collectors.toSet());
  }

  private <T> void time(String what, List<T> subjects, Consumer<T> question) {
    int rounds = Math.max(1, QUESTIONS / subjects.size());
    Meter meter = new Meter();
    double[] times = new double[rounds * subjects.size()];
    for (int i = 0; i < times.length; i++) {
      T subject = subjects.get(i % subjects.size());
      double before = meter.wall();
      meter.measure(() -> question.accept(subject));
      times[i] = (meter.wall() - before) * 1000;
    }
    Arrays.sort(times);
    print(
        "%-28s p50 %.1f ms  p99 %.1f ms  processor %.1f ms"
            .formatted(
                what,
                times[times.length / 2],
                times[(int) (times.length * 0.99)],
                meter.processor() * 1000 / times.length));
  }

  private void print(String line) {
    PrintWriter out = spec.commandLine().getOut();
    out.println(line);
    out.flush();
  }

  /** Adds up the time of some work: on the clock, and of this process on the processor. */
  private static final class Meter {
    private static final OperatingSystemMXBean SYSTEM =
        ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);

    private long wall;
    private long processor;

    void measure(Runnable work) {
      long started = System.nanoTime();
      long busy = SYSTEM.getProcessCpuTime();
      work.run();
      wall += System.nanoTime() - started;
      processor += SYSTEM.getProcessCpuTime() - busy;
    }

    double wall() {
      return wall / 1e9;
    }

    double processor() {
      return processor / 1e9;
    }
  }
}
