package wenmai.graph.neo4j;

import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import wenmai.graph.model.ArticleFacts.Sentence;
import wenmai.graph.model.EntityId;
import wenmai.graph.model.RelationId;

/** Values as parameters for Cypher. */
final class CypherRows {
  /** Before the name of a statement's attribute, which may be any word. */
  static final String ATTRIBUTE = "attribute.";

  private CypherRows() {}

  /** An article with all that hangs on it. */
  static Map<String, Object> article(Incoming.Facts facts, Map<EntityId, String> nodes) {
    ArticleRow article = facts.row();
    return Map.of(
        "article", properties(article, facts.digest()),
        "mentions", article.mentions().stream().map(m -> mention(m, nodes)).toList(),
        "statements", article.statements().stream().map(s -> statement(article, s)).toList());
  }

  private static Map<String, @Nullable Object> properties(ArticleRow article, String digest) {
    Map<String, @Nullable Object> row = new HashMap<>();
    row.put("id", article.id());
    row.put("title", article.title());
    row.put("publication", article.publication());
    row.put("date", article.date());
    row.put("page", article.page());
    row.put("digest", digest);
    row.put("starts", article.sentences().stream().map(s -> s.span().start()).toList());
    row.put("sentences", article.sentences().stream().map(Sentence::text).toList());
    return row;
  }

  /**
   * An entity and by how much its counts change.
   *
   * @param name null when it is not told anew
   */
  static Map<String, @Nullable Object> entity(EntityId id, @Nullable String name, Delta delta) {
    Map<String, @Nullable Object> row = delta.row();
    row.put("id", id.value());
    row.put("name", name);
    return row;
  }

  static Map<String, @Nullable Object> called(
      Contribution.Called called, Delta delta, Map<EntityId, String> nodes) {
    Map<String, @Nullable Object> row = new HashMap<>();
    row.put("entity", nodes.get(called.entity()));
    row.put("name", called.name());
    row.put("folded", Names.folded(called.name()));
    row.put("articles", delta.counts().articles());
    row.put("weight", delta.counts().weight());
    return row;
  }

  static Map<String, @Nullable Object> edge(
      RelationId id, Delta delta, Map<EntityId, String> nodes) {
    Map<String, @Nullable Object> row = delta.row();
    row.put("head", nodes.get(id.head()));
    row.put("tail", nodes.get(id.tail()));
    return row;
  }

  private static Map<String, @Nullable Object> mention(
      ArticleRow.MentionRow m, Map<EntityId, String> nodes) {
    Map<String, @Nullable Object> row = new HashMap<>();
    row.put("entity", nodes.get(m.entity()));
    row.put("unprinted", m.unprinted());
    row.put("starts", m.starts());
    row.put("texts", m.texts());
    row.put("places", m.places());
    row.put("confidence", m.confidence());
    return row;
  }

  private static Map<String, @Nullable Object> statement(
      ArticleRow article, ArticleRow.StatementRow s) {
    Map<String, @Nullable Object> row = new HashMap<>();
    row.put("relation", s.relation().toString());
    row.put("start", s.span().start());
    row.put("end", s.span().end());
    row.put("sentence", s.sentence());
    row.put("confidence", s.confidence());
    row.put("modality", s.modality().name());
    row.put("rule", s.rule());
    row.put("date", article.date());
    s.attributes().forEach((name, value) -> row.put(ATTRIBUTE + name, value));
    return row;
  }

  static Stream<Map<String, @Nullable Object>> aliases(
      ArticleRow article, Map<EntityId, String> nodes) {
    return article.aliases().stream()
        .map(a -> {
          Map<String, @Nullable Object> row = new HashMap<>();
          row.put("article", article.id());
          row.put("entity", nodes.get(a.entity()));
          row.put("properties", Definitions.properties(a));
          return row;
        });
  }
}
