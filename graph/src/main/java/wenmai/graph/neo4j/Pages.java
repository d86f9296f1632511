package wenmai.graph.neo4j;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.neo4j.driver.Record;
import wenmai.graph.model.Edge;
import wenmai.graph.model.EntityId;
import wenmai.graph.model.EntitySummary;
import wenmai.graph.model.RelationType;
import wenmai.indexer.corpus.ArticleId;

/**
 * Reads the whole graph, or much of it, page by page, each page in a transaction of its own and
 * when the one before is used up. A page holds few things, however many edges a hub has.
 */
final class Pages {
  private static final int PAGE = 500;
  private static final int EDGES = 5000;
  private static final String ALL = Labels.types(List.of(RelationType.values()));

  private final Connection connection;

  Pages(Connection connection) {
    this.connection = connection;
  }

  Stream<EntitySummary> entities() {
    return entityPages().flatMap(List::stream);
  }

  Stream<EntitySummary> entities(Set<EntityId> ids) {
    return chunks(ids).flatMap(chunk -> named(chunk).stream());
  }

  Stream<Edge> edges() {
    return entityPages()
        .flatMap(page -> edgesFrom(page.stream().map(e -> e.entity().id().value()).toList()));
  }

  Stream<Edge> edges(Set<EntityId> ids) {
    return chunks(ids).flatMap(this::edgesFrom).filter(edge -> ids.contains(edge.id().tail()));
  }

  private Stream<List<EntitySummary>> entityPages() {
    return pages("", this::entitiesAfter, page -> page.getLast().entity().id().value());
  }

  /** Pages until an empty one. */
  private static <T> Stream<List<T>> pages(
      String start, Function<String, List<T>> pageAfter, Function<List<T>, String> end) {
    return Stream.iterate(
        pageAfter.apply(start), page -> !page.isEmpty(), page -> pageAfter.apply(end.apply(page)));
  }

  Stream<ArticleId> articles() {
    return pages("", this::articlesAfter, page -> page.getLast().value()).flatMap(List::stream);
  }

  private List<ArticleId> articlesAfter(String id) {
    return connection.read(tx ->
        tx.run(
                "MATCH (a:Article) WHERE a.id > $id RETURN a.id AS id ORDER BY id LIMIT $page",
                Map.of("id", id, "page", PAGE))
            .list(r -> new ArticleId(r.get("id").asString())));
  }

  private static Stream<List<String>> chunks(Collection<EntityId> ids) {
    List<String> sorted = ids.stream().map(EntityId::value).sorted().toList();
    return IntStream.range(0, (sorted.size() + PAGE - 1) / PAGE)
        .mapToObj(i -> sorted.subList(i * PAGE, Math.min(sorted.size(), (i + 1) * PAGE)));
  }

  private List<EntitySummary> entitiesAfter(String id) {
    return read(
        "MATCH (e:Entity) WHERE e.id > $id RETURN e ORDER BY e.id LIMIT $page",
        Map.of("id", id, "page", PAGE),
        r -> Values.summary(r.get("e")));
  }

  private List<EntitySummary> named(List<String> ids) {
    return read(
        "UNWIND $ids AS id MATCH (e:Entity {id: id}) RETURN e ORDER BY e.id",
        Map.of("ids", ids),
        r -> Values.summary(r.get("e")));
  }

  private Stream<Edge> edgesFrom(List<String> heads) {
    return Stream.iterate(
            edgesAfter(heads, ""),
            page -> !page.isEmpty(),
            page -> page.size() < EDGES ? List.of() : edgesAfter(heads, order(page.getLast())))
        .flatMap(List::stream);
  }

  private List<Edge> edgesAfter(List<String> heads, String after) {
    return read(
        """
        UNWIND $heads AS id MATCH (h:Entity {id: id})-[r:%s]->(t:Entity)
        WITH r, h.id + '~' + type(r) + '~' + t.id AS place WHERE place > $after
        ORDER BY place LIMIT $page
        RETURN %s AS edge
        """
            .formatted(ALL, Values.EDGE),
        Map.of("heads", heads, "after", after, "page", EDGES),
        r -> Values.edge(r.get("edge")));
  }

  private static String order(Edge edge) {
    return edge.id().head() + "~" + edge.id().type() + "~" + edge.id().tail();
  }

  private <T> List<T> read(String cypher, Map<String, Object> parameters, Function<Record, T> row) {
    return connection.read(tx -> tx.run(cypher, parameters).list(row));
  }
}
