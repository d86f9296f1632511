package wenmai.graph.neo4j;

import java.util.List;
import org.neo4j.driver.Session;

/**
 * Constraints and indexes, all of them.
 *
 * <pre>
 * (:Article {id, title, publication, date, page, digest, sentences, starts, posts})
 * (:Entity:Person|Organization|Project|Place {id, name, articles, mentions, first, last})
 * (:Name {text, folded})
 * (:Statement {relation, start, end, sentence, confidence, modality, rule, date, `attribute.…`})
 * (:State {id: 0, source, sequence, corrected, ledger, carried, unsettled})
 * (:Article)-[:MENTIONS {starts, texts, places, confidence, unprinted}]->(:Entity)
 * (:Article)-[:STATES]->(:Statement)
 * (:Article)-[:PROVES {alias, start, end, sentence, brief, full, fullName}]->(:Entity)
 * (:Entity)-[:CALLED {mentions, articles}]->(:Name)
 * (:Entity)-[:BUILDS|… {weight, articles, first, last}]->(:Entity)
 * </pre>
 */
final class Schema {
  private static final List<String> STATEMENTS =
      List.of(
          """
          CREATE CONSTRAINT article_id IF NOT EXISTS FOR (a:Article) REQUIRE a.id IS UNIQUE
          """,
          """
          CREATE CONSTRAINT entity_id IF NOT EXISTS FOR (e:Entity) REQUIRE e.id IS UNIQUE
          """,
          """
          CREATE CONSTRAINT name_text IF NOT EXISTS FOR (n:Name) REQUIRE n.text IS UNIQUE
          """,
          """
          CREATE CONSTRAINT state_id IF NOT EXISTS FOR (s:State) REQUIRE s.id IS UNIQUE
          """,
          """
          CREATE INDEX statement_relation IF NOT EXISTS FOR (s:Statement) ON (s.relation)
          """,
          """
          CREATE TEXT INDEX name_folded IF NOT EXISTS FOR (n:Name) ON (n.folded)
          """,
          """
          CREATE INDEX proves_brief IF NOT EXISTS FOR ()-[p:PROVES]-() ON (p.brief)
          """,
          """
          CREATE INDEX entity_articles IF NOT EXISTS FOR (e:Entity) ON (e.articles)
          """,
          """
          CALL db.awaitIndexes(60)
          """);

  private Schema() {}

  /** Makes what is missing. */
  static void create(Session session) {
    STATEMENTS.forEach(s -> session.run(s).consume());
  }
}
