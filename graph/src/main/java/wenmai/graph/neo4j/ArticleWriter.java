package wenmai.graph.neo4j;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.TransactionContext;
import wenmai.graph.model.ArticleFacts;
import wenmai.graph.model.Entity;
import wenmai.graph.model.EntityId;
import wenmai.graph.model.EntityType;
import wenmai.graph.model.GraphChange;
import wenmai.graph.model.RelationId;
import wenmai.graph.model.RelationType;

/**
 * Brings the store level with changed articles, in the caller's transaction.
 *
 * <p>What an article contributed stands in the store with it; the counts change by the difference
 * between its new contribution and that.
 */
final class ArticleWriter {
  private final TransactionContext tx;
  private long related;

  ArticleWriter(TransactionContext tx) {
    this.tx = tx;
  }

  /** Gives how many relationships were created or brought up to date. */
  long apply(List<GraphChange> changes) {
    lock();
    Map<String, GraphChange> latest = new TreeMap<>();
    changes.forEach(c -> latest.put(c.article().value(), c));
    Map<String, String> digests = StoredArticles.digests(tx, latest.keySet());
    Map<String, ArticleFacts> changed = new LinkedHashMap<>();
    List<String> outdated = new ArrayList<>();
    latest.forEach((id, change) -> {
      ArticleFacts facts = change.facts();
      String known = digests.get(id);
      if (facts != null && !Digest.of(facts).equals(known)) {
        changed.put(id, facts);
      } else if (facts != null || known == null) {
        return;
      }
      if (known != null) {
        outdated.add(id);
      }
    });
    replace(outdated, changed);
    setSequence(changes.getLast().sequence());
    return related;
  }

  /** Keeps other writers out until this transaction ends, so that no difference is lost. */
  private void lock() {
    tx.run("MERGE (s:State {id: 0}) SET s.sequence = coalesce(s.sequence, 0)").consume();
  }

  private void setSequence(long sequence) {
    tx.run(
            """
            MATCH (s:State {id: 0}) WHERE s.sequence < $sequence SET s.sequence = $sequence
            """,
            Map.of("sequence", sequence))
        .consume();
  }

  private void replace(List<String> outdated, Map<String, ArticleFacts> changed) {
    List<Contribution> before =
        StoredArticles.read(tx, outdated).stream().map(Contribution::of).toList();
    List<ArticleRow> rows = changed.values().stream().map(ArticleRow::of).toList();
    List<Contribution> after = rows.stream().map(Contribution::of).toList();
    removeContents(outdated, changed);
    writeArticles(changed.values());
    writeEntities(changed.values(), Delta.between(before, after, Contribution::mentions));
    writeNames(Delta.between(before, after, Contribution::names));
    writeContents(rows);
    writeEdges(Delta.between(before, after, Contribution::edges));
    removeUnmentioned(Delta.between(before, after, Contribution::mentions));
  }

  private void removeContents(List<String> outdated, Map<String, ArticleFacts> changed) {
    if (outdated.isEmpty()) {
      return;
    }
    tx.run(
            """
            UNWIND $ids AS id MATCH (:Article {id: id})-[:STATES]->(s:Statement) DETACH DELETE s
            """,
            Map.of("ids", outdated))
        .consume();
    tx.run(
            """
            UNWIND $ids AS id MATCH (:Article {id: id})-[r:MENTIONS|PROVES]->() DELETE r
            """,
            Map.of("ids", outdated))
        .consume();
    tx.run(
            "UNWIND $ids AS id MATCH (a:Article {id: id}) DELETE a",
            Map.of("ids", outdated.stream().filter(id -> !changed.containsKey(id)).toList()))
        .consume();
  }

  private void writeArticles(Collection<ArticleFacts> facts) {
    run(
        "UNWIND $rows AS row MERGE (a:Article {id: row.id}) SET a = row",
        facts.stream().map(f -> CypherRows.article(ArticleRow.of(f), Digest.of(f))).toList());
  }

  private void writeEntities(Collection<ArticleFacts> facts, SortedMap<EntityId, Delta> deltas) {
    Map<EntityType, Map<EntityId, Entity>> byType =
        facts.stream()
            .flatMap(f -> f.entities().stream())
            .collect(
                Collectors.groupingBy(
                    Entity::type,
                    TreeMap::new,
                    Collectors.toMap(Entity::id, e -> e, (a, b) -> b, TreeMap::new)));
    byType.forEach((type, entities) ->
        run(
            """
            UNWIND $rows AS row
            MERGE (e:Entity {id: row.id}) ON CREATE SET e:%s, e.articles = 0, e.mentions = 0
            WITH e, row WHERE e.name IS NULL OR e.name <> row.name
            SET e.name = row.name
            """
                .formatted(type.label()),
            entities.values().stream().map(CypherRows::entity).toList()));
    run(
        """
        UNWIND $rows AS row
        MATCH (e:Entity {id: row.id})
        SET e.articles = e.articles + row.articles, e.mentions = e.mentions + row.weight,
            e.first = CASE WHEN e.first <= row.first THEN e.first
                      ELSE coalesce(row.first, e.first) END,
            e.last = CASE WHEN e.last >= row.last THEN e.last ELSE coalesce(row.last, e.last) END
        """,
        rows(deltas, d -> true));
  }

  private void writeNames(SortedMap<Contribution.Called, Delta> deltas) {
    List<Map<String, @Nullable Object>> rows = new ArrayList<>();
    deltas.forEach((called, delta) -> rows.add(CypherRows.called(called, delta)));
    relate(
        """
        UNWIND $rows AS row
        MATCH (e:Entity {id: row.id})
        MERGE (n:Name {text: row.name}) ON CREATE SET n.folded = row.folded
        MERGE (e)-[c:CALLED]->(n)
        SET c.articles = coalesce(c.articles, 0) + row.articles,
            c.mentions = coalesce(c.mentions, 0) + row.weight
        """,
        rows);
    List<Map<String, @Nullable Object>> shrunk = new ArrayList<>();
    deltas.forEach((called, delta) -> {
      if (delta.shrank()) {
        shrunk.add(CypherRows.called(called, delta));
      }
    });
    run(
        """
        UNWIND $rows AS row
        MATCH (:Entity {id: row.id})-[c:CALLED]->(n:Name {text: row.name}) WHERE c.articles <= 0
        DELETE c
        WITH DISTINCT n WHERE NOT EXISTS { (n)<-[:CALLED]-() }
        DELETE n
        """,
        shrunk);
  }

  private void writeContents(List<ArticleRow> articles) {
    relate(
        """
        UNWIND $rows AS row
        MATCH (a:Article {id: row.article}) MATCH (e:Entity {id: row.entity})
        CREATE (a)-[m:MENTIONS]->(e)
        SET m = row.properties
        """,
        articles.stream().flatMap(CypherRows::mentions).toList());
    relate(
        """
        UNWIND $rows AS row
        MATCH (a:Article {id: row.article})
        CREATE (a)-[:STATES]->(s:Statement)
        SET s = row.properties
        """,
        articles.stream().flatMap(CypherRows::statements).toList());
    relate(
        """
        UNWIND $rows AS row
        MATCH (a:Article {id: row.article}) MATCH (e:Entity {id: row.entity})
        CREATE (a)-[p:PROVES]->(e)
        SET p = row.properties
        """,
        articles.stream().flatMap(CypherRows::aliases).toList());
  }

  private void writeEdges(SortedMap<RelationId, Delta> deltas) {
    for (RelationType type : RelationType.values()) {
      SortedMap<RelationId, Delta> ofType = new TreeMap<>();
      deltas.forEach((id, delta) -> {
        if (id.type() == type) {
          ofType.put(id, delta);
        }
      });
      relate(
          """
          UNWIND $rows AS row
          MATCH (h:Entity {id: row.head}) MATCH (t:Entity {id: row.tail})
          MERGE (h)-[r:%s]->(t)
          SET r.weight = coalesce(r.weight, 0) + row.weight,
              r.articles = coalesce(r.articles, 0) + row.articles,
              r.first = CASE WHEN r.first <= row.first THEN r.first
                        ELSE coalesce(row.first, r.first) END,
              r.last = CASE WHEN r.last >= row.last THEN r.last
                       ELSE coalesce(row.last, r.last) END
          """
              .formatted(type),
          edgeRows(ofType, d -> true));
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
        rows.add(row);
      }
    });
    return rows;
  }

  private void relate(String cypher, List<? extends Map<String, ? extends @Nullable Object>> rows) {
    related += rows.size();
    run(cypher, rows);
  }

  private void run(String cypher, List<? extends Map<String, ? extends @Nullable Object>> rows) {
    if (!rows.isEmpty()) {
      tx.run(cypher, Map.of("rows", rows)).consume();
    }
  }
}
