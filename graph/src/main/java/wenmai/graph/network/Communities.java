package wenmai.graph.network;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;

/**
 * Who belongs together: parts of a network with more inside than chance would put there, found by
 * moving nodes to where modularity grows most and then joining parts to nodes (Blondel et al.,
 * "Fast unfolding of communities in large networks", 2008). Before parts are joined, each is split
 * where it does not hold together, the fault that Traag et al. ("From Louvain to Leiden", 2019)
 * found in the method. Nodes go in order of number and ties to the lower part, so that one network
 * gives one answer.
 */
final class Communities {
  /** Joinings; a network of any size needs fewer. */
  private static final int LEVELS = 30;

  private final Network network;
  private final double[] strengths;
  private final double whole;
  private final int[] part;
  private final double[] partStrength;
  private final double[] toward;

  private Communities(Network network) {
    this.network = network;
    int size = network.size();
    strengths = new double[size];
    Arrays.setAll(strengths, network::strength);
    whole = Arrays.stream(strengths).sum();
    part = new int[size];
    Arrays.setAll(part, i -> i);
    partStrength = strengths.clone();
    toward = new double[size];
  }

  /** The part of each node, numbered from 0 in order of the parts' first nodes. */
  static int[] of(Network network) {
    int[] parts = new int[network.size()];
    Arrays.setAll(parts, i -> i);
    Network joined = network;
    for (int level = 0; level < LEVELS; level++) {
      Communities moved = new Communities(joined);
      if (!moved.move()) {
        break;
      }
      int[] connected = moved.connected();
      for (int i = 0; i < parts.length; i++) {
        parts[i] = connected[parts[i]];
      }
      joined = join(joined, connected);
    }
    return parts;
  }

  /**
   * How much more of a network lies inside its parts than chance would put there, from -0.5 to 1
   * (Newman and Girvan 2004).
   */
  static double modularity(Network network, int[] parts) {
    double[] strength = new double[network.size()];
    double inside = 0;
    double whole = 0;
    for (int node = 0; node < network.size(); node++) {
      strength[parts[node]] += network.strength(node);
      whole += network.strength(node);
      inside += 2 * network.loop(node);
      for (int e = network.first(node); e < network.first(node + 1); e++) {
        inside += parts[network.end(e)] == parts[node] ? network.weight(e) : 0;
      }
    }
    double expected = 0;
    for (double s : strength) {
      expected += s / whole * (s / whole);
    }
    return whole == 0 ? 0 : inside / whole - expected;
  }

  /** Moves nodes while modularity grows; whether any was moved. */
  private boolean move() {
    Deque<Integer> waiting = new ArrayDeque<>();
    boolean[] waits = new boolean[part.length];
    for (int node = 0; node < part.length; node++) {
      waiting.add(node);
      waits[node] = true;
    }
    boolean moved = false;
    while (!waiting.isEmpty()) {
      int node = waiting.remove();
      waits[node] = false;
      int best = best(node);
      if (best != part[node]) {
        partStrength[part[node]] -= strengths[node];
        partStrength[best] += strengths[node];
        part[node] = best;
        moved = true;
        wake(node, waiting, waits);
      }
    }
    return moved;
  }

  /** Has those looked at again that a moved node has left behind. */
  private void wake(int node, Deque<Integer> waiting, boolean[] waits) {
    for (int e = network.first(node); e < network.first(node + 1); e++) {
      int neighbor = network.end(e);
      if (!waits[neighbor] && part[neighbor] != part[node]) {
        waits[neighbor] = true;
        waiting.add(neighbor);
      }
    }
  }

  private int best(int node) {
    for (int e = network.first(node); e < network.first(node + 1); e++) {
      toward[part[network.end(e)]] += network.weight(e);
    }
    int own = part[node];
    int best = own;
    double most = gain(node, own, partStrength[own] - strengths[node]);
    for (int e = network.first(node); e < network.first(node + 1); e++) {
      int candidate = part[network.end(e)];
      if (candidate != own) {
        double gain = gain(node, candidate, partStrength[candidate]);
        // A hair's breadth is rounding and would send nodes to and fro for ever.
        boolean more = gain > most + 1e-9 * strengths[node];
        if (more || (best != own && gain == most && candidate < best)) {
          most = gain;
          best = candidate;
        }
      }
    }
    for (int e = network.first(node); e < network.first(node + 1); e++) {
      toward[part[network.end(e)]] = 0;
    }
    return best;
  }

  private double gain(int node, int candidate, double strength) {
    return toward[candidate] - strengths[node] * strength / whole;
  }

  /** The parts of this network split into what hangs together, numbered by their first nodes. */
  private int[] connected() {
    int[] connected = new int[part.length];
    Arrays.fill(connected, -1);
    int count = 0;
    Deque<Integer> reached = new ArrayDeque<>();
    for (int start = 0; start < part.length; start++) {
      if (connected[start] >= 0) {
        continue;
      }
      connected[start] = count;
      reached.add(start);
      while (!reached.isEmpty()) {
        int node = reached.remove();
        for (int e = network.first(node); e < network.first(node + 1); e++) {
          int next = network.end(e);
          if (connected[next] < 0 && part[next] == part[node]) {
            connected[next] = count;
            reached.add(next);
          }
        }
      }
      count++;
    }
    return connected;
  }

  /** The network of the parts. */
  private static Network join(Network network, int[] parts) {
    Links links = new Links(Integer.MAX_VALUE);
    for (int node = 0; node < network.size(); node++) {
      if (network.loop(node) > 0) {
        links.add(parts[node], parts[node], (float) network.loop(node));
      }
      for (int e = network.first(node); e < network.first(node + 1); e++) {
        if (network.end(e) > node) {
          links.add(parts[node], parts[network.end(e)], network.weight(e));
        }
      }
    }
    return Network.of(Arrays.stream(parts).max().orElse(-1) + 1, links);
  }
}
