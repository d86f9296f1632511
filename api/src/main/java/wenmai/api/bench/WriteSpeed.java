package wenmai.api.bench;

import java.util.List;
import wenmai.graph.model.GraphChange;
import wenmai.graph.neo4j.Neo4jGraph;

/** Adds up what was written into a graph and how long it took. */
final class WriteSpeed {
  private final Meter meter = new Meter();
  private long articles;
  private long relationships;
  private double wall;
  private double processor;

  /** Writes a batch and counts what the store holds more than before. */
  void write(Neo4jGraph graph, List<GraphChange> changes) {
    long before = graph.relationships();
    meter.measure(() -> graph.apply(changes));
    wall = meter.wall();
    processor = meter.processor();
    relationships += graph.relationships() - before;
    articles += changes.size();
  }

  /** Articles written. */
  long articles() {
    return articles;
  }

  /** This and another together. */
  WriteSpeed and(WriteSpeed other) {
    WriteSpeed sum = new WriteSpeed();
    sum.articles = articles + other.articles;
    sum.relationships = relationships + other.relationships;
    sum.wall = wall + other.wall;
    sum.processor = processor + other.processor;
    return sum;
  }

  @Override
  public String toString() {
    return "%,d articles, %,d relationships in %.1f s (%.1f s of processor): %,.0f/s, %,.0f per second of processor"
        .formatted(
            articles,
            relationships,
            wall,
            processor,
            relationships / Math.max(1e-3, wall),
            relationships / Math.max(1e-3, processor));
  }
}
