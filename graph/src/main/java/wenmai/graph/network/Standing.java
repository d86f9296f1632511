package wenmai.graph.network;

import java.util.List;
import wenmai.graph.model.EntityId;

/**
 * Where an entity stands in the whole graph.
 *
 * @param community the most central entity of those it belongs with, whose identity names them
 * @param members how many belong together, itself included
 * @param leaders the most central of them, at most five
 * @param centrality PageRank as a share of the greatest, 0 to 1
 * @param rank its place by centrality, from 1
 * @param neighbors entities it is connected with
 * @param betweenness share of the shortest ways between two others on which it stands, estimated
 */
public record Standing(
    EntityId community,
    int members,
    List<EntityId> leaders,
    double centrality,
    int rank,
    int neighbors,
    double betweenness) {
  public Standing {
    leaders = List.copyOf(leaders);
  }
}
