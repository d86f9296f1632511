package wenmai.api.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import wenmai.api.http.HttpServer;
import wenmai.graph.model.EntityId;
import wenmai.graph.model.EntitySummary;
import wenmai.graph.model.KnowledgeGraph;
import wenmai.graph.model.NeighborQuery;
import wenmai.graph.model.Period;
import wenmai.graph.network.Landscape;

/** Asks a graph what people ask and says how long answers take one client. */
final class GraphQuestions {
  private static final int QUESTIONS = 200;
  private static final List<String> WORDS =
      List.of("经济", "农业", "锂电池", "高速铁路", "乡村振兴", "一带一路", "疫情防控", "改革开放", "人工智能", "洛阳");

  private final KnowledgeGraph graph;
  private final Consumer<String> out;
  private final Random random = new Random(1);
  private final List<EntityId> hubs;
  private final List<EntityId> typical;

  GraphQuestions(KnowledgeGraph graph, Consumer<String> out) {
    this.graph = graph;
    this.out = out;
    this.hubs = graph.find("", Set.of(), 5).stream().map(e -> e.entity().id()).toList();
    this.typical = typical();
  }

  /** Some of those in 3 to 50 articles. */
  private List<EntityId> typical() {
    try (Stream<EntitySummary> all = graph.entities()) {
      List<EntityId> some =
          all.filter(e -> e.articles() >= 3 && e.articles() <= 50)
              .map(e -> e.entity().id())
              .collect(Collectors.toCollection(ArrayList::new));
      Collections.shuffle(some, random);
      return some.subList(0, Math.min(QUESTIONS, some.size()));
    }
  }

  /** Asks everything once to warm up and once to measure. */
  void ask() {
    NeighborQuery fifty = new NeighborQuery(Set.of(), Set.of(), Period.ALL, 50);
    List<EntityId> hub = List.of(hubs.getFirst());
    for (String warm : List.of("cold ", "")) {
      time(warm + "neighbours, typical", typical, id -> graph.neighbors(id, fifty));
      time(warm + "neighbours, biggest hub", hub, id -> graph.neighbors(id, fifty));
      time(warm + "paths, typical", typical, id -> graph.paths(id, any(typical), 4, 3));
      time(warm + "paths, 6 hops", typical, id -> graph.paths(id, any(typical), 6, 3));
      time(warm + "paths, biggest hub", typical, id -> graph.paths(id, hub.getFirst(), 4, 3));
      time(warm + "entity", typical, graph::entity);
      time(warm + "within 2", typical, id -> graph.within(id, 2, Set.of(), 1000));
      time(warm + "between 30", typical, id -> graph.between(mixed(), 120));
      time(warm + "find", List.of("洛阳", "中国", "人民", "张"), t -> graph.find(t, Set.of(), 20));
      time(warm + "timeline, five hubs", hubs, id -> graph.timeline(id, 100));
      time(warm + "positions, five hubs", hubs, graph::positions);
      time(warm + "co-mentions, typical", typical, id -> graph.coMentions(id, 20));
    }
  }

  private EntityId any(List<EntityId> ids) {
    return ids.get(random.nextInt(ids.size()));
  }

  private Set<EntityId> mixed() {
    return Stream.concat(hubs.stream(), Stream.generate(() -> any(typical)).limit(25))
        .collect(Collectors.toSet());
  }

  /** Searches over HTTP with and without the graph block, turn by turn. */
  void search(HttpServer server) {
    try (HttpClient client = HttpClient.newHttpClient()) {
      Consumer<String> plain = word -> get(client, server, word, "");
      Consumer<String> withGraph = word -> get(client, server, word, "&graph=true");
      for (String warm : List.of("cold ", "")) {
        double without = time(warm + "search", WORDS, plain);
        double with = time(warm + "search with graph block", WORDS, withGraph);
        out.accept("%s%-28s p50 %.1f ms".formatted(warm, "the graph block adds", with - without));
      }
    }
  }

  private static void get(HttpClient client, HttpServer server, String word, String more) {
    String address =
        "http://127.0.0.1:%d/api/v1/search?mode=lexical&q=%s%s"
            .formatted(server.port(), URLEncoder.encode(word, StandardCharsets.UTF_8), more);
    try {
      var answer =
          client.send(HttpRequest.newBuilder(URI.create(address)).build(), BodyHandlers.ofString());
      if (answer.statusCode() != 200 || answer.body().contains("\"graph\":\"unavailable\"")) {
        throw new IllegalStateException("search failed: " + answer.body());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** Draws the landscape. */
  void draw() {
    Meter meter = new Meter();
    List<Landscape> drawn = new ArrayList<>();
    meter.measure(() -> drawn.add(Landscape.of(graph)));
    Landscape landscape = drawn.getFirst();
    out.accept(
        "landscape: %d entities in %d communities, modularity %.2f, %.1f s (%.1f s of processor)"
            .formatted(
                landscape.entities(),
                landscape.communities(),
                landscape.modularity(),
                meter.wall(),
                meter.processor()));
  }

  /** Prints what answers take; gives the median in ms. */
  private <T> double time(String what, List<T> subjects, Consumer<T> question) {
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
    double median = times[times.length / 2];
    out.accept(
        "%-28s p50 %.1f ms  p99 %.1f ms  processor %.1f ms"
            .formatted(
                what,
                median,
                times[(int) (times.length * 0.99)],
                meter.processor() * 1000 / times.length));
    return median;
  }
}
