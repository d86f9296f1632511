package wenmai.graph.neo4j;

import static org.assertj.core.api.Assertions.assertThat;
import static wenmai.graph.model.News.organization;
import static wenmai.graph.model.News.person;
import static wenmai.graph.model.RelationType.HOLDS_POSITION;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import wenmai.graph.model.ArticleFacts;
import wenmai.graph.model.Entity;
import wenmai.graph.model.EntityId;
import wenmai.graph.model.GraphChange;
import wenmai.graph.model.News;
import wenmai.graph.model.RelationId;
import wenmai.graph.resolve.Correction;
import wenmai.graph.resolve.Ledger;
import wenmai.graph.resolve.Recorrection;
import wenmai.indexer.corpus.ArticleId;

/** Corrections reach the graph, stay through every ingest, and can be taken back. */
class RecorrectionTest {
  private static final Entity LI = person("李明");
  private static final Entity BUREAU = organization("交通局");
  private static final Entity FULL = organization("偃师区交通局");

  @TempDir Path directory;

  private final Map<ArticleId, ArticleFacts> archive = new LinkedHashMap<>();
  private Neo4jGraph graph;
  private Ledger ledger;
  private Recorrection recorrection;

  @BeforeEach
  void open() throws IOException {
    graph = SharedServer.emptyGraph();
    ledger = Ledger.open(directory.resolve("ledger.jsonl"));
    recorrection =
        new Recorrection(
            ledger,
            graph,
            this::mentioning,
            id -> Optional.ofNullable(archive.get(id)).map(f -> ledger.corrections().apply(f)));
    ingest(
        News.item("a1", "李明任交通局局长。")
            .on("2024-01-01")
            .naming(LI, BUREAU)
            .stating(HOLDS_POSITION, LI, BUREAU));
    ingest(
        News.item("a2", "李明任偃师区交通局局长。")
            .on("2024-02-01")
            .naming(LI, FULL)
            .stating(HOLDS_POSITION, LI, FULL));
  }

  @AfterEach
  void close() throws IOException {
    ledger.close();
    graph.close();
  }

  private List<ArticleId> mentioning(Set<EntityId> ids) {
    return archive.values().stream()
        .filter(f -> f.entities().stream().anyMatch(e -> ids.contains(e.id())))
        .map(ArticleFacts::article)
        .toList();
  }

  private void ingest(News news) {
    ArticleFacts facts = news.facts();
    archive.put(facts.article(), facts);
    graph.apply(
        List.of(
            new GraphChange(archive.size(), facts.article(), ledger.corrections().apply(facts))));
  }

  private void correct(Correction correction) throws IOException {
    ledger.append("编辑甲", "核实过", correction, Instant.EPOCH);
    recorrection.catchUp();
    assertThat(graph.corrected()).isEqualTo(ledger.mark());
    assertThat(graph.verify()).isEmpty();
  }

  private long weight(Entity organization) {
    return graph
        .relation(RelationId.of(HOLDS_POSITION, LI.id(), organization.id()))
        .map(r -> r.edge().weight())
        .orElse(0L);
  }

  @Test
  void aMergeIsEffectiveAtOnceAndOutlivesTheNextIngest() throws IOException {
    correct(new Correction.Merge(BUREAU.id(), FULL.id(), FULL.name()));

    assertThat(weight(FULL)).isEqualTo(2);
    assertThat(graph.entity(BUREAU.id())).isEmpty();
    assertThat(graph.find("交通局", Set.of(), 10)).hasSize(1);

    ingest(News.item("a3", "交通局局长李明讲话。").naming(LI, BUREAU).stating(HOLDS_POSITION, LI, BUREAU));

    assertThat(weight(FULL)).isEqualTo(3);
    assertThat(graph.entity(BUREAU.id())).isEmpty();
  }

  @Test
  void aMergeCanBeTakenBack() throws IOException {
    correct(new Correction.Merge(BUREAU.id(), FULL.id(), FULL.name()));

    correct(new Correction.Undo(1));

    assertThat(weight(FULL)).isEqualTo(1);
    assertThat(weight(BUREAU)).isEqualTo(1);
  }

  @Test
  void whatWasHiddenComesBackWhenUndone() throws IOException {
    correct(new Correction.Hide(LI.id()));
    assertThat(graph.entity(LI.id())).isEmpty();

    correct(new Correction.Undo(1));

    assertThat(graph.entity(LI.id()).orElseThrow().articles()).isEqualTo(2);
  }

  @Test
  void aRefusedRelationIsGoneButItsNamesStay() throws IOException {
    correct(new Correction.Refuse(RelationId.of(HOLDS_POSITION, LI.id(), BUREAU.id())));

    assertThat(weight(BUREAU)).isZero();
    assertThat(graph.entity(BUREAU.id())).isPresent();
  }

  @Test
  void whatIsRefusedOfAShortFormIsRefusedOfItsFullNameWhileThatIsProved() throws IOException {
    correct(new Correction.Refuse(RelationId.of(HOLDS_POSITION, LI.id(), BUREAU.id())));
    ArticleFacts definition =
        News.item("a3", "偃师区交通局（简称交通局）成立。").naming(FULL).defining(FULL, BUREAU).facts();

    archive.put(definition.article(), definition);
    bring(definition.article(), definition);
    assertThat(weight(FULL)).isZero();

    archive.remove(definition.article());
    bring(definition.article(), null);
    assertThat(weight(FULL)).isEqualTo(1);
  }

  private void bring(ArticleId article, @Nullable ArticleFacts facts) {
    recorrection.prepare();
    recorrection.apply(List.of(new GraphChange(9, article, facts)));
    recorrection.catchUp();
    assertThat(graph.verify()).isEmpty();
  }

  @Test
  void aNewNameIsFound() throws IOException {
    correct(new Correction.Rename(FULL.id(), "偃师区交通运输局"));

    assertThat(graph.find("交通运输", Set.of(), 10).getFirst().entity().id()).isEqualTo(FULL.id());

    correct(new Correction.Undo(1));

    assertThat(graph.find("交通运输", Set.of(), 10)).isEmpty();
  }

  @Test
  void aCorrectionThatTheGraphMissedIsMadeUpFor() throws IOException {
    ledger.append(
        "甲", "", new Correction.Merge(BUREAU.id(), FULL.id(), FULL.name()), Instant.EPOCH);
    ledger.close();
    ledger = Ledger.open(directory.resolve("ledger.jsonl"));

    new Recorrection(
            ledger,
            graph,
            this::mentioning,
            id -> Optional.ofNullable(archive.get(id)).map(f -> ledger.corrections().apply(f)))
        .catchUp();

    assertThat(weight(FULL)).isEqualTo(2);
  }
}
