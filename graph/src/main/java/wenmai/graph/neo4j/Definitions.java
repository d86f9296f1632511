package wenmai.graph.neo4j;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.TransactionContext;
import org.neo4j.driver.Value;
import wenmai.graph.model.ArticleFacts.ShortForm;
import wenmai.graph.model.Definition;
import wenmai.graph.model.Entity;
import wenmai.graph.model.EntityId;
import wenmai.indexer.corpus.Span;

/** Other names with their proofs, and among them the short forms that are defined for others. */
final class Definitions {
  private Definitions() {}

  /** The properties of the relationship that says so. */
  static Map<String, Object> properties(ArticleRow.AliasRow a) {
    Map<String, Object> row = new HashMap<>();
    row.put("alias", a.alias());
    row.put("start", a.span().start());
    row.put("end", a.span().end());
    row.put("sentence", a.sentence());
    ShortForm defined = a.shortForm();
    if (defined != null) {
      row.put("brief", defined.brief().value());
      row.put("full", defined.full().id().value());
      row.put("fullName", defined.full().name());
    }
    return row;
  }

  /** Of those properties, with the entity's {@code id}. */
  static ArticleRow.AliasRow alias(Value p) {
    return new ArticleRow.AliasRow(
        Values.entityId(p.get("id")),
        p.get("alias").asString(),
        new Span(p.get("start").asInt(), p.get("end").asInt()),
        p.get("sentence").asString(""),
        shortForm(p));
  }

  private static @Nullable ShortForm shortForm(Value p) {
    if (p.get("brief").isNull()) {
      return null;
    }
    EntityId full = Values.entityId(p.get("full"));
    return new ShortForm(
        Values.entityId(p.get("brief")),
        new Entity(full, full.type(), p.get("fullName").asString()));
  }

  /** The definitions of all articles. */
  static List<Definition> all(TransactionContext tx) {
    return tx.run(
            """
            MATCH (a:Article)-[p:PROVES]->(e:Entity) WHERE p.brief IS NOT NULL
            RETURN p {.*, id: e.id} AS proof, a {.id, .title, .publication, .date, .page} AS article,
              {start: p.start, end: p.end, sentence: p.sentence, confidence: 1.0,
               modality: 'ASSERTED', rule: 'alias'} AS statement
            """)
        .list(r -> {
          ArticleRow.AliasRow alias = alias(r.get("proof"));
          ShortForm defined = Objects.requireNonNull(alias.shortForm());
          return new Definition(
              defined.brief(),
              defined.full(),
              alias.alias(),
              Values.evidence(r.get("article"), r.get("statement")));
        });
  }
}
