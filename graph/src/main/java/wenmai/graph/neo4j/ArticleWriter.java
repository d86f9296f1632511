package wenmai.graph.neo4j;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.TransactionContext;
import wenmai.graph.model.EntityId;
import wenmai.graph.model.EntityType;
import wenmai.graph.model.RelationId;
import wenmai.graph.model.RelationType;

/**
 * Brings the store level with changed articles, in the caller's transaction.
 *
 * <p>What an article contributed stands in the store with it; the counts change by the difference
 * between its new contribution and that.
 */
final class ArticleWriter {
  /**
   * Keeps the plan that was made first: these statements look up by unique key or by identity, for
   * which a plan made on an empty store is good too.
   */
  private static final String PLANNED_ONCE = "CYPHER replan=skip ";

  private final TransactionContext tx;

  ArticleWriter(TransactionContext tx) {
    this.tx = tx;
  }

  /**
   * Takes in changes, in order; of an article that is changed twice the last counts.
   *
   * @param sequence of the last change in the archive
   */
  void apply(List<Incoming> changes, long sequence) {
    lock();
    Map<String, Incoming> latest = new TreeMap<>();
    changes.forEach(c -> latest.put(c.article().value(), c));
    Map<String, String> digests = StoredArticles.digests(tx, latest.keySet());
    List<Incoming.Facts> changed = new ArrayList<>();
    List<String> outdated = new ArrayList<>();
    List<String> gone = new ArrayList<>();
    latest.forEach((id, change) -> {
      Incoming.Facts facts = change.facts();
      String known = digests.get(id);
      if (facts == null && known != null) {
        gone.add(id);
      } else if (facts != null && !facts.digest().equals(known)) {
        changed.add(facts);
        if (known != null) {
          outdated.add(id);
        }
      }
    });
    replace(outdated, gone, changed);
    setSequence(sequence);
  }

  /** Keeps other writers out until this transaction ends, so that no difference is lost. */
  private void lock() {
    tx.run(PLANNED_ONCE + "MERGE (s:State {id: 0}) SET s.sequence = coalesce(s.sequence, 0)")
        .consume();
  }

  private void setSequence(long sequence) {
    tx.run(
            PLANNED_ONCE
                + """
                MATCH (s:State {id: 0}) WHERE s.sequence < $sequence SET s.sequence = $sequence
                """,
            Map.of("sequence", sequence))
        .consume();
  }

  private void replace(List<String> outdated, List<String> gone, List<Incoming.Facts> changed) {
    List<String> stored = Stream.concat(outdated.stream(), gone.stream()).sorted().toList();
    List<Contribution> before =
        StoredArticles.read(tx, stored).stream().map(Contribution::of).toList();
    List<Contribution> after = changed.stream().map(Incoming.Facts::contribution).toList();
    removeContents(stored, gone);
    SortedMap<EntityId, Delta> mentions = Delta.between(before, after, Contribution::mentions);
    Map<EntityId, String> nodes = writeEntities(changed, mentions);
    writeArticles(changed, nodes);
    writeNames(Delta.between(before, after, Contribution::names), nodes);
    writeEdges(Delta.between(before, after, Contribution::edges), nodes);
    removeUnmentioned(mentions);
  }

  private void removeContents(List<String> stored, List<String> gone) {
    run(
        """
        UNWIND $rows AS id MATCH (:Article {id: id})-[:STATES]->(s:Statement) DETACH DELETE s
        """,
        stored);
    run(
        """
        UNWIND $rows AS id MATCH (:Article {id: id})-[r:MENTIONS|PROVES]->() DELETE r
        """,
        stored);
    run("UNWIND $rows AS id MATCH (a:Article {id: id}) DELETE a", gone);
  }

  /**
   * Makes the entities that are not there and counts all of them anew.
   *
   * @return the server's own identity of each node, by which later statements find it at once
   */
  private Map<EntityId, String> writeEntities(
      List<Incoming.Facts> changed, SortedMap<EntityId, Delta> deltas) {
    Map<EntityId, String> names = new HashMap<>();
    changed.forEach(facts -> facts.entities().forEach(e -> names.put(e.id(), e.name())));
    Map<EntityType, List<Map<String, @Nullable Object>>> rows = new EnumMap<>(EntityType.class);
    deltas.forEach((id, delta) ->
        rows.computeIfAbsent(id.type(), t -> new ArrayList<>())
            .add(CypherRows.entity(id, names.get(id), delta)));
    Map<EntityId, String> nodes = new HashMap<>();
    rows.forEach((type, ofType) ->
        tx.run(
                PLANNED_ONCE
                    + """
                    UNWIND $rows AS row
                    MERGE (e:Entity {id: row.id})
                    ON CREATE SET e:%s, e.name = row.name, e.articles = row.articles,
                      e.mentions = row.weight, e.first = row.first, e.last = row.last
                    ON MATCH SET e.name = coalesce(row.name, e.name),
                      e.articles = e.articles + row.articles, e.mentions = e.mentions + row.weight,
                      e.first = CASE WHEN e.first <= row.first THEN e.first
                                ELSE coalesce(row.first, e.first) END,
                      e.last = CASE WHEN e.last >= row.last THEN e.last
                               ELSE coalesce(row.last, e.last) END
                    RETURN row.id AS id, elementId(e) AS node
                    """
                        .formatted(type.label()),
                Map.of("rows", ofType))
            .forEachRemaining(
                r -> nodes.put(Values.entityId(r.get("id")), r.get("node").asString())));
    return nodes;
  }

  private void writeArticles(List<Incoming.Facts> changed, Map<EntityId, String> nodes) {
    run(
        """
        UNWIND $rows AS row
        MERGE (a:Article {id: row.article.id}) SET a = row.article
        FOREACH (s IN row.statements | CREATE (a)-[:STATES]->(n:Statement) SET n = s)
        WITH a, row.mentions AS mentions
        UNWIND mentions AS m
        MATCH (e) WHERE elementId(e) = m.entity
        CREATE (a)-[:MENTIONS {starts: m.starts, texts: m.texts, places: m.places,
          confidence: m.confidence, unprinted: m.unprinted}]->(e)
        """,
        changed.stream().map(facts -> CypherRows.article(facts, nodes)).toList());
    run(
        """
        UNWIND $rows AS row
        MATCH (a:Article {id: row.article})
        MATCH (e) WHERE elementId(e) = row.entity
        CREATE (a)-[p:PROVES]->(e)
        SET p = row.properties
        """,
        changed.stream().flatMap(facts -> CypherRows.aliases(facts.row(), nodes)).toList());
  }

  private void writeNames(
      SortedMap<Contribution.Called, Delta> deltas, Map<EntityId, String> nodes) {
    List<Map<String, @Nullable Object>> rows = new ArrayList<>();
    deltas.forEach((called, delta) -> rows.add(CypherRows.called(called, delta, nodes)));
    run(
        """
        UNWIND $rows AS row
        MATCH (e) WHERE elementId(e) = row.entity
        MERGE (n:Name {text: row.name}) ON CREATE SET n.folded = row.folded
        MERGE (e)-[c:CALLED]->(n)
        ON CREATE SET c.articles = row.articles, c.mentions = row.weight
        ON MATCH SET c.articles = c.articles + row.articles, c.mentions = c.mentions + row.weight
        """,
        rows);
    List<Map<String, @Nullable Object>> shrunk = new ArrayList<>();
    deltas.forEach((called, delta) -> {
      if (delta.shrank()) {
        shrunk.add(CypherRows.called(called, delta, nodes));
      }
    });
    run(
        """
        UNWIND $rows AS row
        MATCH (e)-[c:CALLED]->(n:Name {text: row.name})
        WHERE elementId(e) = row.entity AND c.articles <= 0
        DELETE c
        WITH DISTINCT n WHERE NOT EXISTS { (n)<-[:CALLED]-() }
        DELETE n
        """,
        shrunk);
  }

  private void writeEdges(SortedMap<RelationId, Delta> deltas, Map<EntityId, String> nodes) {
    for (RelationType type : RelationType.values()) {
      SortedMap<RelationId, Delta> ofType = new TreeMap<>();
      deltas.forEach((id, delta) -> {
        if (id.type() == type) {
          ofType.put(id, delta);
        }
      });
      List<Map<String, @Nullable Object>> rows = new ArrayList<>();
      ofType.forEach((id, delta) -> rows.add(CypherRows.edge(id, delta, nodes)));
      run(
          """
          UNWIND $rows AS row
          MATCH (h) WHERE elementId(h) = row.head
          MATCH (t) WHERE elementId(t) = row.tail
          MERGE (h)-[r:%s]->(t)
          ON CREATE SET r.weight = row.weight, r.articles = row.articles, r.first = row.first,
            r.last = row.last
          ON MATCH SET r.weight = r.weight + row.weight,
            r.articles = r.articles + row.articles,
            r.first = CASE WHEN r.first <= row.first THEN r.first
                      ELSE coalesce(row.first, r.first) END,
            r.last = CASE WHEN r.last >= row.last THEN r.last
                     ELSE coalesce(row.last, r.last) END
          """
              .formatted(type),
          rows);
      shrinkEdges(type, ofType);
    }
  }

  private void shrinkEdges(RelationType type, SortedMap<RelationId, Delta> deltas) {
    run(
        """
        UNWIND $rows AS row
        MATCH (h:Entity {id: row.head})-[r:%s]->(t:Entity {id: row.tail}) WHERE r.articles <= 0
        DELETE r
        """
            .formatted(type),
        edgeRows(deltas, Delta::shrank));
    run(
        (type == RelationType.CO_MENTIONED ? REDATE_MEETINGS : REDATE_STATEMENTS).formatted(type),
        edgeRows(deltas, Delta::lost));
  }

  private static final String REDATE_STATEMENTS =
      """
      UNWIND $rows AS row
      MATCH (h:Entity {id: row.head})-[r:%s]->(t:Entity {id: row.tail})
      WHERE r.first IN row.gone OR r.last IN row.gone
      CALL (row) {
        MATCH (s:Statement {relation: row.relation}) WHERE s.modality = 'ASSERTED'
        RETURN min(s.date) AS first, max(s.date) AS last
      }
      SET r.first = first, r.last = last
      """;

  private static final String REDATE_MEETINGS =
      """
      UNWIND $rows AS row
      MATCH (h:Entity {id: row.head})-[r:%s]->(t:Entity {id: row.tail})
      WHERE r.first IN row.gone OR r.last IN row.gone
      CALL (h, t) {
        MATCH (h)<-[x:MENTIONS]-(a:Article)-[y:MENTIONS]->(t)
        WHERE any(p IN x.places WHERE any(q IN y.places
              WHERE p / 1000 = q / 1000 AND abs(p - q) < 12))
        RETURN min(a.date) AS first, max(a.date) AS last
      }
      SET r.first = first, r.last = last
      """;

  private void removeUnmentioned(SortedMap<EntityId, Delta> deltas) {
    run(
        """
        UNWIND $rows AS row MATCH (e:Entity {id: row.id}) WHERE e.articles <= 0
        DETACH DELETE e
        """,
        rows(deltas, Delta::shrank));
    run(
        """
        UNWIND $rows AS row
        MATCH (e:Entity {id: row.id}) WHERE e.first IN row.gone OR e.last IN row.gone
        CALL (e) {
          MATCH (e)<-[:MENTIONS]-(a:Article) RETURN min(a.date) AS first, max(a.date) AS last
        }
        SET e.first = first, e.last = last
        """,
        rows(deltas, Delta::lost));
  }

  private static List<Map<String, @Nullable Object>> rows(
      SortedMap<EntityId, Delta> deltas, Predicate<Delta> wanted) {
    List<Map<String, @Nullable Object>> rows = new ArrayList<>();
    deltas.forEach((id, delta) -> {
      if (wanted.test(delta)) {
        Map<String, @Nullable Object> row = delta.row();
        row.put("id", id.value());
        row.put("gone", delta.gone());
        rows.add(row);
      }
    });
    return rows;
  }

  private static List<Map<String, @Nullable Object>> edgeRows(
      SortedMap<RelationId, Delta> deltas, Predicate<Delta> wanted) {
    List<Map<String, @Nullable Object>> rows = new ArrayList<>();
    deltas.forEach((id, delta) -> {
      if (wanted.test(delta)) {
        Map<String, @Nullable Object> row = new HashMap<>(delta.row());
        row.put("head", id.head().value());
        row.put("tail", id.tail().value());
        row.put("relation", id.toString());
        row.put("gone", delta.gone());
        rows.add(row);
      }
    });
    return rows;
  }

  private void run(String cypher, List<?> rows) {
    if (!rows.isEmpty()) {
      tx.run(PLANNED_ONCE + cypher, Map.of("rows", rows)).consume();
    }
  }
}
