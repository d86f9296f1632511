package wenmai.graph.neo4j;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.neo4j.driver.Record;
import org.neo4j.driver.Value;
import wenmai.graph.model.ArticleFacts.Sentence;
import wenmai.graph.model.Entity;
import wenmai.graph.model.Modality;
import wenmai.graph.model.RelationId;
import wenmai.indexer.corpus.Span;

/** Reads back what articles contribute to the counts. */
final class StoredArticles {
  private StoredArticles() {}

  /** A transaction that answers a statement with these parameters. */
  interface Asked {
    List<Record> ask(String cypher, Map<String, Object> parameters);
  }

  /** The fingerprints of those that are known. */
  static Map<String, String> digests(Asked tx, Collection<String> ids) {
    Map<String, String> digests = new HashMap<>();
    tx.ask(
            """
            UNWIND $ids AS id MATCH (a:Article {id: id}) RETURN a.id AS id, a.digest AS digest
            """,
            Map.of("ids", List.copyOf(ids)))
        .forEach(r -> digests.put(r.get("id").asString(), r.get("digest").asString()));
    return digests;
  }

  /** Articles as they were written, in order of identity. */
  static List<ArticleRow> read(Asked tx, List<String> ids) {
    return whole(tx, ids).stream().map(Whole::row).toList();
  }

  /**
   * All that is stored of an article.
   *
   * @param entities that it mentions, as they are called now
   * @param statementDates that its statements bear
   */
  record Whole(
      ArticleRow row, String digest, List<Entity> entities, Set<LocalDate> statementDates) {

    /** Whether it is what was written. */
    boolean isSound() {
      LocalDate date = row.date();
      return Digest.of(row, entities).equals(digest)
          && (date == null ? statementDates.isEmpty() : Set.of(date).containsAll(statementDates));
    }
  }

  static List<Whole> whole(Asked tx, List<String> ids) {
    if (ids.isEmpty()) {
      return List.of();
    }
    return tx
        .ask(
            """
            UNWIND $ids AS id MATCH (a:Article {id: id})
            RETURN a,
              COLLECT {
                MATCH (a)-[m:MENTIONS]->(e:Entity)
                RETURN m {.*, id: e.id, name: e.name}
              } AS mentions,
              COLLECT { MATCH (a)-[:STATES]->(s:Statement) RETURN s } AS statements,
              COLLECT {
                MATCH (a)-[p:PROVES]->(e:Entity) RETURN p {.*, id: e.id}
              } AS aliases
            """,
            Map.of("ids", ids))
        .stream()
        .map(StoredArticles::whole)
        .toList();
  }

  private static Whole whole(Record r) {
    Value a = r.get("a");
    return new Whole(
        row(r),
        a.get("digest").asString(""),
        r.get("mentions").asList(Values::entity),
        r.get("statements").asList(s -> Optional.ofNullable(Values.date(s.get("date")))).stream()
            .flatMap(Optional::stream)
            .collect(Collectors.toSet()));
  }

  private static ArticleRow row(Record r) {
    Value a = r.get("a");
    return new ArticleRow(
        a.get("id").asString(),
        a.get("title").asString(""),
        a.get("publication").asString(""),
        Values.date(a.get("date")),
        a.get("page").asString(""),
        sentences(a),
        r.get("mentions").asList(StoredArticles::mention).stream()
            .sorted(Comparator.comparing(ArticleRow.MentionRow::entity))
            .toList(),
        r.get("statements").asList(StoredArticles::statement),
        r.get("aliases").asList(Definitions::alias),
        HeldPosts.of(a));
  }

  private static List<Sentence> sentences(Value article) {
    List<Integer> starts = article.get("starts").asList(Value::asInt, List.of());
    List<String> texts = article.get("sentences").asList(Value::asString, List.of());
    return IntStream.range(0, Math.min(starts.size(), texts.size()))
        .mapToObj(i -> new Sentence(span(starts.get(i), texts.get(i)), texts.get(i)))
        .toList();
  }

  private static Span span(int start, String text) {
    return new Span(start, start + text.length());
  }

  private static ArticleRow.MentionRow mention(Value m) {
    List<Integer> starts = m.get("starts").asList(Value::asInt);
    return new ArticleRow.MentionRow(
        Values.entityId(m.get("id")),
        m.get("unprinted").asString(null),
        starts,
        CypherRows.texts(m.get("texts"), starts.size()),
        m.get("places").asList(Value::asInt),
        m.get("confidence").asDouble());
  }

  private static ArticleRow.StatementRow statement(Value s) {
    return new ArticleRow.StatementRow(
        RelationId.parse(s.get("relation").asString()),
        new Span(s.get("start").asInt(), s.get("end").asInt()),
        s.get("sentence").asString(""),
        s.get("confidence").asDouble(0),
        Modality.valueOf(s.get("modality").asString()),
        s.get("rule").asString(""),
        Values.attributes(s));
  }
}
