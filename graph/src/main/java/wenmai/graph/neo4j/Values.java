package wenmai.graph.neo4j;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Value;
import wenmai.graph.model.Edge;
import wenmai.graph.model.Entity;
import wenmai.graph.model.EntityId;
import wenmai.graph.model.EntitySummary;
import wenmai.graph.model.Evidence;
import wenmai.graph.model.Modality;
import wenmai.graph.model.RelationId;
import wenmai.graph.model.RelationType;
import wenmai.indexer.corpus.ArticleId;
import wenmai.indexer.corpus.Span;

/** The driver's values as ours. */
final class Values {
  /** A map of a relationship {@code r} as {@link #edge} takes it. */
  static final String EDGE =
      """
      {type: type(r), head: startNode(r).id, tail: endNode(r).id, weight: r.weight,
       articles: r.articles, first: r.first, last: r.last}\
      """;

  /** A map of an entity {@code e}'s numbers of edges as {@link #degrees} takes it. */
  static final String DEGREES =
      Arrays.stream(RelationType.values())
          .map(type -> "%s: COUNT { (e)-[:%s]-() }".formatted(type, type))
          .collect(Collectors.joining(", ", "{", "}"));

  private Values() {}

  static @Nullable LocalDate date(Value value) {
    return value.isNull() ? null : value.asLocalDate();
  }

  static EntityId entityId(Value value) {
    return new EntityId(value.asString());
  }

  /** Of a map or node with {@code id} and {@code name}. */
  static Entity entity(Value value) {
    EntityId id = entityId(value.get("id"));
    return new Entity(id, id.type(), value.get("name").asString());
  }

  /** Of a map or node with {@code id}, {@code name} and {@code articles}. */
  static EntitySummary summary(Value value) {
    return new EntitySummary(entity(value), value.get("articles").asLong());
  }

  /** Of a map with {@code type}, {@code head}, {@code tail} and the relationship's properties. */
  static Edge edge(Value value) {
    return new Edge(
        new RelationId(
            RelationType.valueOf(value.get("type").asString()),
            entityId(value.get("head")),
            entityId(value.get("tail"))),
        value.get("weight").asLong(),
        value.get("articles").asLong(),
        date(value.get("first")),
        date(value.get("last")));
  }

  /** Numbers of edges by type, without those that are 0. */
  static Map<RelationType, Long> degrees(Value value) {
    Map<RelationType, Long> degrees = new EnumMap<>(RelationType.class);
    value
        .asMap(Value::asLong)
        .forEach((type, count) -> {
          if (count > 0) {
            degrees.put(RelationType.valueOf(type), count);
          }
        });
    return degrees;
  }

  /** Of an article and a statement, or maps that look like them. */
  static Evidence evidence(Value article, Value s) {
    return new Evidence(
        new ArticleId(article.get("id").asString()),
        article.get("title").asString(),
        article.get("publication").asString(),
        date(article.get("date")),
        article.get("page").asString(),
        new Span(s.get("start").asInt(), s.get("end").asInt()),
        s.get("sentence").asString(),
        s.get("confidence").asDouble(),
        Modality.valueOf(s.get("modality").asString()),
        attributes(s),
        s.get("rule").asString());
  }

  static Map<String, String> attributes(Value statement) {
    Map<String, String> attributes = new TreeMap<>();
    for (String key : statement.keys()) {
      if (key.startsWith(CypherRows.ATTRIBUTE)) {
        attributes.put(key.substring(CypherRows.ATTRIBUTE.length()), statement.get(key).asString());
      }
    }
    return attributes;
  }
}
