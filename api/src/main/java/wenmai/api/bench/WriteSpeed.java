package wenmai.api.bench;

import java.util.List;
import wenmai.graph.model.GraphChange;
import wenmai.graph.neo4j.Neo4jGraph;
import wenmai.graph.neo4j.Written;

/** Adds up what was written into a graph and how long it took. */
final class WriteSpeed {
  private final Meter meter = new Meter();
  private long articles;
  private long made;
  private long written;
  private double wall;
  private double processor;

  /** Writes a batch. */
  void write(Neo4jGraph graph, List<GraphChange> changes) {
    meter.measure(() -> {
      Written batch = graph.write(changes);
      made += batch.made();
      written += batch.written();
    });
    wall = meter.wall();
    processor = meter.processor();
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
    sum.made = made + other.made;
    sum.written = written + other.written;
    sum.wall = wall + other.wall;
    sum.processor = processor + other.processor;
    return sum;
  }

  @Override
  public String toString() {
    double seconds = Math.max(1e-3, wall);
    return "%,d articles in %.1f s (%.1f s of processor); relationships made %,d: %,.0f/s; made or counted anew %,d: %,.0f/s, %,.0f per second of processor"
        .formatted(
            articles,
            wall,
            processor,
            made,
            made / seconds,
            written,
            written / seconds,
            written / Math.max(1e-3, processor));
  }
}
