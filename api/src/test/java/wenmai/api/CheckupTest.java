package wenmai.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.neo4j.driver.AuthTokens;
import org.neo4j.driver.Driver;
import org.neo4j.driver.GraphDatabase;
import wenmai.graph.model.EntityId;
import wenmai.graph.model.LedgerMark;
import wenmai.graph.neo4j.EmbeddedNeo4j;
import wenmai.graph.resolve.Correction;
import wenmai.graph.resolve.Ledger;

/** Damage of every kind is done by hand to a sound store, named by the checkup, and mended. */
final class CheckupTest {
  private static final Duration LIMIT = Duration.ofMinutes(5);

  @TempDir private static Path folder;
  private static EmbeddedNeo4j server;
  private static Driver driver;
  private static Store store;

  @BeforeAll
  static void open() {
    server = EmbeddedNeo4j.open(folder.resolve("neo4j"), 16);
    driver =
        GraphDatabase.driver(server.uri(), AuthTokens.basic(EmbeddedNeo4j.USER, server.password()));
    store = Store.open(config());
    SampleCorpus.indexIfEmpty(store, Path.of("../data"));
  }

  private static Config config() {
    return Config.from(
        Map.of(
            "WENMAI_STORE", folder.resolve("store").toString(),
            "WENMAI_MEANING", "false",
            "WENMAI_NEO4J_URI", server.uri().toString(),
            "WENMAI_NEO4J_PASSWORD", server.password()));
  }

  @AfterAll
  static void close() {
    store.close();
    driver.close();
    server.close();
  }

  private static void damage(String cypher) {
    boolean damaged =
        driver.executableQuery(cypher).execute().summary().counters().containsUpdates();
    assertThat(damaged).as(cypher).isTrue();
  }

  private static List<String> findings() throws InterruptedException {
    return new Checkup(store).findings(LIMIT);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          MISSING_ARTICLE  | MATCH (a:Article) WITH a LIMIT 1 DETACH DELETE a
          SURPLUS_ARTICLE  | CREATE (:Article {id: 'zz', digest: '', starts: [], sentences: []})
          STALE_ARTICLE    | MATCH (a:Article) WITH a LIMIT 1 SET a.digest = 'other'
          DAMAGED_ARTICLE  | MATCH (a:Article) WITH a LIMIT 1 SET a.title = 'other'
          DAMAGED_ARTICLE  | MATCH (:Article)-[m:MENTIONS]->() WITH m LIMIT 1 DELETE m
          DAMAGED_ARTICLE  | MATCH (:Article)-[m:MENTIONS]->() WITH m LIMIT 1 SET m.starts = m.starts + 1
          DAMAGED_ARTICLE  | MATCH (:Article)-[:STATES]->(s) WITH s LIMIT 1 DETACH DELETE s
          DAMAGED_ARTICLE  | MATCH (s:Statement) WITH s LIMIT 1 SET s.sentence = 'other'
          DAMAGED_ARTICLE  | MATCH (s:Statement) WITH s LIMIT 1 SET s.date = date('1999-01-01')
          DAMAGED_ARTICLE  | MATCH (e:Entity) WITH e LIMIT 1 SET e.name = 'other'
          ORPHAN_STATEMENT | MATCH ()-[r:STATES]->() WITH r LIMIT 1 DELETE r
          ENTITY_COUNT     | MATCH (e:Entity) WITH e LIMIT 1 SET e.mentions = e.mentions + 1
          ENTITY_COUNT     | MATCH (e:Entity) WITH e LIMIT 1 SET e.first = date('1999-01-01')
          DAMAGED_ARTICLE  | MATCH (e:Entity) WITH e LIMIT 1 DETACH DELETE e
          WRONG_TYPE       | MATCH (e:Person) WITH e LIMIT 1 REMOVE e:Person SET e:Place
          ORPHAN_ENTITY    | CREATE (:Entity:Person {id: 'P-0000000000000000', name: '谁', articles: 0, mentions: 0})
          EDGE_COUNT       | MATCH ()-[r:CO_MENTIONED]->() WITH r LIMIT 1 SET r.weight = r.weight + 1
          EDGE_COUNT       | MATCH ()-[r:CO_MENTIONED]->() WITH r LIMIT 1 SET r.articles = 9
          EDGE_COUNT       | MATCH ()-[r:HOLDS_POSITION]->() WITH r LIMIT 1 SET r.first = date('1999-01-01')
          EDGE_COUNT       | MATCH ()-[r:HOLDS_POSITION]->() WITH r LIMIT 1 SET r.last = date('2999-01-01')
          UNPROVEN_EDGE    | MATCH (a:Person), (b:Place) WITH a, b LIMIT 1 CREATE (a)-[:BUILDS {weight: 1, articles: 1}]->(b)
          MISSING_EDGE     | MATCH ()-[r:HOLDS_POSITION]->() WITH r LIMIT 1 DELETE r
          NAME_COUNT       | MATCH ()-[c:CALLED]->() WITH c LIMIT 1 SET c.mentions = 99
          NAME_COUNT       | MATCH ()-[c:CALLED]->() WITH c LIMIT 1 DELETE c
          NAME_COUNT       | MATCH (n:Name) WITH n LIMIT 1 SET n.folded = 'other'
          ORPHAN_NAME      | CREATE (:Name {text: '无名', folded: '无名'})
          """)
  void damageIsNamedAndMended(String kind, String cypher) throws InterruptedException {
    assertThat(findings()).isEmpty();

    damage(cypher);

    assertThat(findings()).anyMatch(f -> f.startsWith(kind + " "));
    store.follower().rebuild();
    assertThat(findings()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          the graph is ahead of the archive   | MATCH (s:State) SET s.sequence = 999
          the graph is behind                 | MATCH (s:State) SET s.sequence = 0
          the graph is of another archive     | MATCH (s:State) SET s.source = 'other'
          the graph saw another ledger        | MATCH (s:State) SET s.corrected = 7, s.ledger = 'other'
          the state is lost                   | MATCH (s:State) DELETE s
          clearing broke off half-way         | MATCH (s:State) SET s.source = '' WITH s MATCH (e:Entity) DETACH DELETE e
          """)
  void whatTheFollowerSeesItMendsByItself(String what, String cypher) throws Exception {
    assertThat(findings()).as("before " + what).isEmpty();

    damage(cypher);

    awaitMended();
    assertThat(findings()).as(what).isEmpty();
    assertThat(store.graph().sequence()).isEqualTo(store.archive().stats().sequence());
  }

  /** The follower looks by itself once a second. */
  private static void awaitMended() throws InterruptedException {
    while (!store.graph().source().equals(store.archive().identity())
        || store.graph().sequence() != store.archive().stats().sequence()
        || !store.graph().corrected().equals(store.ledger().mark())) {
      Thread.sleep(20);
    }
  }

  @Test
  void aCorrectionThatTheGraphOnlyClaimsToHoldIsFound() throws Exception {
    assertThat(findings()).isEmpty();
    EntityId person = store.graph().entities().map(e -> e.entity().id()).findFirst().orElseThrow();
    store.close();
    LedgerMark claimed;
    try (Ledger ledger = Ledger.open(Store.ledger(config()))) {
      ledger.append("编辑", "核对", new Correction.Hide(person), Instant.EPOCH);
      claimed = ledger.mark();
    }
    damage(
        "MATCH (s:State) SET s.corrected = %d, s.ledger = '%s'"
            .formatted(claimed.entries(), claimed.digest()));
    store = Store.open(config());

    assertThat(findings()).anyMatch(f -> f.startsWith("STALE_ARTICLE "));
    store.follower().rebuild();
    assertThat(findings()).isEmpty();
  }
}
