package wenmai.graph.neo4j;

import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import wenmai.graph.model.ArticleFacts.Sentence;
import wenmai.graph.model.Entity;
import wenmai.graph.model.EntityId;

/** Values as parameters for Cypher. */
final class CypherRows {
  /** Before the name of a statement's attribute, which may be any word. */
  static final String ATTRIBUTE = "attribute.";

  private CypherRows() {}

  static Map<String, @Nullable Object> article(ArticleRow article, String digest) {
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

  static Map<String, Object> entity(Entity entity) {
    return Map.of("id", entity.id().value(), "name", entity.name());
  }

  static Map<String, @Nullable Object> called(Contribution.Called called, Delta delta) {
    Map<String, @Nullable Object> row = delta.row();
    row.put("id", called.entity().value());
    row.put("name", called.name());
    row.put("folded", Names.folded(called.name()));
    return row;
  }

  static Stream<Map<String, Object>> mentions(ArticleRow article) {
    return article.mentions().stream().map(m -> ofEntity(article, m.entity(), mention(m)));
  }

  private static Map<String, @Nullable Object> mention(ArticleRow.MentionRow m) {
    Map<String, @Nullable Object> row = new HashMap<>();
    row.put("unprinted", m.unprinted());
    row.put("starts", m.starts());
    row.put("texts", m.texts());
    row.put("places", m.places());
    row.put("confidence", m.confidence());
    return row;
  }

  private static Map<String, Object> ofEntity(
      ArticleRow article, EntityId entity, Map<String, ? extends @Nullable Object> properties) {
    return Map.of("article", article.id(), "entity", entity.value(), "properties", properties);
  }

  static Stream<Map<String, Object>> statements(ArticleRow article) {
    return article.statements().stream()
        .map(s -> Map.of("article", article.id(), "properties", statement(article, s)));
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

  static Stream<Map<String, Object>> aliases(ArticleRow article) {
    return article.aliases().stream().map(a -> ofEntity(article, a.entity(), alias(a)));
  }

  private static Map<String, Object> alias(ArticleRow.AliasRow a) {
    return Map.of(
        "alias", a.alias(),
        "start", a.span().start(),
        "end", a.span().end(),
        "sentence", a.sentence());
  }
}
