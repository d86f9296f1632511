package wenmai.graph.neo4j;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Gatherers;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Record;
import org.neo4j.driver.TransactionContext;
import org.neo4j.driver.Value;
import wenmai.graph.model.Edge;
import wenmai.graph.model.EntityId;
import wenmai.graph.model.Fault;
import wenmai.graph.model.Fault.Kind;
import wenmai.graph.model.RelationId;
import wenmai.graph.model.RelationType;

/** Counts entities and edges anew from what the articles contribute. */
final class Verification {
  private static final int PAGE = 500;

  /** Edges counted at a time, which bounds the memory that takes: some 300 bytes for each. */
  private static final long EDGES_AT_A_TIME = 500_000;

  private static final String DIGITS = "0123456789abcdef";

  private final Connection connection;
  private final List<Fault> faults = new ArrayList<>();

  Verification(Connection connection) {
    this.connection = connection;
  }

  List<Fault> faults() {
    Iterator<List<String>> parts = parts(connection.read(State::stats).relations()).iterator();
    check(parts.next(), this::checkSound);
    parts.forEachRemaining(endings -> check(endings, page -> {}));
    connection.read(this::checkOrphans);
    return faults;
  }

  /** Endings of identities that share all entities out, each list about as many. */
  private static List<List<String>> parts(long edges) {
    if (edges <= EDGES_AT_A_TIME) {
      return List.of(List.of(""));
    }
    int parts = (int) Math.min(DIGITS.length(), Math.ceilDiv(edges, EDGES_AT_A_TIME));
    return DIGITS
        .chars()
        .mapToObj(Character::toString)
        .gather(Gatherers.windowFixed(Math.ceilDiv(DIGITS.length(), parts)))
        .toList();
  }

  private void checkSound(List<StoredArticles.Whole> page) {
    page.stream()
        .filter(article -> !article.isSound())
        .forEach(a ->
            faults.add(
                new Fault(Kind.DAMAGED_ARTICLE, a.row().id(), "is not what was written of it")));
  }

  private boolean checkOrphans(TransactionContext tx) {
    tx.run(
            """
            MATCH (s:Statement) WHERE NOT EXISTS { (s)<-[:STATES]-(:Article) }
            RETURN s.relation AS relation
            """)
        .forEachRemaining(r ->
            faults.add(
                new Fault(
                    Kind.ORPHAN_STATEMENT, r.get("relation").asString(), "belongs to no article")));
    tx.run("MATCH (n:Name) WHERE NOT EXISTS { (n)<-[:CALLED]-(:Entity) } RETURN n.text AS text")
        .forEachRemaining(r ->
            faults.add(
                new Fault(Kind.ORPHAN_NAME, r.get("text").asString(), "nothing is called so")));
    return true;
  }

  private void pages(Consumer<List<StoredArticles.Whole>> reader) {
    String after = "";
    while (after != null) {
      String start = after;
      List<StoredArticles.Whole> page = connection.read(tx -> page(tx, start));
      reader.accept(page);
      after = page.isEmpty() ? null : page.getLast().row().id();
    }
  }

  /**
   * Checks the entities whose identity ends so, and the edges whose head they are.
   *
   * @param beside gets all articles too
   */
  private void check(List<String> endings, Consumer<List<StoredArticles.Whole>> beside) {
    SortedMap<EntityId, Delta> entities = new TreeMap<>();
    SortedMap<RelationId, Delta> edges = new TreeMap<>();
    SortedMap<Contribution.Called, Delta> names = new TreeMap<>();
    pages(page -> {
      beside.accept(page);
      List<Contribution> said = page.stream().map(a -> Contribution.of(a.row())).toList();
      Delta.addTo(entities, said, c -> part(c.mentions(), id -> id, endings));
      Delta.addTo(edges, said, c -> part(c.edges(), RelationId::head, endings));
      Delta.addTo(names, said, c -> part(c.names(), Contribution.Called::entity, endings));
    });
    for (String ending : endings) {
      connection.read(tx -> checkEntities(tx, ending, entities));
      connection.read(tx -> checkEdges(tx, ending, edges));
      connection.read(tx -> checkNames(tx, ending, names));
    }
    entities.forEach((id, d) -> fault(Kind.ENTITY_COUNT, id, "is missing, should be", d.counts()));
    edges.forEach((id, d) -> fault(Kind.MISSING_EDGE, id, "is missing, should be", d.counts()));
    names.forEach((called, d) -> fault(Kind.NAME_COUNT, called, "is missing", d.counts()));
  }

  private static List<StoredArticles.Whole> page(TransactionContext tx, String after) {
    List<String> ids =
        tx.run(
                """
                MATCH (a:Article) WHERE a.id > $after RETURN a.id AS id ORDER BY id LIMIT $page
                """,
                Map.of("after", after, "page", PAGE))
            .list(r -> r.get("id").asString());
    return StoredArticles.whole((cypher, parameters) -> tx.run(cypher, parameters).list(), ids);
  }

  private static <K> Map<K, Integer> part(
      Map<K, Integer> counts, Function<K, EntityId> owner, List<String> endings) {
    Map<K, Integer> part = new HashMap<>(counts);
    part.keySet().removeIf(key -> endings.stream().noneMatch(owner.apply(key).value()::endsWith));
    return part;
  }

  private boolean checkEntities(
      TransactionContext tx, String ending, SortedMap<EntityId, Delta> expected) {
    tx.run("MATCH (e:Entity) WHERE e.id ENDS WITH $ending RETURN e", Map.of("ending", ending))
        .forEachRemaining(r -> {
          Value e = r.get("e");
          EntityId id = Values.entityId(e.get("id"));
          if (!e.asNode().hasLabel(id.type().label())) {
            faults.add(new Fault(Kind.WRONG_TYPE, id.value(), "is not a " + id.type().label()));
          }
          Delta.Counts stored =
              new Delta.Counts(
                  e.get("mentions").asLong(),
                  e.get("articles").asLong(),
                  Values.date(e.get("first")),
                  Values.date(e.get("last")));
          compare(id, stored, expected.remove(id), Kind.ORPHAN_ENTITY, Kind.ENTITY_COUNT);
        });
    return true;
  }

  private boolean checkEdges(
      TransactionContext tx, String ending, SortedMap<RelationId, Delta> expected) {
    tx.run(
            """
            MATCH (h:Entity)-[r:%s]->(:Entity) WHERE h.id ENDS WITH $ending RETURN %s AS edge
            """
                .formatted(Labels.types(List.of(RelationType.values())), Values.EDGE),
            Map.of("ending", ending))
        .forEachRemaining((Record r) -> {
          Edge edge = Values.edge(r.get("edge"));
          Delta.Counts stored =
              new Delta.Counts(edge.weight(), edge.articles(), edge.first(), edge.last());
          Delta counted = expected.remove(edge.id());
          compare(edge.id(), stored, counted, Kind.UNPROVEN_EDGE, Kind.EDGE_COUNT);
        });
    return true;
  }

  private boolean checkNames(
      TransactionContext tx, String ending, SortedMap<Contribution.Called, Delta> expected) {
    tx.run(
            """
            MATCH (e:Entity)-[c:CALLED]->(n:Name) WHERE e.id ENDS WITH $ending
            RETURN e.id AS id, n.text AS text, n.folded AS folded, c.articles AS articles,
              c.mentions AS mentions
            """,
            Map.of("ending", ending))
        .forEachRemaining(r -> {
          String text = r.get("text").asString();
          Contribution.Called called = new Contribution.Called(Values.entityId(r.get("id")), text);
          Delta counted = expected.remove(called);
          boolean sound =
              counted != null
                  && counted.counts().articles() == r.get("articles").asLong(0)
                  && counted.counts().weight() == r.get("mentions").asLong(0)
                  && Names.folded(text).equals(r.get("folded").asString(""));
          if (!sound) {
            faults.add(new Fault(Kind.NAME_COUNT, called.toString(), "differs"));
          }
        });
    return true;
  }

  private void compare(
      Object subject,
      Delta.Counts stored,
      @Nullable Delta counted,
      Kind unfounded,
      Kind different) {
    if (counted == null) {
      fault(unfounded, subject, "has nothing behind it but says", stored);
    } else if (!stored.equals(counted.counts())) {
      fault(different, subject, "says " + stored + ", should be", counted.counts());
    }
  }

  private void fault(Kind kind, Object subject, String what, Delta.Counts counts) {
    faults.add(new Fault(kind, subject.toString(), what + " " + counts));
  }
}
