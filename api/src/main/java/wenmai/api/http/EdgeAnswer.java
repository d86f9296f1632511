package wenmai.api.http;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import wenmai.graph.model.Edge;
import wenmai.graph.model.EntityId;
import wenmai.graph.model.RelationId;
import wenmai.graph.model.RelationType;

/** A relation between two entities, as it is written. */
record EdgeAnswer(
    RelationId id,
    RelationType type,
    EntityId source,
    EntityId target,
    long weight,
    long articles,
    @Nullable LocalDate first,
    @Nullable LocalDate last) {
  static EdgeAnswer of(Edge edge) {
    RelationId id = edge.id();
    return new EdgeAnswer(
        id,
        id.type(),
        id.head(),
        id.tail(),
        edge.weight(),
        edge.articles(),
        edge.first(),
        edge.last());
  }
}
