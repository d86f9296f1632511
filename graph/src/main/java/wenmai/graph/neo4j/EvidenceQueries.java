package wenmai.graph.neo4j;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.neo4j.driver.Record;
import org.neo4j.driver.TransactionContext;
import wenmai.graph.model.Evidence;
import wenmai.graph.model.Modality;
import wenmai.graph.model.RelationDetail;
import wenmai.graph.model.RelationId;
import wenmai.graph.model.RelationType;
import wenmai.indexer.corpus.ArticleId;
import wenmai.indexer.corpus.Span;

/** The sentences behind edges. */
final class EvidenceQueries {
  /** Articles whose sentences are listed for one edge; the newest. */
  private static final int ARTICLES = 1000;

  private EvidenceQueries() {}

  static Optional<RelationDetail> relation(TransactionContext tx, RelationId asked) {
    RelationId id = RelationId.of(asked.type(), asked.head(), asked.tail());
    return tx
        .run(
            """
            MATCH (h:Entity {id: $head})-[r:%s]->(t:Entity {id: $tail})
            RETURN h, t, %s AS edge
            """
                .formatted(id.type(), Values.EDGE),
            Map.of("head", id.head().value(), "tail", id.tail().value()))
        .list()
        .stream()
        .map(r ->
            new RelationDetail(
                Values.edge(r.get("edge")),
                Values.entity(r.get("h")),
                Values.entity(r.get("t")),
                evidence(tx, id, ARTICLES)))
        .findFirst();
  }

  /** The newest sentences behind an edge, newest first. */
  static List<Evidence> evidence(TransactionContext tx, RelationId id, int limit) {
    return id.type() == RelationType.CO_MENTIONED
        ? meetings(tx, id, limit)
        : statements(tx, id, limit);
  }

  private static List<Evidence> statements(TransactionContext tx, RelationId id, int limit) {
    return tx.run(
            """
            MATCH (s:Statement {relation: $relation})<-[:STATES]-(a:Article)
            WHERE s.modality = 'ASSERTED'
            RETURN s AS statement, a {.id, .title, .publication, .date, .page} AS article
            ORDER BY coalesce(a.date, date('0001-01-01')) DESC, s.confidence DESC, a.id, s.start
            LIMIT $limit
            """,
            Map.of("relation", id.toString(), "limit", limit))
        .list(r -> Values.evidence(r.get("article"), r.get("statement")));
  }

  private static List<Evidence> meetings(TransactionContext tx, RelationId id, int limit) {
    return tx
        .run(
            """
            MATCH (:Entity {id: $head})<-[x:MENTIONS]-(a:Article)-[y:MENTIONS]->
                  (:Entity {id: $tail})
            WHERE any(p IN x.places WHERE any(q IN y.places
                  WHERE p / 1000 = q / 1000 AND abs(p - q) < 12))
            WITH a, x.places AS heads, y.places AS tails
            ORDER BY coalesce(a.date, date('0001-01-01')) DESC, a.id LIMIT $limit
            RETURN a AS article, heads, tails
            """,
            Map.of("head", id.head().value(), "tail", id.tail().value(), "limit", limit))
        .stream()
        .flatMap(EvidenceQueries::meetings)
        .toList();
  }

  private static Stream<Evidence> meetings(Record r) {
    List<Integer> heads = r.get("heads").asList(v -> v.asInt());
    List<Integer> tails = r.get("tails").asList(v -> v.asInt());
    return Place.meetings(heads, tails).stream()
        .map(sentence -> {
          var article = r.get("article");
          int start = article.get("starts").get(sentence).asInt();
          String text = article.get("sentences").get(sentence).asString();
          return new Evidence(
              new ArticleId(article.get("id").asString()),
              article.get("title").asString(),
              article.get("publication").asString(),
              Values.date(article.get("date")),
              article.get("page").asString(),
              new Span(start, start + text.length()),
              text,
              1,
              Modality.ASSERTED,
              Map.of(),
              "same sentence");
        });
  }
}
