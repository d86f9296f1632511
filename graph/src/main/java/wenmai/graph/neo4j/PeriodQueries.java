package wenmai.graph.neo4j;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.TransactionContext;
import wenmai.graph.model.EntityId;
import wenmai.graph.model.EntitySummary;
import wenmai.graph.model.NeighborQuery;
import wenmai.graph.model.Neighborhood;
import wenmai.graph.model.Neighborhood.Neighbor;
import wenmai.graph.model.Period;
import wenmai.graph.model.RelationType;

/**
 * Neighbours in a period: every number is counted anew from what was printed then, since an edge's
 * own counts are of all time.
 */
final class PeriodQueries {
  /** Articles of a hub that are counted: the newest of the period. */
  private static final int ARTICLES = 2000;

  private static final LocalDate BEFORE_ALL = LocalDate.of(1, 1, 1);
  private static final LocalDate AFTER_ALL = LocalDate.of(9999, 12, 31);

  private PeriodQueries() {}

  static Neighborhood neighbors(
      TransactionContext tx,
      EntitySummary center,
      NeighborQuery query,
      Set<RelationType> wanted,
      Strength strength) {
    EntityId id = center.entity().id();
    Period counted = counted(tx, id, query.period());
    String types = Labels.anyOf("n", query.types());
    List<Neighbor> found = new ArrayList<>();
    List<RelationType> stated = Labels.STATED.stream().filter(wanted::contains).toList();
    if (!stated.isEmpty()) {
      found.addAll(stated(tx, stated, types, id, counted));
    }
    if (wanted.contains(RelationType.CO_MENTIONED)) {
      found.addAll(together(tx, types, id, counted));
    }
    Map<RelationType, Long> totals = new EnumMap<>(RelationType.class);
    found.forEach(n -> totals.merge(n.edge().id().type(), 1L, Long::sum));
    found.sort(
        Comparator.comparingDouble(strength::of).reversed().thenComparing(n -> n.edge().id()));
    return new Neighborhood(
        center.entity(),
        found.subList(0, Math.min(query.limit(), found.size())),
        found.size(),
        totals,
        counted);
  }

  /** The period, begun later where it has more articles than are counted. */
  private static Period counted(TransactionContext tx, EntityId id, Period period) {
    return tx
        .run(
            """
            MATCH (:Entity {id: $id})<-[:MENTIONS]-(a:Article)
            WHERE a.date >= $from AND a.date <= $to
            WITH a.date AS date ORDER BY date DESC SKIP $articles LIMIT 1
            RETURN date
            """,
            parameters(id, period))
        .list(r -> r.get("date").asLocalDate())
        .stream()
        .findFirst()
        .map(date -> new Period(date.equals(period.to()) ? date : date.plusDays(1), period.to()))
        .orElse(period);
  }

  private static List<Neighbor> stated(
      TransactionContext tx,
      List<RelationType> relations,
      String types,
      EntityId id,
      Period period) {
    return read(
        tx,
        """
        MATCH (e:Entity {id: $id})-[r:%s]-(n:Entity)
        WHERE %s AND r.last >= $from AND r.first <= $to
        MATCH (s:Statement {relation: type(r) + '~' + startNode(r).id + '~' + endNode(r).id})
              <-[:STATES]-(a:Article)
        WHERE s.modality = 'ASSERTED' AND s.date >= $from AND s.date <= $to
        WITH n, r, count(s) AS weight, count(DISTINCT a) AS articles,
          min(s.date) AS first, max(s.date) AS last
        RETURN n, {type: type(r), head: startNode(r).id, tail: endNode(r).id,
          weight: weight, articles: articles, first: first, last: last} AS edge
        """
            .formatted(Labels.types(relations), types),
        id,
        period);
  }

  private static List<Neighbor> together(
      TransactionContext tx, String types, EntityId id, Period period) {
    return read(
        tx,
        """
        MATCH (e:Entity {id: $id})<-[x:MENTIONS]-(a:Article)
        WHERE a.date >= $from AND a.date <= $to
        MATCH (a)-[y:MENTIONS]->(n:Entity) WHERE n <> e AND %s
        WITH e, n, a, size([p IN x.places WHERE any(q IN y.places
          WHERE p / 1000 = q / 1000 AND abs(p - q) < 12)]) AS sentences
        WHERE sentences > 0
        WITH e, n, sum(sentences) AS weight, count(a) AS articles,
          min(a.date) AS first, max(a.date) AS last
        RETURN n, {type: 'CO_MENTIONED', weight: weight, articles: articles,
          head: CASE WHEN e.id < n.id THEN e.id ELSE n.id END,
          tail: CASE WHEN e.id < n.id THEN n.id ELSE e.id END,
          first: first, last: last} AS edge
        """
            .formatted(types),
        id,
        period);
  }

  private static List<Neighbor> read(
      TransactionContext tx, String cypher, EntityId id, Period period) {
    return tx.run(cypher, parameters(id, period))
        .list(r -> new Neighbor(Values.summary(r.get("n")), Values.edge(r.get("edge"))));
  }

  private static Map<String, Object> parameters(EntityId id, Period period) {
    Map<String, Object> parameters = new HashMap<>(bounds(period));
    parameters.put("id", id.value());
    parameters.put("articles", ARTICLES);
    return parameters;
  }

  /** The ends of a period as {@code $from} and {@code $to}; what has no date is in none. */
  static Map<String, Object> bounds(Period period) {
    @Nullable LocalDate from = period.from();
    @Nullable LocalDate to = period.to();
    return Map.of("from", from == null ? BEFORE_ALL : from, "to", to == null ? AFTER_ALL : to);
  }
}
