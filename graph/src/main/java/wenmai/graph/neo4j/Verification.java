package wenmai.graph.neo4j;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
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

  /** Edges above which the graph is counted in sixteen parts, to bound the memory it takes. */
  private static final long LARGE = 200_000;

  private final Connection connection;
  private final List<Fault> faults = new ArrayList<>();

  Verification(Connection connection) {
    this.connection = connection;
  }

  List<Fault> faults() {
    long relations = connection.read(State::stats).relations();
    Stream<String> parts =
        relations < LARGE
            ? Stream.of("")
            : "0123456789abcdef".chars().mapToObj(Character::toString);
    parts.forEach(this::check);
    return faults;
  }

  /** Checks the entities whose identity ends so, and the edges whose head they are. */
  private void check(String ending) {
    SortedMap<EntityId, Delta> entities = new TreeMap<>();
    SortedMap<RelationId, Delta> edges = new TreeMap<>();
    String after = "";
    while (after != null) {
      String start = after;
      List<ArticleRow> page = connection.read(tx -> page(tx, start));
      List<Contribution> contributions = page.stream().map(Contribution::of).toList();
      Delta.addTo(entities, contributions, c -> part(c.mentions(), id -> id, ending));
      Delta.addTo(edges, contributions, c -> part(c.edges(), RelationId::head, ending));
      after = page.isEmpty() ? null : page.getLast().id();
    }
    connection.read(tx -> checkEntities(tx, ending, entities));
    connection.read(tx -> checkEdges(tx, ending, edges));
  }

  private static List<ArticleRow> page(TransactionContext tx, String after) {
    List<String> ids =
        tx.run(
                """
                MATCH (a:Article) WHERE a.id > $after RETURN a.id AS id ORDER BY id LIMIT $page
                """,
                Map.of("after", after, "page", PAGE))
            .list(r -> r.get("id").asString());
    return StoredArticles.read(tx, ids);
  }

  private static <K> Map<K, Integer> part(
      Map<K, Integer> counts, Function<K, EntityId> owner, String ending) {
    Map<K, Integer> part = new HashMap<>(counts);
    part.keySet().removeIf(key -> !owner.apply(key).value().endsWith(ending));
    return part;
  }

  private boolean checkEntities(
      TransactionContext tx, String ending, SortedMap<EntityId, Delta> expected) {
    tx.run("MATCH (e:Entity) WHERE e.id ENDS WITH $ending RETURN e", Map.of("ending", ending))
        .forEachRemaining(r -> {
          Value e = r.get("e");
          EntityId id = Values.entityId(e.get("id"));
          Delta.Counts stored =
              new Delta.Counts(
                  e.get("mentions").asLong(),
                  e.get("articles").asLong(),
                  Values.date(e.get("first")),
                  Values.date(e.get("last")));
          compare(id, stored, expected.remove(id), Kind.ORPHAN_ENTITY, Kind.ENTITY_COUNT);
        });
    expected.forEach((id, d) -> fault(Kind.ENTITY_COUNT, id, "is missing, should be", d.counts()));
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
    expected.forEach((id, d) -> fault(Kind.MISSING_EDGE, id, "is missing, should be", d.counts()));
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
