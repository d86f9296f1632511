package wenmai.graph.neo4j;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import wenmai.graph.model.ArticleFacts;
import wenmai.graph.model.CarryMark;
import wenmai.graph.model.Entity;
import wenmai.graph.model.EntityId;
import wenmai.graph.model.EntityType;
import wenmai.graph.model.GraphChange;
import wenmai.graph.model.HeldPost;
import wenmai.graph.model.KnowledgeGraph;
import wenmai.graph.model.Modality;
import wenmai.graph.model.Namesake;
import wenmai.graph.model.Namesakes;
import wenmai.graph.model.News;
import wenmai.graph.model.RelationId;
import wenmai.graph.model.RelationType;
import wenmai.graph.model.ShortForms;
import wenmai.graph.model.Station;
import wenmai.graph.resolve.Correction;
import wenmai.graph.resolve.Ledger;
import wenmai.graph.resolve.Recorrection;
import wenmai.indexer.corpus.ArticleId;

/**
 * Articles come, change and go, define short forms or use them, corrections are made and undone and
 * whoever writes is killed, all at random; whenever the graph is level it must hold exactly what
 * the articles say, counted anew by other means.
 */
class RandomHistoryTest {
  private static final int STEPS = 40;
  private static final int ARTICLES = 25;
  private static final List<Entity> CAST =
      List.of(
          News.person("李明"),
          News.person("王芳"),
          News.person("赵国剑"),
          News.organization("偃师区交通局"),
          News.organization("洛阳城投集团"),
          News.project("伊河大桥"),
          News.place("偃师区"));
  private static final List<Entity> FULL = List.of(CAST.get(3), CAST.get(4));
  private static final Entity BRIEF = News.organization("洛投");
  private static final List<Entity> WHOLE_CAST =
      Stream.concat(CAST.stream(), Stream.of(BRIEF)).toList();
  private static final Set<String> WRITES = Set.of("apply", "carried", "corrected");
  private static final List<Station> STATIONS =
      List.of(
          new Station(Station.Kind.STATE, "也门"),
          new Station(Station.Kind.STATE, "伊朗"),
          new Station(Station.Kind.CHIEF, "嵩县"),
          new Station(Station.Kind.CALLING, "医"));
  private static final List<RelationType> RELATIONS =
      List.of(RelationType.HOLDS_POSITION, RelationType.BUILDS, RelationType.COOPERATES_WITH);

  @TempDir Path directory;

  private final Map<ArticleId, ArticleFacts> archive = new TreeMap<>();
  private final Set<ArticleId> behind = new TreeSet<>();
  private long sequence;

  /** Some that found faults once, and as many new ones as {@code -Dwenmai.seeds} says. */
  static LongStream seeds() {
    return LongStream.concat(
        LongStream.of(57550417086654L, 3L, 4L),
        new Random().longs(Integer.getInteger("wenmai.seeds", 0)));
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void everyCountIsWhatTheArticlesSay(long seed) throws IOException {
    Random random = new Random(seed);
    try (Neo4jGraph graph = SharedServer.emptyGraph()) {
      Ledger ledger = Ledger.open(directory.resolve("ledger.jsonl"));
      Recorrection writer = writer(ledger, mortal(graph, random));
      for (int step = 0; step < STEPS; step++) {
        try {
          writer.prepare();
          if (random.nextInt(4) == 0) {
            correct(ledger, random);
          } else {
            change(random);
            writer.apply(changes(ledger));
            behind.clear();
          }
          writer.catchUp();
        } catch (Killed e) {
          ledger.close();
          ledger = Ledger.open(directory.resolve("ledger.jsonl"));
          writer = writer(ledger, mortal(graph, random));
          continue;
        }
        if (behind.isEmpty()) {
          check(graph, ledger, "step %d of seed %d".formatted(step, seed));
        }
      }
      writer = writer(ledger, graph);
      writer.prepare();
      writer.apply(changes(ledger));
      writer.catchUp();
      check(graph, ledger, "at the end of seed " + seed);
      assertThat(graph.verify()).isEmpty();
      assertThat(graph.compare(history(ledger))).isEmpty();
      ledger.close();
    }
  }

  private void check(Neo4jGraph graph, Ledger ledger, String when) {
    List<ArticleFacts> meant = archive.values().stream().map(ledger.corrections()::apply).toList();
    ShortForms proved =
        ShortForms.of(meant.stream().flatMap(f -> f.definitions().stream()).toList());
    assertThat(graph.carried()).as(when).isEqualTo(new CarryMark(proved.meanings(), Set.of()));
    checkPeople(ledger, when);
    Recount expected = Recount.of(meant);
    assertThat(graph.edges().toList())
        .as(when)
        .containsExactlyInAnyOrderElementsOf(expected.edges());
    assertThat(profiles(graph)).as(when).isEqualTo(expected.entities());
    assertThat(graph.posts())
        .as(when)
        .containsExactlyInAnyOrderElementsOf(
            meant.stream().flatMap(f -> f.posts().stream()).toList());
  }

  /** Whoever opens the ledger now tells the same people apart from what the articles say. */
  private void checkPeople(Ledger ledger, String when) {
    Map<EntityId, List<HeldPost>> posts =
        archive.values().stream()
            .flatMap(f -> f.posts().stream())
            .collect(Collectors.groupingBy(HeldPost::person));
    posts.forEach((person, held) -> {
      List<Namesake> apart = Namesakes.parted(held);
      // Of those whom somebody has merged with others, the answer tells all.
      List<Namesake> own =
          ledger.corrections().namesakes(person).stream()
              .filter(namesake -> namesake.person().equals(person))
              .toList();
      assertThat(apart).as(when).containsAll(own);
      boolean judged =
          ledger.entries().stream()
              .anyMatch(
                  e -> e.correction() instanceof Correction.Split s && s.entity().equals(person));
      apart.stream()
          .filter(namesake -> !judged)
          .forEach(namesake ->
              assertThat(namesake.articles())
                  .as(when)
                  .allSatisfy(article ->
                      assertThat(ledger.corrections().meant(article, person))
                          .isEqualTo(ledger.corrections().meant(article, namesake.other()))));
    });
  }

  private Recorrection writer(Ledger ledger, KnowledgeGraph graph) {
    return new Recorrection(
        ledger,
        graph,
        this::mentioning,
        id -> Optional.ofNullable(archive.get(id)).map(ledger.corrections()::apply));
  }

  /** A graph whose writer is killed now and then, before it has written or after. */
  private static KnowledgeGraph mortal(KnowledgeGraph graph, Random random) {
    InvocationHandler asked =
        (proxy, method, arguments) -> {
          boolean killed =
              WRITES.contains(method.getName()) && arguments != null && random.nextInt(12) == 0;
          if (killed && random.nextBoolean()) {
            throw new Killed();
          }
          Object answer = method.invoke(graph, arguments);
          if (killed) {
            throw new Killed();
          }
          return answer;
        };
    return (KnowledgeGraph)
        Proxy.newProxyInstance(
            KnowledgeGraph.class.getClassLoader(), new Class<?>[] {KnowledgeGraph.class}, asked);
  }

  private static final class Killed extends RuntimeException {
    private static final long serialVersionUID = 1;
  }

  private static Map<EntityId, Recount.Count> profiles(Neo4jGraph graph) {
    Map<EntityId, Recount.Count> profiles = new TreeMap<>();
    graph
        .entities()
        .map(e -> graph.entity(e.entity().id()).orElseThrow())
        .forEach(p ->
            profiles.put(
                p.entity().id(),
                new Recount.Count(p.mentions(), p.articles(), p.first(), p.last())));
    return profiles;
  }

  private Collection<ArticleId> mentioning(Set<EntityId> ids) {
    return archive.values().stream()
        .filter(f -> f.entities().stream().anyMatch(e -> ids.contains(e.id())))
        .map(ArticleFacts::article)
        .toList();
  }

  /** Some articles put, changed or taken out, an article perhaps more than once. */
  private void change(Random random) {
    for (int i = 1 + random.nextInt(5); i > 0; i--) {
      ArticleId id = new ArticleId("a" + random.nextInt(ARTICLES));
      behind.add(id);
      sequence++;
      if (random.nextInt(4) == 0) {
        archive.remove(id);
      } else {
        archive.put(id, article(id, random));
      }
    }
  }

  private List<GraphChange> changes(Ledger ledger) {
    return behind.stream()
        .map(id ->
            new GraphChange(
                sequence,
                id,
                Optional.ofNullable(archive.get(id)).map(ledger.corrections()::apply).orElse(null)))
        .toList();
  }

  private List<GraphChange> history(Ledger ledger) {
    return archive.values().stream()
        .map(f -> new GraphChange(sequence, f.article(), ledger.corrections().apply(f)))
        .toList();
  }

  private static ArticleFacts article(ArticleId id, Random random) {
    List<String> sentences = new ArrayList<>();
    List<Entity[]> pairs = new ArrayList<>();
    boolean defines = random.nextInt(6) == 0;
    Entity full = any(FULL, random);
    List<Entity> cast = defines ? CAST : WHOLE_CAST;
    if (defines) {
      sentences.add(full.name() + "（简称" + BRIEF.name() + "）成立。");
    }
    for (int i = 1 + random.nextInt(4); i > 0; i--) {
      Entity head = any(cast, random);
      Entity tail = any(cast, random);
      sentences.add(head.name() + "同" + tail.name() + "在第" + random.nextInt(3) + "处。");
      pairs.add(new Entity[] {head, tail});
    }
    News news = News.item(id.value(), String.join("", sentences));
    if (random.nextInt(5) > 0) {
      news.on("2024-0" + (1 + random.nextInt(9)) + "-1" + random.nextInt(3));
    }
    for (Entity[] pair : pairs) {
      news.naming(pair);
      if (random.nextBoolean()) {
        Modality modality = random.nextInt(4) == 0 ? Modality.NEGATED : Modality.ASSERTED;
        news.stating(any(RELATIONS, random), pair[0], pair[1], modality, Map.of());
      }
    }
    if (defines) {
      news.naming(full).defining(full, BRIEF);
    }
    pairs.stream()
        .map(pair -> pair[0])
        .filter(head -> head.type() == EntityType.PERSON && random.nextBoolean())
        .forEach(head -> news.telling(head, any(STATIONS, random)));
    return news.facts();
  }

  private static void correct(Ledger ledger, Random random) throws IOException {
    Entity one = any(WHOLE_CAST, random);
    Entity two = any(WHOLE_CAST, random);
    int entries = ledger.entries().size();
    Correction correction =
        switch (random.nextInt(7)) {
          case 0 ->
              one.equals(two)
                  ? new Correction.Hide(one.id())
                  : new Correction.Merge(one.id(), two.id(), two.name());
          case 1 ->
              new Correction.Split(
                  one.id(),
                  Set.copyOf(
                      List.of(new ArticleId("a" + random.nextInt(ARTICLES)), new ArticleId("a1"))),
                  one.name(),
                  "另一个" + random.nextInt(2));
          case 2 -> new Correction.Rename(one.id(), one.name() + "新名");
          case 3 ->
              new Correction.Retype(
                  one.id(),
                  one.type() == EntityType.PLACE ? EntityType.PROJECT : EntityType.PLACE,
                  one.name());
          case 4 -> new Correction.Hide(one.id());
          case 5 ->
              new Correction.Refuse(RelationId.of(any(RELATIONS, random), one.id(), two.id()));
          default -> new Correction.Undo(1 + random.nextInt(Math.max(1, entries)));
        };
    try {
      ledger.append("编辑", "核对", correction, Instant.EPOCH);
    } catch (IllegalArgumentException e) {
      // An entry that is not there or undone already.
    }
  }

  private static <T> T any(List<T> list, Random random) {
    return list.get(random.nextInt(list.size()));
  }
}
