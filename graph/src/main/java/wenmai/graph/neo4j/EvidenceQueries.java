package wenmai.graph.neo4j;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.neo4j.driver.Record;
import org.neo4j.driver.TransactionContext;
import org.neo4j.driver.Value;
import org.neo4j.driver.types.MapAccessor;
import wenmai.graph.model.Edge;
import wenmai.graph.model.EntityId;
import wenmai.graph.model.Evidence;
import wenmai.graph.model.Modality;
import wenmai.graph.model.NamedSentence;
import wenmai.graph.model.Period;
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

  static Optional<RelationDetail> relation(TransactionContext tx, RelationId asked, Period period) {
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
                evidence(tx, id, period, ARTICLES)))
        .flatMap(detail -> period.isAll() ? Stream.of(detail) : counted(detail).stream())
        .findFirst();
  }

  /** The edge with the counts of its listed sentences alone; empty when there are none. */
  private static Optional<RelationDetail> counted(RelationDetail detail) {
    List<Evidence> evidence = detail.evidence();
    if (evidence.isEmpty()) {
      return Optional.empty();
    }
    Edge edge =
        new Edge(
            detail.edge().id(),
            evidence.size(),
            evidence.stream().map(Evidence::article).distinct().count(),
            evidence.getLast().date(),
            evidence.getFirst().date());
    return Optional.of(new RelationDetail(edge, detail.head(), detail.tail(), evidence));
  }

  /** The newest sentences behind each of some edges, newest first, read in two questions. */
  static Map<RelationId, List<Evidence>> newest(
      TransactionContext tx, Collection<RelationId> ids, int limit) {
    Map<RelationId, List<Evidence>> newest = new HashMap<>();
    List<String> stated = new ArrayList<>();
    List<Map<String, String>> together = new ArrayList<>();
    for (RelationId id : ids) {
      if (id.type() == RelationType.CO_MENTIONED) {
        together.add(Map.of("head", id.head().value(), "tail", id.tail().value()));
      } else {
        stated.add(id.toString());
      }
    }
    readStatements(tx, stated, limit, newest);
    readMeetings(tx, together, limit, newest);
    return newest;
  }

  private static void readStatements(
      TransactionContext tx, List<String> ids, int limit, Map<RelationId, List<Evidence>> newest) {
    if (ids.isEmpty()) {
      return;
    }
    tx.run(
            """
            UNWIND $ids AS id
            RETURN id, COLLECT {
              MATCH (s:Statement {relation: id}) WHERE s.modality = 'ASSERTED'
              WITH s, coalesce(s.date, date('0001-01-01')) AS day
              ORDER BY day DESC, s.confidence DESC
              MATCH (s)<-[:STATES]-(a:Article)
              WITH s, a, day ORDER BY day DESC, s.confidence DESC, a.id, s.start LIMIT $limit
              RETURN {statement: s {.*}, article: a {.id, .title, .publication, .date, .page}}
            } AS evidence
            """,
            Map.of("ids", ids, "limit", limit))
        .forEachRemaining(r ->
            newest.put(
                RelationId.parse(r.get("id").asString()),
                r.get("evidence")
                    .asList(e -> Values.evidence(e.get("article"), e.get("statement")))));
  }

  private static void readMeetings(
      TransactionContext tx,
      List<Map<String, String>> pairs,
      int limit,
      Map<RelationId, List<Evidence>> newest) {
    if (pairs.isEmpty()) {
      return;
    }
    tx.run(
            """
            UNWIND $pairs AS pair
            MATCH (h:Entity {id: pair.head}) MATCH (t:Entity {id: pair.tail})
            WITH pair, CASE WHEN h.articles <= t.articles THEN [h, t] ELSE [t, h] END AS ends
            WITH pair, ends[0] AS rare, ends[1] AS other
            RETURN pair, COLLECT {
              MATCH (rare)<-[x:MENTIONS]-(a:Article)
              WITH x, a, coalesce(a.date, date('0001-01-01')) AS day ORDER BY day DESC
              MATCH (a)-[y:MENTIONS]->(other)
              WHERE any(p IN x.places WHERE any(q IN y.places
                    WHERE p / 1000 = q / 1000 AND abs(p - q) < 12))
              WITH a, x, y, day ORDER BY day DESC, a.id LIMIT $limit
              RETURN {article: a {.*}, places: x.places, otherPlaces: y.places}
            } AS meetings
            """,
            Map.of("pairs", pairs, "limit", limit))
        .forEachRemaining(r ->
            newest.put(
                RelationId.of(
                    RelationType.CO_MENTIONED,
                    Values.entityId(r.get("pair").get("head")),
                    Values.entityId(r.get("pair").get("tail"))),
                r.get("meetings").asList(Function.identity()).stream()
                    .flatMap(EvidenceQueries::meetings)
                    .limit(limit)
                    .toList()));
  }

  private static List<Evidence> evidence(
      TransactionContext tx, RelationId id, Period period, int limit) {
    Map<String, Object> parameters = new HashMap<>(PeriodQueries.bounds(period));
    parameters.put("relation", id.toString());
    parameters.put("head", id.head().value());
    parameters.put("tail", id.tail().value());
    parameters.put("limit", limit);
    String printed = period.isAll() ? "true" : "a.date >= $from AND a.date <= $to";
    return id.type() == RelationType.CO_MENTIONED
        ? meetings(tx, printed, parameters)
        : statements(tx, printed, parameters);
  }

  private static List<Evidence> statements(
      TransactionContext tx, String printed, Map<String, Object> parameters) {
    return tx.run(
            """
            MATCH (s:Statement {relation: $relation})<-[:STATES]-(a:Article)
            WHERE s.modality = 'ASSERTED' AND %s
            RETURN s AS statement, a {.id, .title, .publication, .date, .page} AS article
            ORDER BY coalesce(a.date, date('0001-01-01')) DESC, s.confidence DESC, a.id, s.start
            LIMIT $limit
            """
                .formatted(printed),
            parameters)
        .list(r -> Values.evidence(r.get("article"), r.get("statement")));
  }

  private static List<Evidence> meetings(
      TransactionContext tx, String printed, Map<String, Object> parameters) {
    return tx
        .run(
            """
            MATCH (:Entity {id: $head})<-[x:MENTIONS]-(a:Article)-[y:MENTIONS]->
                  (:Entity {id: $tail})
            WHERE %s AND any(p IN x.places WHERE any(q IN y.places
                  WHERE p / 1000 = q / 1000 AND abs(p - q) < 12))
            WITH a, x.places AS places, y.places AS otherPlaces
            ORDER BY coalesce(a.date, date('0001-01-01')) DESC, a.id LIMIT $limit
            RETURN a AS article, places, otherPlaces
            """
                .formatted(printed),
            parameters)
        .stream()
        .flatMap(EvidenceQueries::meetings)
        .toList();
  }

  private static Stream<Evidence> meetings(MapAccessor r) {
    List<Integer> places = r.get("places").asList(v -> v.asInt());
    List<Integer> others = r.get("otherPlaces").asList(v -> v.asInt());
    return Place.meetings(places, others).stream()
        .map(sentence -> sentence(r.get("article"), sentence, "same sentence"));
  }

  private static Evidence sentence(Value article, int number, String rule) {
    int start = article.get("starts").get(number).asInt();
    String text = article.get("sentences").get(number).asString();
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
        rule);
  }

  /** The sentences of the newest articles that name a project, newest first. */
  static List<NamedSentence> projectSentences(
      TransactionContext tx, EntityId project, int articles) {
    return tx
        .run(
            """
            MATCH (e:Entity:Project {id: $id})<-[m:MENTIONS]-(a:Article)
            WITH e, m, a ORDER BY coalesce(a.date, date('0001-01-01')) DESC, a.id LIMIT $articles
            RETURN a AS article, m.starts AS starts,
              COLLECT {
                MATCH (a)-[o:MENTIONS]->(other:Project) WHERE other <> e RETURN o.starts
              } AS others
            """,
            Map.of("id", project.value(), "articles", articles))
        .stream()
        .flatMap(EvidenceQueries::namedSentences)
        .toList();
  }

  private static Stream<NamedSentence> namedSentences(Record r) {
    List<Integer> starts = r.get("starts").asList(Value::asInt);
    List<Integer> others =
        r.get("others").asList(v -> v.asList(Value::asInt)).stream().flatMap(List::stream).toList();
    return IntStream.range(0, r.get("article").get("starts").size())
        .mapToObj(i -> sentence(r.get("article"), i, "names it"))
        .map(s -> new NamedSentence(s, within(s.span(), starts), within(s.span(), others)))
        .filter(s -> !s.names().isEmpty());
  }

  /** Those of some places in the text that lie in a span, counted from its start. */
  private static List<Integer> within(Span span, List<Integer> places) {
    return places.stream()
        .filter(p -> p >= span.start() && p < span.end())
        .map(p -> p - span.start())
        .sorted()
        .toList();
  }
}
