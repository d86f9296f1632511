package wenmai.graph.neo4j;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import wenmai.graph.model.Edge;
import wenmai.graph.model.EntitySummary;
import wenmai.graph.model.RelationType;

/** Reads the whole graph in pages of entities, each in a transaction of its own. */
final class Pages {
  private static final int PAGE = 500;

  private final Connection connection;

  Pages(Connection connection) {
    this.connection = connection;
  }

  Stream<EntitySummary> entities() {
    return pages(this::entitiesAfter).flatMap(List::stream);
  }

  Stream<Edge> edges() {
    return pages(this::entitiesAfter)
        .flatMap(
            page -> edgesFrom(page.stream().map(e -> e.entity().id().value()).toList()).stream());
  }

  /** Pages until an empty one; each is read when the one before is used up. */
  private static Stream<List<EntitySummary>> pages(
      Function<String, List<EntitySummary>> pageAfter) {
    return Stream.iterate(
        pageAfter.apply(""),
        page -> !page.isEmpty(),
        page -> pageAfter.apply(page.getLast().entity().id().value()));
  }

  private List<EntitySummary> entitiesAfter(String id) {
    return connection.read(tx ->
        tx.run(
                """
                MATCH (e:Entity) WHERE e.id > $id RETURN e ORDER BY e.id LIMIT $page
                """,
                Map.of("id", id, "page", PAGE))
            .list(r -> Values.summary(r.get("e"))));
  }

  private List<Edge> edgesFrom(List<String> heads) {
    return connection.read(tx ->
        tx.run(
                """
                UNWIND $heads AS id MATCH (h:Entity {id: id})-[r:%s]->(t:Entity)
                RETURN %s AS edge ORDER BY h.id, type(r), t.id
                """
                    .formatted(Labels.types(List.of(RelationType.values())), Values.EDGE),
                Map.of("heads", heads))
            .list(r -> Values.edge(r.get("edge"))));
  }
}
