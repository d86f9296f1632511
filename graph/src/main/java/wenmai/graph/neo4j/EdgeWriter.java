package wenmai.graph.neo4j;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import wenmai.graph.model.RelationId;
import wenmai.graph.model.RelationType;

/** Counts edges anew, in the caller's transaction: makes and deletes them where that is due. */
final class EdgeWriter {
  private final Pipeline tx;
  private final EntityNodes nodes;

  EdgeWriter(Pipeline tx, EntityNodes nodes) {
    this.tx = tx;
    this.nodes = nodes;
  }

  void write(SortedMap<RelationId, Delta> deltas) {
    for (RelationType type : RelationType.values()) {
      SortedMap<RelationId, Delta> ofType = new TreeMap<>();
      deltas.forEach((id, delta) -> {
        if (id.type() == type) {
          ofType.put(id, delta);
        }
      });
      if (!ofType.isEmpty()) {
        write(type, ofType);
      }
    }
  }

  private void write(RelationType type, SortedMap<RelationId, Delta> deltas) {
    List<List<@Nullable Object>> missing = new ArrayList<>();
    List<List<@Nullable Object>> perhapsThere = new ArrayList<>();
    deltas.forEach((id, delta) ->
        (nodes.isNew(id.head()) || nodes.isNew(id.tail()) ? missing : perhapsThere)
            .add(CypherRows.edge(id, delta, nodes)));
    tx.send(
        """
        UNWIND $rows AS row
        MATCH (h) WHERE elementId(h) = row[0]
        MATCH (t) WHERE elementId(t) = row[1]
        CREATE (h)-[:%s {articles: row[2], weight: row[3], first: row[4], last: row[5]}]->(t)
        """
            .formatted(type),
        missing,
        ArticleWriter.ROWS);
    tx.send(
        """
        UNWIND $rows AS row
        MATCH (h) WHERE elementId(h) = row[0]
        MATCH (t) WHERE elementId(t) = row[1]
        MERGE (h)-[r:%s]->(t)
        ON CREATE SET r.articles = row[2], r.weight = row[3], r.first = row[4], r.last = row[5]
        ON MATCH SET r.articles = r.articles + row[2], r.weight = r.weight + row[3],
          r.first = CASE WHEN r.first <= row[4] THEN r.first ELSE coalesce(row[4], r.first) END,
          r.last = CASE WHEN r.last >= row[5] THEN r.last ELSE coalesce(row[5], r.last) END
        """
            .formatted(type),
        perhapsThere,
        ArticleWriter.ROWS);
    shrink(type, deltas);
  }

  private void shrink(RelationType type, SortedMap<RelationId, Delta> deltas) {
    tx.send(
        """
        UNWIND $rows AS row
        MATCH (h:Entity {id: row[0]})-[r:%s]->(t:Entity {id: row[1]}) WHERE r.articles <= 0
        DELETE r
        """
            .formatted(type),
        rows(deltas, Delta::shrank),
        ArticleWriter.ROWS);
    tx.send(
        (type == RelationType.CO_MENTIONED ? REDATE_MEETINGS : REDATE_STATEMENTS).formatted(type),
        rows(deltas, Delta::lost),
        ArticleWriter.ROWS);
  }

  /** Head, tail, identity, days that perhaps no longer hold. */
  private static List<List<@Nullable Object>> rows(
      SortedMap<RelationId, Delta> deltas, Predicate<Delta> wanted) {
    List<List<@Nullable Object>> rows = new ArrayList<>();
    deltas.forEach((id, delta) -> {
      if (wanted.test(delta)) {
        rows.add(CypherRows.row(id.head().value(), id.tail().value(), id.toString(), delta.gone()));
      }
    });
    return rows;
  }

  private static final String REDATE_STATEMENTS =
      """
      UNWIND $rows AS row
      MATCH (h:Entity {id: row[0]})-[r:%s]->(t:Entity {id: row[1]})
      WHERE r.first IN row[3] OR r.last IN row[3]
      CALL (row) {
        MATCH (s:Statement {relation: row[2]}) WHERE s.modality = 'ASSERTED'
        RETURN min(s.date) AS first, max(s.date) AS last
      }
      SET r.first = first, r.last = last
      """;

  private static final String REDATE_MEETINGS =
      """
      UNWIND $rows AS row
      MATCH (h:Entity {id: row[0]})-[r:%s]->(t:Entity {id: row[1]})
      WHERE r.first IN row[3] OR r.last IN row[3]
      CALL (h, t) {
        MATCH (h)<-[x:MENTIONS]-(a:Article)-[y:MENTIONS]->(t)
        WHERE any(p IN x.places WHERE any(q IN y.places
              WHERE p / 1000 = q / 1000 AND abs(p - q) < 12))
        RETURN min(a.date) AS first, max(a.date) AS last
      }
      SET r.first = first, r.last = last
      """;
}
