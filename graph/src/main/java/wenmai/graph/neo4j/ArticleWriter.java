package wenmai.graph.neo4j;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import wenmai.graph.model.EntityId;
import wenmai.graph.model.RelationId;

/**
 * Brings the store level with changed articles, in the caller's transaction.
 *
 * <p>What an article contributed stands in the store with it; the counts change by the difference
 * between its new contribution and that.
 */
final class ArticleWriter {
  /** Rows that the server gets at a time. */
  static final int ROWS = 2000;

  /** Articles that the server gets at a time, each with some ten mentions and statements. */
  private static final int ARTICLES = 200;

  private final Pipeline tx;

  ArticleWriter(Pipeline tx) {
    this.tx = tx;
  }

  /**
   * Takes in changes, in order; of an article that is changed twice the last counts.
   *
   * @param sequence of the last change in the archive
   */
  Written apply(List<Incoming> changes, long sequence) {
    lock();
    Map<String, Incoming> latest = new TreeMap<>();
    changes.forEach(c -> latest.put(c.article().value(), c));
    Map<String, String> digests = StoredArticles.digests(tx::ask, latest.keySet());
    List<Incoming.Facts> changed = new ArrayList<>();
    List<String> outdated = new ArrayList<>();
    List<String> gone = new ArrayList<>();
    latest.forEach((id, change) -> {
      Incoming.Facts facts = change.facts();
      String known = digests.get(id);
      if (facts == null && known != null) {
        gone.add(id);
      } else if (facts != null && known == null) {
        changed.add(facts);
      } else if (facts != null && !facts.digest().equals(known)) {
        changed.add(facts);
        outdated.add(id);
      }
    });
    long relationships = replace(outdated, gone, changed);
    setSequence(sequence);
    return new Written(tx.finish(), relationships);
  }

  /** Keeps other writers out until this transaction ends, so that no difference is lost. */
  private void lock() {
    tx.send("MERGE (s:State {id: 0}) SET s.sequence = coalesce(s.sequence, 0)", Map.of());
  }

  private void setSequence(long sequence) {
    tx.send(
        "MATCH (s:State {id: 0}) WHERE s.sequence < $sequence SET s.sequence = $sequence",
        Map.of("sequence", sequence));
  }

  /** Gives the number of relationships that are made or counted anew. */
  private long replace(List<String> outdated, List<String> gone, List<Incoming.Facts> changed) {
    List<String> stored = Stream.concat(outdated.stream(), gone.stream()).sorted().toList();
    List<Contribution> before =
        StoredArticles.read(tx::ask, stored).stream().map(Contribution::of).toList();
    List<Contribution> after = changed.stream().map(Incoming.Facts::contribution).toList();
    removeContents(stored, gone);
    SortedMap<EntityId, Delta> mentions = Delta.between(before, after, Contribution::mentions);
    EntityNodes nodes = EntityNodes.level(tx, names(changed), mentions);
    writeArticles(changed, nodes);
    SortedMap<Contribution.Called, Delta> names = Delta.between(before, after, Contribution::names);
    writeNames(names, nodes);
    SortedMap<RelationId, Delta> edges = Delta.between(before, after, Contribution::edges);
    new EdgeWriter(tx, nodes).write(edges);
    removeUnmentioned(mentions);
    return names.size()
        + edges.size()
        + changed.stream().mapToLong(facts -> facts.row().relationships()).sum();
  }

  private static Map<EntityId, String> names(List<Incoming.Facts> changed) {
    Map<EntityId, String> names = new HashMap<>();
    changed.forEach(facts -> facts.entities().forEach(e -> names.put(e.id(), e.name())));
    return names;
  }

  private void removeContents(List<String> stored, List<String> gone) {
    tx.send(
        """
        UNWIND $rows AS id MATCH (:Article {id: id})-[:STATES]->(s:Statement) DETACH DELETE s
        """,
        stored,
        ROWS);
    tx.send(
        """
        UNWIND $rows AS id MATCH (:Article {id: id})-[r:MENTIONS|PROVES]->() DELETE r
        """,
        stored,
        ROWS);
    tx.send("UNWIND $rows AS id MATCH (a:Article {id: id}) DELETE a", gone, ROWS);
  }

  private void writeArticles(List<Incoming.Facts> changed, EntityNodes nodes) {
    for (int i = 0; i < changed.size(); i += ARTICLES) {
      List<Incoming.Facts> some = changed.subList(i, Math.min(changed.size(), i + ARTICLES));
      tx.send(
          """
          UNWIND $rows AS row
          MERGE (a:Article {id: row[0].id}) SET a = row[0]
          FOREACH (s IN row[1] | CREATE (a)-[:STATES]->(n:Statement) SET n = s)
          WITH a, row[2] AS mentions
          UNWIND mentions AS m
          MATCH (e) WHERE elementId(e) = m[0]
          CREATE (a)-[:MENTIONS {starts: m[1], texts: m[2], places: m[3], confidence: m[4],
            unprinted: m[5]}]->(e)
          """,
          some.stream().map(facts -> CypherRows.article(facts, nodes)).toList(),
          ARTICLES);
    }
    tx.send(
        """
        UNWIND $rows AS row
        MATCH (a:Article {id: row[0]})
        MATCH (e) WHERE elementId(e) = row[1]
        CREATE (a)-[p:PROVES]->(e) SET p = row[2]
        """,
        changed.stream().flatMap(facts -> CypherRows.aliases(facts.row(), nodes)).toList(),
        ROWS);
  }

  private void writeNames(SortedMap<Contribution.Called, Delta> deltas, EntityNodes nodes) {
    List<List<@Nullable Object>> missing = new ArrayList<>();
    List<List<@Nullable Object>> perhapsThere = new ArrayList<>();
    List<List<@Nullable Object>> shrunk = new ArrayList<>();
    deltas.forEach((called, delta) -> {
      List<@Nullable Object> row = CypherRows.called(called, delta, nodes);
      (nodes.isNew(called.entity()) ? missing : perhapsThere).add(row);
      if (delta.shrank()) {
        shrunk.add(row);
      }
    });
    tx.send(
        """
        UNWIND $rows AS row
        MATCH (e) WHERE elementId(e) = row[0]
        MERGE (n:Name {text: row[1]}) ON CREATE SET n.folded = row[2]
        CREATE (e)-[:CALLED {articles: row[3], mentions: row[4]}]->(n)
        """,
        missing,
        ROWS);
    tx.send(
        """
        UNWIND $rows AS row
        MATCH (e) WHERE elementId(e) = row[0]
        MERGE (n:Name {text: row[1]}) ON CREATE SET n.folded = row[2]
        MERGE (e)-[c:CALLED]->(n)
        ON CREATE SET c.articles = row[3], c.mentions = row[4]
        ON MATCH SET c.articles = c.articles + row[3], c.mentions = c.mentions + row[4]
        """,
        perhapsThere,
        ROWS);
    tx.send(
        """
        UNWIND $rows AS row
        MATCH (e)-[c:CALLED]->(n:Name {text: row[1]})
        WHERE elementId(e) = row[0] AND c.articles <= 0
        DELETE c
        WITH DISTINCT n WHERE NOT EXISTS { (n)<-[:CALLED]-() }
        DELETE n
        """,
        shrunk,
        ROWS);
  }

  private void removeUnmentioned(SortedMap<EntityId, Delta> deltas) {
    tx.send(
        "UNWIND $rows AS row MATCH (e:Entity {id: row[0]}) WHERE e.articles <= 0 DETACH DELETE e",
        rows(deltas, Delta::shrank),
        ROWS);
    tx.send(
        """
        UNWIND $rows AS row
        MATCH (e:Entity {id: row[0]}) WHERE e.first IN row[1] OR e.last IN row[1]
        CALL (e) {
          MATCH (e)<-[:MENTIONS]-(a:Article) RETURN min(a.date) AS first, max(a.date) AS last
        }
        SET e.first = first, e.last = last
        """,
        rows(deltas, Delta::lost),
        ROWS);
  }

  /** Identity, days that perhaps no longer hold. */
  private static List<List<@Nullable Object>> rows(
      SortedMap<EntityId, Delta> deltas, Predicate<Delta> wanted) {
    List<List<@Nullable Object>> rows = new ArrayList<>();
    deltas.forEach((id, delta) -> {
      if (wanted.test(delta)) {
        rows.add(CypherRows.row(id.value(), delta.gone()));
      }
    });
    return rows;
  }
}
