package wenmai.graph.network;

import java.util.Arrays;

/** How central the nodes of a network are. */
final class Centrality {
  private static final double DAMPING = 0.85;
  private static final int ROUNDS = 100;

  /** What all nodes together may still change by when it is enough. */
  private static final double CHANGE = 1e-8;

  private Centrality() {}

  /**
   * How often someone comes by who follows edges by weight and starts anew anywhere after some
   * steps: PageRank (Brin and Page 1998), damping .85. The sum is 1.
   */
  static double[] pageRank(Network network) {
    int size = network.size();
    double[] strengths = new double[size];
    Arrays.setAll(strengths, network::strength);
    double[] rank = new double[size];
    Arrays.fill(rank, 1.0 / size);
    double change = 1;
    for (int round = 0; round < ROUNDS && change > CHANGE; round++) {
      double[] next = step(network, strengths, rank);
      change = 0;
      for (int i = 0; i < size; i++) {
        change += Math.abs(next[i] - rank[i]);
      }
      rank = next;
    }
    return rank;
  }

  private static double[] step(Network network, double[] strengths, double[] rank) {
    double stranded = 0;
    for (int i = 0; i < rank.length; i++) {
      stranded += strengths[i] == 0 ? rank[i] : 0;
    }
    double[] next = new double[rank.length];
    Arrays.fill(next, (1 - DAMPING + DAMPING * stranded) / rank.length);
    for (int node = 0; node < rank.length; node++) {
      double share = strengths[node] == 0 ? 0 : DAMPING * rank[node] / strengths[node];
      next[node] += 2 * network.loop(node) * share;
      for (int e = network.first(node); e < network.first(node + 1); e++) {
        next[network.end(e)] += share * network.weight(e);
      }
    }
    return next;
  }

  /**
   * On how many of all shortest ways between two others a node stands, from 0 to 1: betweenness
   * (Brandes, "A Faster Algorithm for Betweenness Centrality", 2001), from as many starts as asked
   * for, evenly spread (Brandes and Pich 2007); exact when these are all.
   */
  static double[] betweenness(Network network, int starts) {
    int size = network.size();
    int taken = Math.min(starts, size);
    double[] sum = new double[size];
    Ways ways = new Ways(network);
    for (int i = 0; i < taken; i++) {
      ways.addFrom((int) ((long) i * size / taken), sum);
    }
    double pairs = (double) taken * Math.max(1, size - 2) * (size - 1) / Math.max(1, size);
    for (int i = 0; i < size; i++) {
      sum[i] /= Math.max(1, pairs);
    }
    return sum;
  }

  /** The shortest ways from one node to all. */
  private static final class Ways {
    private final Network network;
    private final int[] order;
    private final int[] distance;
    private final double[] count;
    private final double[] share;

    Ways(Network network) {
      this.network = network;
      order = new int[network.size()];
      distance = new int[network.size()];
      count = new double[network.size()];
      share = new double[network.size()];
    }

    void addFrom(int start, double[] sum) {
      int reached = spread(start);
      for (int i = reached - 1; i > 0; i--) {
        int node = order[i];
        for (int e = network.first(node); e < network.first(node + 1); e++) {
          int before = network.end(e);
          if (distance[before] == distance[node] - 1) {
            share[before] += count[before] / count[node] * (1 + share[node]);
          }
        }
        sum[node] += share[node];
      }
    }

    private int spread(int start) {
      Arrays.fill(distance, -1);
      Arrays.fill(count, 0);
      Arrays.fill(share, 0);
      distance[start] = 0;
      count[start] = 1;
      order[0] = start;
      int reached = 1;
      for (int i = 0; i < reached; i++) {
        int node = order[i];
        for (int e = network.first(node); e < network.first(node + 1); e++) {
          int next = network.end(e);
          if (distance[next] < 0) {
            distance[next] = distance[node] + 1;
            order[reached++] = next;
          }
          if (distance[next] == distance[node] + 1) {
            count[next] += count[node];
          }
        }
      }
      return reached;
    }
  }
}
