package wenmai.graph.neo4j;

import wenmai.graph.model.Edge;
import wenmai.graph.model.Neighborhood.Neighbor;
import wenmai.graph.model.RelationType;

/**
 * How well a neighbour is proven: the logarithm of the number of articles, since the hundredth
 * article adds less than the second. A stated relation counts whole, a co-mention by how far it is
 * from chance: normalised pointwise mutual information (Bouma 2009) over articles.
 *
 * @param own articles that mention the centre
 * @param all articles of the graph
 */
record Strength(long own, long all) {

  double of(Neighbor neighbor) {
    Edge edge = neighbor.edge();
    double evidence = Math.log1p((double) edge.articles()) / Math.log(2);
    return edge.id().type() == RelationType.CO_MENTIONED
        ? evidence * Math.max(0, association(edge.articles(), neighbor.entity().articles()))
        : 1 + evidence;
  }

  /** From -1, never together, over 0, chance, to 1, never apart. */
  double association(long together, long other) {
    double joint = (double) together / all;
    if (joint >= 1) {
      return 1;
    }
    return Math.log((double) together * all / ((double) own * other)) / -Math.log(joint);
  }
}
