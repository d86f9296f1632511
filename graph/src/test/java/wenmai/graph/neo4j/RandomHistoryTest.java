package wenmai.graph.neo4j;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
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
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.io.TempDir;
import wenmai.graph.model.ArticleFacts;
import wenmai.graph.model.Entity;
import wenmai.graph.model.EntityId;
import wenmai.graph.model.EntityType;
import wenmai.graph.model.GraphChange;
import wenmai.graph.model.Modality;
import wenmai.graph.model.News;
import wenmai.graph.model.RelationId;
import wenmai.graph.model.RelationType;
import wenmai.graph.resolve.Correction;
import wenmai.graph.resolve.Ledger;
import wenmai.graph.resolve.Recorrection;
import wenmai.indexer.corpus.ArticleId;

/**
 * Articles come, change and go and corrections are made and undone, all at random; after each step
 * the graph must hold exactly what the articles say, counted anew by other means.
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
  private static final List<RelationType> RELATIONS =
      List.of(RelationType.HOLDS_POSITION, RelationType.BUILDS, RelationType.COOPERATES_WITH);

  @TempDir Path directory;

  private final Map<ArticleId, ArticleFacts> archive = new TreeMap<>();
  private long sequence;

  @RepeatedTest(3)
  void everyCountIsWhatTheArticlesSay() throws IOException {
    long seed = Long.getLong("wenmai.seed", System.nanoTime());
    System.out.println("RandomHistoryTest: wenmai.seed=" + seed);
    Random random = new Random(seed);
    try (Neo4jGraph graph = SharedServer.emptyGraph();
        Ledger ledger = Ledger.open(directory.resolve("ledger.jsonl"))) {
      Recorrection recorrection =
          new Recorrection(
              ledger,
              graph,
              this::mentioning,
              id -> Optional.ofNullable(archive.get(id)).map(ledger.corrections()::apply));
      for (int step = 0; step < STEPS; step++) {
        if (random.nextInt(4) == 0) {
          correct(ledger, random);
        } else {
          recorrection.apply(changes(ledger, random));
        }
        recorrection.catchUp();
        Recount expected =
            Recount.of(archive.values().stream().map(ledger.corrections()::apply).toList());
        assertThat(graph.edges().toList())
            .as("step %d of seed %d", step, seed)
            .containsExactlyInAnyOrderElementsOf(expected.edges());
        assertThat(profiles(graph)).isEqualTo(expected.entities());
      }
      assertThat(graph.verify()).isEmpty();
      assertThat(graph.compare(history(ledger))).isEmpty();
    }
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
  private List<GraphChange> changes(Ledger ledger, Random random) {
    List<GraphChange> changes = new ArrayList<>();
    for (int i = 1 + random.nextInt(5); i > 0; i--) {
      ArticleId id = new ArticleId("a" + random.nextInt(ARTICLES));
      sequence++;
      if (random.nextInt(4) == 0) {
        archive.remove(id);
        changes.add(new GraphChange(sequence, id, null));
      } else {
        ArticleFacts facts = article(id, random);
        archive.put(id, facts);
        changes.add(new GraphChange(sequence, id, ledger.corrections().apply(facts)));
      }
    }
    return changes;
  }

  private List<GraphChange> history(Ledger ledger) {
    return archive.values().stream()
        .map(f -> new GraphChange(sequence, f.article(), ledger.corrections().apply(f)))
        .toList();
  }

  private static ArticleFacts article(ArticleId id, Random random) {
    List<String> sentences = new ArrayList<>();
    List<Entity[]> pairs = new ArrayList<>();
    for (int i = 1 + random.nextInt(4); i > 0; i--) {
      Entity head = any(CAST, random);
      Entity tail = any(CAST, random);
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
    return news.facts();
  }

  private static void correct(Ledger ledger, Random random) throws IOException {
    Entity one = any(CAST, random);
    Entity two = any(CAST, random);
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
                  Set.of(new ArticleId("a" + random.nextInt(ARTICLES)), new ArticleId("a1")),
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
