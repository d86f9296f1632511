package wenmai.graph.network;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import wenmai.graph.model.Edge;
import wenmai.graph.model.EntityId;
import wenmai.graph.model.EntitySummary;
import wenmai.graph.model.KnowledgeGraph;

/**
 * Where every entity stands in the whole graph, as it was at one moment. Takes 40 bytes an entity;
 * making one takes some two hundred more, and 64 MB for edges at most. Immutable.
 */
public final class Landscape {
  /** Of a graph that is not known. */
  public static final Landscape EMPTY = of(Stream.of(), Stream.of());

  /** Edges looked at; where there are more, the lightest are left out. */
  private static final int MAX_LINKS = 2_000_000;

  /** Nodes from which betweenness is estimated. */
  private static final int STARTS = 64;

  private static final int LEADERS = 5;

  private final Numbering numbering;
  private final int[] degrees;
  private final double[] centrality;
  private final double[] betweenness;
  private final int[] ranks;
  private final int[] parts;

  /** The entities part by part, in each the most central first. */
  private final int[] byPart;

  /** Where each part begins in {@link #byPart}, and the last ends. */
  private final int[] partStarts;

  private final double greatest;
  private final double modularity;

  private Landscape(Numbering numbering, Network network) {
    this.numbering = numbering;
    int size = network.size();
    degrees = IntStream.range(0, size).map(network::degree).toArray();
    centrality = Centrality.pageRank(network);
    betweenness = Centrality.betweenness(network, STARTS);
    parts = Communities.of(network);
    modularity = Communities.modularity(network, parts);
    Comparator<Integer> mostCentralFirst =
        Comparator.<Integer>comparingDouble(i -> -centrality[i]).thenComparing(i -> i);
    ranks = new int[size];
    int[] byRank = sorted(size, mostCentralFirst);
    for (int place = 0; place < size; place++) {
      ranks[byRank[place]] = place + 1;
    }
    greatest = size == 0 ? 1 : centrality[byRank[0]];
    byPart =
        sorted(
            size, Comparator.<Integer>comparingInt(i -> parts[i]).thenComparing(mostCentralFirst));
    partStarts = starts();
  }

  /** The landscape of a graph; reads all of it. */
  public static Landscape of(KnowledgeGraph graph) {
    return of(graph.entities(), graph.edges());
  }

  /**
   * The landscape of some entities.
   *
   * @param entities in order of identity
   * @param edges between them
   */
  static Landscape of(Stream<EntitySummary> entities, Stream<Edge> edges) {
    Numbering numbering;
    try (entities) {
      numbering = Numbering.of(entities.map(e -> e.entity().id()));
    }
    Links links = new Links(MAX_LINKS);
    try (edges) {
      edges.forEachOrdered(edge -> links.add(edge, numbering));
    }
    return new Landscape(numbering, Network.of(numbering.size(), links));
  }

  private static int[] sorted(int size, Comparator<Integer> order) {
    return IntStream.range(0, size).boxed().sorted(order).mapToInt(i -> i).toArray();
  }

  private int[] starts() {
    int[] starts = new int[Arrays.stream(parts).max().orElse(-1) + 2];
    for (int part : parts) {
      starts[part + 1]++;
    }
    Arrays.parallelPrefix(starts, Integer::sum);
    return starts;
  }

  /** Where an entity stands; empty when it is not in the landscape. */
  public Optional<Standing> standing(EntityId id) {
    int number = numbering.of(id);
    if (number < 0) {
      return Optional.empty();
    }
    int first = partStarts[parts[number]];
    int members = partStarts[parts[number] + 1] - first;
    List<EntityId> leaders =
        Arrays.stream(byPart, first, first + Math.min(LEADERS, members))
            .mapToObj(numbering::id)
            .toList();
    return Optional.of(
        new Standing(
            leaders.getFirst(),
            members,
            leaders,
            centrality[number] / greatest,
            ranks[number],
            degrees[number],
            betweenness[number]));
  }

  /** How many entities it shows. */
  public int entities() {
    return numbering.size();
  }

  /** How many communities it shows, those of one entity too. */
  public int communities() {
    return partStarts.length - 1;
  }

  /** How clearly the communities stand apart: modularity, -0.5 to 1. */
  public double modularity() {
    return modularity;
  }
}
