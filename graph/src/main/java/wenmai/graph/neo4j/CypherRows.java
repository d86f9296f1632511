package wenmai.graph.neo4j;

import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Value;
import org.neo4j.driver.types.TypeSystem;
import wenmai.graph.model.ArticleFacts.Sentence;
import wenmai.graph.model.RelationId;

/**
 * Values as parameters for Cypher. Rows are lists and not maps, since a map carries the names of
 * its values in each row.
 */
final class CypherRows {
  /** Before the name of a statement's attribute, which may be any word. */
  static final String ATTRIBUTE = "attribute.";

  private CypherRows() {}

  /** A row of values, some of which may be null. */
  static List<@Nullable Object> row(@Nullable Object... values) {
    return Arrays.asList(values);
  }

  /** Properties, statements and mentions of an article. */
  static List<@Nullable Object> article(Incoming.Facts facts, EntityNodes nodes) {
    ArticleRow article = facts.row();
    return row(
        properties(article, facts.digest()),
        article.statements().stream().map(s -> statement(article, s)).toList(),
        article.mentions().stream().map(m -> mention(m, nodes)).toList());
  }

  private static Map<String, @Nullable Object> properties(ArticleRow article, String digest) {
    Map<String, @Nullable Object> properties = new HashMap<>();
    properties.put("id", article.id());
    properties.put("title", article.title());
    properties.put("publication", article.publication());
    properties.put("date", article.date());
    properties.put("page", article.page());
    properties.put("digest", digest);
    properties.put("starts", article.sentences().stream().map(s -> s.span().start()).toList());
    properties.put("sentences", article.sentences().stream().map(Sentence::text).toList());
    if (!article.posts().isEmpty()) {
      properties.put("posts", article.posts().stream().map(HeldPosts::written).toList());
    }
    return properties;
  }

  private static Map<String, @Nullable Object> statement(
      ArticleRow article, ArticleRow.StatementRow s) {
    Map<String, @Nullable Object> properties = new HashMap<>();
    properties.put("relation", s.relation().toString());
    properties.put("start", s.span().start());
    properties.put("end", s.span().end());
    properties.put("sentence", s.sentence());
    properties.put("confidence", s.confidence());
    properties.put("modality", s.modality().name());
    properties.put("rule", s.rule());
    properties.put("date", article.date());
    s.attributes().forEach((name, value) -> properties.put(ATTRIBUTE + name, value));
    return properties;
  }

  /** Entity, starts, texts, places, confidence, name that is not printed. */
  private static List<@Nullable Object> mention(ArticleRow.MentionRow m, EntityNodes nodes) {
    return row(
        nodes.of(m.entity()),
        m.starts(),
        texts(m.texts()),
        m.places(),
        m.confidence(),
        m.unprinted());
  }

  /** One text when all are the same, as nearly all are: a list takes the store a record more. */
  private static Object texts(List<String> texts) {
    return texts.stream().distinct().count() == 1 ? texts.getFirst() : texts;
  }

  /**
   * The texts of a mention as it was written.
   *
   * @param times it is made
   */
  static List<String> texts(Value stored, int times) {
    return stored.hasType(TypeSystem.getDefault().STRING())
        ? Collections.nCopies(times, stored.asString())
        : stored.asList(Value::asString);
  }

  /** Article, entity, properties of the proof. */
  static Stream<List<@Nullable Object>> aliases(ArticleRow article, EntityNodes nodes) {
    return article.aliases().stream()
        .map(a -> row(article.id(), nodes.of(a.entity()), Definitions.properties(a)));
  }

  /**
   * Key, name, articles, mentions, first and last day of an entity; the numbers say by how much
   * they change.
   *
   * @param key by which the statement finds it
   * @param name null when it is not told anew
   */
  static List<@Nullable Object> entity(String key, @Nullable String name, Delta delta) {
    Delta.Counts counts = delta.counts();
    return row(key, name, counts.articles(), counts.weight(), counts.first(), counts.last());
  }

  /** Entity, name, folded name, articles, mentions. */
  static List<@Nullable Object> called(Contribution.Called called, Delta delta, EntityNodes nodes) {
    return row(
        nodes.of(called.entity()),
        called.name(),
        Names.folded(called.name()),
        delta.counts().articles(),
        delta.counts().weight());
  }

  /** Head, tail, articles, weight, first and last day. */
  static List<@Nullable Object> edge(RelationId id, Delta delta, EntityNodes nodes) {
    Delta.Counts counts = delta.counts();
    return row(
        nodes.of(id.head()),
        nodes.of(id.tail()),
        counts.articles(),
        counts.weight(),
        counts.first(),
        counts.last());
  }
}
