package wenmai.graph.neo4j;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Record;
import org.neo4j.driver.TransactionContext;
import wenmai.graph.model.Entity;
import wenmai.graph.model.EntityId;
import wenmai.graph.model.Evidence;
import wenmai.graph.model.RelationId;
import wenmai.graph.model.RelationType;
import wenmai.graph.model.Tenure;
import wenmai.graph.model.Timeline;
import wenmai.graph.model.Timeline.Happening;

/** What was said when. */
final class TimeQueries {
  /** Edges of a hub whose sentences are read: the latest. */
  private static final int EDGES = 1000;

  /** Sentences read for the posts of one entity: the newest. */
  private static final int STATEMENTS = 3000;

  private static final Comparator<Evidence> OLDEST_FIRST =
      Comparator.comparing(Evidence::date, Comparator.nullsFirst(Comparator.naturalOrder()));

  private TimeQueries() {}

  static Optional<Timeline> timeline(TransactionContext tx, EntityId id, int limit) {
    return NeighborQueries.summary(tx, id)
        .map(center -> {
          List<Stated> stated = stated(tx, id, Labels.types(Labels.STATED), STATEMENTS);
          List<Happening> all = happenings(stated);
          int from = Math.max(0, all.size() - limit);
          return new Timeline(
              center.entity(),
              months(tx, id),
              all.subList(from, all.size()),
              from > 0 || stated.size() == STATEMENTS);
        });
  }

  private static SortedMap<YearMonth, Long> months(TransactionContext tx, EntityId id) {
    SortedMap<YearMonth, Long> months = new TreeMap<>();
    tx.run(
            """
            MATCH (:Entity {id: $id})<-[:MENTIONS]-(a:Article) WHERE a.date IS NOT NULL
            RETURN a.date.year AS year, a.date.month AS month, count(*) AS articles
            """,
            Map.of("id", id.value()))
        .forEachRemaining(r ->
            months.put(
                YearMonth.of(r.get("year").asInt(), r.get("month").asInt()),
                r.get("articles").asLong()));
    return months;
  }

  private static List<Happening> happenings(List<Stated> stated) {
    Map<List<Object>, List<Stated>> byDay = new LinkedHashMap<>();
    for (Stated s : stated) {
      Object day = Optional.ofNullable(s.evidence().date());
      byDay.computeIfAbsent(List.of(s.relation(), day), k -> new ArrayList<>()).add(s);
    }
    return byDay.values().stream()
        .map(TimeQueries::happening)
        .sorted(
            Comparator.comparing(
                    Happening::date, Comparator.nullsFirst(Comparator.<LocalDate>naturalOrder()))
                .thenComparing(Happening::relation))
        .toList();
  }

  private static Happening happening(List<Stated> sameDay) {
    Stated surest =
        sameDay.stream()
            .max(Comparator.comparingDouble(s -> s.evidence().confidence()))
            .orElseThrow();
    return new Happening(
        surest.evidence().date(),
        surest.relation(),
        surest.other(),
        sameDay.size(),
        surest.evidence());
  }

  static List<Tenure> positions(TransactionContext tx, EntityId id) {
    Optional<Entity> center = NeighborQueries.summary(tx, id).map(s -> s.entity());
    if (center.isEmpty()) {
      return List.of();
    }
    Map<List<Object>, List<Stated>> posts = new LinkedHashMap<>();
    for (Stated s : stated(tx, id, RelationType.HOLDS_POSITION.name(), STATEMENTS)) {
      posts.computeIfAbsent(List.of(s.relation(), s.title()), k -> new ArrayList<>()).add(s);
    }
    return posts.values().stream()
        .map(sentences -> tenure(center.get(), sentences))
        .sorted(
            Comparator.comparing(
                    Tenure::first, Comparator.nullsLast(Comparator.<LocalDate>naturalOrder()))
                .thenComparing(Tenure::title))
        .toList();
  }

  private static Tenure tenure(Entity center, List<Stated> sentences) {
    Stated any = sentences.getFirst();
    boolean isHead = any.relation().head().equals(center.id());
    List<Evidence> evidence =
        sentences.stream().map(Stated::evidence).sorted(OLDEST_FIRST).toList();
    List<LocalDate> days =
        evidence.stream().flatMap(e -> Optional.ofNullable(e.date()).stream()).toList();
    return new Tenure(
        isHead ? center : any.other(),
        isHead ? any.other() : center,
        any.title(),
        days.isEmpty() ? null : days.getFirst(),
        days.isEmpty() ? null : days.getLast(),
        attribute(evidence, "from"),
        attribute(evidence, "to"),
        evidence.size(),
        evidence.size() == 1 ? evidence : List.of(evidence.getFirst(), evidence.getLast()));
  }

  private static @Nullable String attribute(List<Evidence> evidence, String name) {
    return evidence.stream()
        .flatMap(e -> Optional.ofNullable(e.attributes().get(name)).stream())
        .reduce((older, newer) -> newer)
        .orElse(null);
  }

  /** A sentence that states a relation of the entity in question with another. */
  private record Stated(RelationId relation, Entity other, Evidence evidence) {
    String title() {
      return evidence.attributes().getOrDefault("title", "");
    }
  }

  private static List<Stated> stated(TransactionContext tx, EntityId id, String types, int limit) {
    return tx.run(
            """
            MATCH (e:Entity {id: $id})-[r:%s]-(other:Entity)
            WITH r, other, type(r) + '~' + startNode(r).id + '~' + endNode(r).id AS relation
            ORDER BY r.last DESC LIMIT $edges
            MATCH (s:Statement {relation: relation})<-[:STATES]-(a:Article)
            WHERE s.modality = 'ASSERTED'
            RETURN relation, other, s AS statement,
              a {.id, .title, .publication, .date, .page} AS article
            ORDER BY a.date DESC LIMIT $limit
            """
                .formatted(types),
            Map.of("id", id.value(), "edges", EDGES, "limit", limit))
        .list(TimeQueries::stated);
  }

  private static Stated stated(Record r) {
    return new Stated(
        RelationId.parse(r.get("relation").asString()),
        Values.entity(r.get("other")),
        Values.evidence(r.get("article"), r.get("statement")));
  }
}
