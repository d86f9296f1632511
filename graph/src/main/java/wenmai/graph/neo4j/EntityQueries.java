package wenmai.graph.neo4j;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.neo4j.driver.Record;
import org.neo4j.driver.TransactionContext;
import org.neo4j.driver.Value;
import wenmai.graph.model.Entity;
import wenmai.graph.model.EntityId;
import wenmai.graph.model.EntityProfile;
import wenmai.graph.model.EntityProfile.AliasProof;
import wenmai.graph.model.EntitySummary;
import wenmai.graph.model.EntityType;
import wenmai.graph.model.Evidence;
import wenmai.graph.model.RelationType;
import wenmai.indexer.corpus.ArticleId;

/** Finding entities and telling what is known of one. */
final class EntityQueries {
  private static final int NAMES = 50;
  private static final int PROOFS = 200;

  private EntityQueries() {}

  static List<EntitySummary> find(
      TransactionContext tx, String text, Set<EntityType> types, int limit) {
    String folded = Names.folded(text);
    return tx.run(
            (folded.isEmpty() ? MOST_MENTIONED : NAMED).formatted(Labels.anyOf("e", types)),
            Map.of("text", folded, "limit", limit))
        .list(r -> Values.summary(r.get("e")));
  }

  private static final String MOST_MENTIONED =
      """
      MATCH (e:Entity) WHERE e.articles > 0 AND %s
      RETURN e ORDER BY e.articles DESC LIMIT $limit
      """;

  private static final String NAMED =
      """
      MATCH (n:Name) WHERE n.folded CONTAINS $text
      MATCH (e:Entity)-[:CALLED]->(n) WHERE %s
      WITH e, max(CASE WHEN n.folded = $text THEN 2 WHEN n.folded STARTS WITH $text THEN 1
                  ELSE 0 END) AS fit
      RETURN e ORDER BY fit DESC, e.articles DESC, e.name LIMIT $limit
      """;

  static Optional<EntityProfile> profile(TransactionContext tx, EntityId id) {
    return tx
        .run(
            """
            MATCH (e:Entity {id: $id})
            RETURN e,
              COLLECT {
                MATCH (e)-[c:CALLED]->(n:Name) WHERE n.text <> e.name
                RETURN {name: n.text, mentions: c.mentions}
                ORDER BY c.mentions DESC, n.text LIMIT $names
              } AS names,
              COLLECT {
                MATCH (e)<-[p:PROVES]-(a:Article)
                RETURN {alias: p.alias, article: a {.id, .title, .publication, .date, .page},
                  statement: {start: p.start, end: p.end, sentence: p.sentence, confidence: 1.0,
                              modality: 'ASSERTED', rule: 'alias'}}
                ORDER BY p.brief IS NULL, a.date, a.id LIMIT $proofs
              } AS proofs
            """,
            Map.of("id", id.value(), "names", NAMES, "proofs", PROOFS))
        .list()
        .stream()
        .map(r -> profile(r, degrees(tx, id)))
        .findFirst();
  }

  private static EntityProfile profile(Record r, Map<RelationType, Long> degrees) {
    Value e = r.get("e");
    Entity entity = Values.entity(e);
    Map<String, List<Evidence>> proofs = new LinkedHashMap<>();
    for (Value p : r.get("proofs").values()) {
      proofs
          .computeIfAbsent(p.get("alias").asString(), alias -> new ArrayList<>())
          .add(Values.evidence(p.get("article"), p.get("statement")));
    }
    List<AliasProof> aliases =
        r.get("names")
            .asList(n -> {
              String alias = n.get("name").asString();
              return new AliasProof(
                  alias, n.get("mentions").asLong(), proofs.getOrDefault(alias, List.of()));
            });
    return new EntityProfile(
        entity,
        aliases,
        Values.date(e.get("first")),
        Values.date(e.get("last")),
        e.get("articles").asLong(),
        e.get("mentions").asLong(),
        degrees);
  }

  static Set<EntityId> mentionedIn(TransactionContext tx, Collection<ArticleId> articles) {
    return Set.copyOf(
        tx.run(
                """
                UNWIND $ids AS id MATCH (:Article {id: id})-[:MENTIONS]->(e:Entity)
                RETURN DISTINCT e.id AS id
                """,
                Map.of("ids", articles.stream().map(ArticleId::value).toList()))
            .list(r -> Values.entityId(r.get("id"))));
  }

  /** Number of edges by type, from the store's own counts: as quick for a hub as for others. */
  static Map<RelationType, Long> degrees(TransactionContext tx, EntityId id) {
    return tx
        .run(
            "MATCH (e:Entity {id: $id}) RETURN %s AS degrees".formatted(Values.DEGREES),
            Map.of("id", id.value()))
        .list(r -> Values.degrees(r.get("degrees")))
        .stream()
        .findFirst()
        .orElse(Map.of());
  }
}
