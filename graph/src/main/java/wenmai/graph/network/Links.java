package wenmai.graph.network;

import java.util.Arrays;
import wenmai.graph.model.Edge;
import wenmai.graph.model.RelationType;

/**
 * A growing list of weighted pairs of nodes; takes twelve bytes a pair. When edges of the graph
 * become too many, the lightest are left out, those of before too.
 */
final class Links {
  /** Articles that name two together which weigh as much as one that states a relation. */
  private static final int TOGETHER_FOR_STATED = 3;

  private final int most;
  private int[] heads = new int[1024];
  private int[] tails = new int[1024];
  private float[] weights = new float[1024];
  private int size;
  private int leastArticles = 1;

  /**
   * @param most edges of the graph that are kept
   */
  Links(int most) {
    this.most = most;
  }

  /** Takes in an edge, which weighs the logarithm of its articles. */
  void add(Edge edge, Numbering numbering) {
    int head = numbering.of(edge.id().head());
    int tail = numbering.of(edge.id().tail());
    boolean together = edge.id().type() == RelationType.CO_MENTIONED;
    long articles = edge.articles() * (together ? 1 : TOGETHER_FOR_STATED);
    if (head >= 0 && tail >= 0 && articles >= leastArticles) {
      add(head, tail, (float) Math.log1p((double) articles));
      if (size > most) {
        leastArticles++;
        keepFrom((float) Math.log1p(leastArticles));
      }
    }
  }

  void add(int head, int tail, float weight) {
    if (size == heads.length) {
      heads = Arrays.copyOf(heads, size * 2);
      tails = Arrays.copyOf(tails, size * 2);
      weights = Arrays.copyOf(weights, size * 2);
    }
    heads[size] = head;
    tails[size] = tail;
    weights[size++] = weight;
  }

  private void keepFrom(float least) {
    int kept = 0;
    for (int i = 0; i < size; i++) {
      if (weights[i] >= least) {
        heads[kept] = heads[i];
        tails[kept] = tails[i];
        weights[kept++] = weights[i];
      }
    }
    size = kept;
  }

  int size() {
    return size;
  }

  int head(int link) {
    return heads[link];
  }

  int tail(int link) {
    return tails[link];
  }

  float weight(int link) {
    return weights[link];
  }
}
