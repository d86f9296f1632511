package wenmai.graph.extract.tagger;

import java.util.Arrays;

/** Words by their characters: a tree of nodes whose edges stand in one open hash table. */
final class Trie {
  static final int ROOT = 0;

  /** No node, and the value of a node where no word ends. */
  static final int NONE = -1;

  private long[] edges = new long[1 << 20];
  private int[] targets = new int[1 << 20];
  private int[] values = new int[1 << 19];
  private int nodes = 1;

  Trie() {
    Arrays.fill(values, NONE);
  }

  /** The node after {@code node} by {@code c}, or {@link #NONE}. */
  int next(int node, char c) {
    long edge = edge(node, c);
    for (int i = slot(edge); edges[i] != 0; i = (i + 1) & (edges.length - 1)) {
      if (edges[i] == edge) {
        return targets[i];
      }
    }
    return NONE;
  }

  /** The number of the word that ends at {@code node}, or {@link #NONE}. */
  int value(int node) {
    return values[node];
  }

  void setValue(int node, int value) {
    values[node] = value;
  }

  /** The node at the end of {@code word}, made if need be. */
  int insert(String word) {
    int node = ROOT;
    for (int i = 0; i < word.length(); i++) {
      int next = next(node, word.charAt(i));
      node = next == NONE ? add(node, word.charAt(i)) : next;
    }
    return node;
  }

  private int add(int node, char c) {
    if (nodes * 2 > edges.length) {
      rehash();
    }
    if (nodes == values.length) {
      values = Arrays.copyOf(values, nodes * 2);
      Arrays.fill(values, nodes, values.length, NONE);
    }
    put(edge(node, c), nodes);
    return nodes++;
  }

  private void put(long edge, int target) {
    int i = slot(edge);
    while (edges[i] != 0) {
      i = (i + 1) & (edges.length - 1);
    }
    edges[i] = edge;
    targets[i] = target;
  }

  private void rehash() {
    long[] oldEdges = edges;
    int[] oldTargets = targets;
    edges = new long[oldEdges.length * 2];
    targets = new int[edges.length];
    for (int i = 0; i < oldEdges.length; i++) {
      if (oldEdges[i] != 0) {
        put(oldEdges[i], oldTargets[i]);
      }
    }
  }

  private static long edge(int node, char c) {
    return (long) (node + 1) << 16 | c;
  }

  private int slot(long edge) {
    return (int) ((edge * 0x9E3779B97F4A7C15L) >>> 32) & (edges.length - 1);
  }
}
