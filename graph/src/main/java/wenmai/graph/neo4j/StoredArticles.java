package wenmai.graph.neo4j;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.neo4j.driver.Record;
import org.neo4j.driver.TransactionContext;
import org.neo4j.driver.Value;
import wenmai.graph.model.EntityId;
import wenmai.graph.model.Modality;
import wenmai.graph.model.RelationId;
import wenmai.indexer.corpus.Span;

/** Reads back what articles contribute to the counts. */
final class StoredArticles {
  private StoredArticles() {}

  /** The fingerprints of those that are known. */
  static Map<String, String> digests(TransactionContext tx, Collection<String> ids) {
    Map<String, String> digests = new HashMap<>();
    tx.run(
            """
            UNWIND $ids AS id MATCH (a:Article {id: id}) RETURN a.id AS id, a.digest AS digest
            """,
            Map.of("ids", List.copyOf(ids)))
        .forEachRemaining(r -> digests.put(r.get("id").asString(), r.get("digest").asString()));
    return digests;
  }

  /** As much of the articles as {@link Contribution} needs. */
  static List<ArticleRow> read(TransactionContext tx, List<String> ids) {
    if (ids.isEmpty()) {
      return List.of();
    }
    return tx.run(
            """
            UNWIND $ids AS id MATCH (a:Article {id: id})
            RETURN a.id AS id, a.date AS date,
              COLLECT {
                MATCH (a)-[m:MENTIONS]->(e:Entity)
                RETURN {entity: e.id, unprinted: m.unprinted, starts: m.starts, texts: m.texts,
                        places: m.places}
              } AS mentions,
              COLLECT {
                MATCH (a)-[:STATES]->(s:Statement)
                RETURN {relation: s.relation, modality: s.modality}
              } AS statements,
              COLLECT {
                MATCH (a)-[p:PROVES]->(e:Entity) RETURN {entity: e.id, alias: p.alias}
              } AS aliases
            """,
            Map.of("ids", ids))
        .list(StoredArticles::row);
  }

  private static ArticleRow row(Record r) {
    return new ArticleRow(
        r.get("id").asString(),
        "",
        "",
        Values.date(r.get("date")),
        "",
        List.of(),
        r.get("mentions").asList(StoredArticles::mention),
        r.get("statements").asList(StoredArticles::statement),
        r.get("aliases").asList(StoredArticles::alias));
  }

  private static ArticleRow.MentionRow mention(Value m) {
    return new ArticleRow.MentionRow(
        Values.entityId(m.get("entity")),
        m.get("unprinted").asString(null),
        m.get("starts").asList(Value::asInt),
        m.get("texts").asList(Value::asString),
        m.get("places").asList(Value::asInt),
        0);
  }

  private static ArticleRow.StatementRow statement(Value s) {
    return new ArticleRow.StatementRow(
        RelationId.parse(s.get("relation").asString()),
        new Span(0, 0),
        "",
        0,
        Modality.valueOf(s.get("modality").asString()),
        "",
        Map.of());
  }

  private static ArticleRow.AliasRow alias(Value a) {
    return new ArticleRow.AliasRow(
        new EntityId(a.get("entity").asString()), a.get("alias").asString(), new Span(0, 0), "");
  }
}
