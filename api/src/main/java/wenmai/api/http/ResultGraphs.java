package wenmai.api.http;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import wenmai.graph.model.EntityId;
import wenmai.graph.model.EntityType;
import wenmai.graph.model.KnowledgeGraph;
import wenmai.indexer.search.Archive;
import wenmai.indexer.search.FacetField;
import wenmai.indexer.search.SearchResult;
import wenmai.indexer.search.SearchResult.FacetCount;

/**
 * Finds the entities most characteristic of a result set and the relations between them. What an
 * entity is worth is the log-likelihood of its frequency in the result set against the whole
 * archive, so that names in every article do not crowd out the ones that matter.
 */
final class ResultGraphs {
  private static final int MAX_NODES = 30;
  private static final int MAX_EDGES = 120;
  private static final Comparator<Node> BEST_FIRST =
      Comparator.comparingDouble(Node::score)
          .thenComparingLong(Node::count)
          .reversed()
          .thenComparing(Node::id);

  private final Archive archive;
  private final KnowledgeGraph graph;

  ResultGraphs(Archive archive, KnowledgeGraph graph) {
    this.archive = archive;
    this.graph = graph;
  }

  /** The graph block of an answer. */
  record ResultGraph(List<Node> nodes, List<EdgeAnswer> edges) {}

  /** An entity of the result set. */
  record Node(EntityId id, String name, EntityType type, long count, double score) {}

  /** The graph of a result whose entity facets were counted. */
  ResultGraph of(SearchResult result) {
    List<Node> nodes = nodes(result);
    List<EdgeAnswer> edges =
        graph
            .between(nodes.stream().map(Node::id).collect(Collectors.toSet()), MAX_EDGES)
            .edges()
            .stream()
            .map(EdgeAnswer::of)
            .toList();
    return new ResultGraph(nodes, edges);
  }

  private List<Node> nodes(SearchResult result) {
    long articles = archive.stats().articles();
    List<Node> nodes = new ArrayList<>();
    for (Map.Entry<FacetField, List<FacetCount>> facet : result.facets().entrySet()) {
      if (facet.getKey().isEntity()) {
        for (FacetCount count : facet.getValue()) {
          nodes.add(node(facet.getKey(), count, result.total(), articles));
        }
      }
    }
    return nodes.stream().filter(n -> n.score() >= 0).sorted(BEST_FIRST).limit(MAX_NODES).toList();
  }

  private static Node node(FacetField field, FacetCount count, long total, long articles) {
    return new Node(
        new EntityId(count.value()),
        count.label(),
        SearchAnswer.entityType(field),
        count.count(),
        LogLikelihood.of(count.count(), total, count.background(), articles));
  }
}
