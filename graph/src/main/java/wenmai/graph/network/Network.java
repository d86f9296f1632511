package wenmai.graph.network;

import java.util.Arrays;

/**
 * An undirected graph with weights on int arrays: each edge stands with both its ends, at most one
 * for two nodes. Nodes are numbers from 0.
 */
final class Network {
  private final int[] starts;
  private final int[] ends;
  private final float[] weights;
  private final double[] loops;

  private Network(int[] starts, int[] ends, float[] weights, double[] loops) {
    this.starts = starts;
    this.ends = ends;
    this.weights = weights;
    this.loops = loops;
  }

  /** The network of {@code size} nodes with some links; several between two nodes become one. */
  static Network of(int size, Links links) {
    int[] starts = new int[size + 1];
    double[] loops = new double[size];
    for (int i = 0; i < links.size(); i++) {
      if (links.head(i) == links.tail(i)) {
        loops[links.head(i)] += links.weight(i);
      } else {
        starts[links.head(i) + 1]++;
        starts[links.tail(i) + 1]++;
      }
    }
    for (int i = 0; i < size; i++) {
      starts[i + 1] += starts[i];
    }
    return merged(starts, filled(starts, links), loops);
  }

  /** The other end and the weight of each edge in one number, edges of one node side by side. */
  private static long[] filled(int[] starts, Links links) {
    long[] edges = new long[starts[starts.length - 1]];
    int[] next = starts.clone();
    for (int i = 0; i < links.size(); i++) {
      int head = links.head(i);
      int tail = links.tail(i);
      if (head != tail) {
        long weight = Float.floatToRawIntBits(links.weight(i)) & 0xFFFFFFFFL;
        edges[next[head]++] = (long) tail << 32 | weight;
        edges[next[tail]++] = (long) head << 32 | weight;
      }
    }
    return edges;
  }

  private static Network merged(int[] starts, long[] edges, double[] loops) {
    int[] mergedStarts = new int[starts.length];
    int[] ends = new int[edges.length];
    float[] weights = new float[edges.length];
    int size = 0;
    for (int node = 0; node + 1 < starts.length; node++) {
      Arrays.sort(edges, starts[node], starts[node + 1]);
      for (int e = starts[node]; e < starts[node + 1]; e++) {
        int end = (int) (edges[e] >>> 32);
        if (size == mergedStarts[node] || ends[size - 1] != end) {
          ends[size++] = end;
        }
        weights[size - 1] += Float.intBitsToFloat((int) edges[e]);
      }
      mergedStarts[node + 1] = size;
    }
    return new Network(
        mergedStarts, Arrays.copyOf(ends, size), Arrays.copyOf(weights, size), loops);
  }

  int size() {
    return loops.length;
  }

  /** The first edge of a node; those up to {@code first(node + 1)} are its. */
  int first(int node) {
    return starts[node];
  }

  int degree(int node) {
    return starts[node + 1] - starts[node];
  }

  int end(int edge) {
    return ends[edge];
  }

  float weight(int edge) {
    return weights[edge];
  }

  /** What the edges from a node to itself weigh. */
  double loop(int node) {
    return loops[node];
  }

  /** What the edges of a node weigh, those to itself twice. */
  double strength(int node) {
    double sum = 2 * loops[node];
    for (int e = first(node); e < first(node + 1); e++) {
      sum += weights[e];
    }
    return sum;
  }
}
