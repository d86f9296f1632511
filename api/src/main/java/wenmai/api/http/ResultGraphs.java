package wenmai.api.http;

import java.util.List;
import java.util.stream.Collectors;
import wenmai.graph.model.EntityId;
import wenmai.graph.model.EntityType;
import wenmai.graph.model.KnowledgeGraph;
import wenmai.indexer.search.Archive;
import wenmai.indexer.search.SearchResult;

/** Finds the entities most characteristic of a result set and the relations between them. */
final class ResultGraphs {
  private static final int MAX_NODES = 30;
  private static final int MAX_EDGES = 120;

  private final Archive archive;
  private final KnowledgeGraph graph;

  ResultGraphs(Archive archive, KnowledgeGraph graph) {
    this.archive = archive;
    this.graph = graph;
  }

  /** The graph block of an answer. */
  record ResultGraph(List<Node> nodes, List<EdgeAnswer> edges) {}

  /** An entity of the result set. */
  record Node(EntityId id, String name, EntityType type, long count, double score) {
    static Node of(Characteristic entity) {
      return new Node(entity.id(), entity.name(), entity.type(), entity.count(), entity.score());
    }
  }

  /** The graph of a result whose entity facets were counted. */
  ResultGraph of(SearchResult result) {
    List<Node> nodes =
        Characteristic.of(result, archive.stats().articles()).stream()
            .limit(MAX_NODES)
            .map(Node::of)
            .toList();
    List<EdgeAnswer> edges =
        graph
            .between(nodes.stream().map(Node::id).collect(Collectors.toSet()), MAX_EDGES)
            .edges()
            .stream()
            .map(EdgeAnswer::of)
            .toList();
    return new ResultGraph(nodes, edges);
  }
}
