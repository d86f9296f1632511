package wenmai.graph.neo4j;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Comparator;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import wenmai.graph.model.Edge;
import wenmai.graph.model.RelationType;

/**
 * How far an edge can be relied on, from 0 to 1: more with each article that speaks of it, since
 * articles are independent of each other as sentences of one are not; less when it was last printed
 * long before the newest of what is compared; and less when names only stand together.
 *
 * @param newest the latest date among the edges compared; null when none is dated
 */
record Certainty(@Nullable LocalDate newest) {
  /** A single sentence may be misread, many articles hardly. */
  private static final double DOUBT_OF_ONE = 0.5;

  private static final double STATED = 0.9;
  private static final double NAMED_TOGETHER = 0.4;

  /** Articles that name two together which weigh as much as one that states a relation. */
  private static final double TOGETHER_FOR_STATED = 3;

  /** What stays of an edge however old it is, and the years after which half the rest is gone. */
  private static final double AGELESS = 0.7;

  private static final double HALF_LIFE_YEARS = 5;

  static Certainty among(Collection<Edge> edges) {
    return new Certainty(
        edges.stream()
            .map(Edge::last)
            .filter(Objects::nonNull)
            .max(Comparator.naturalOrder())
            .orElse(null));
  }

  double of(Edge edge) {
    boolean together = edge.id().type() == RelationType.CO_MENTIONED;
    double articles = together ? edge.articles() / TOGETHER_FOR_STATED : (double) edge.articles();
    return (together ? NAMED_TOGETHER : STATED)
        * (1 - Math.pow(DOUBT_OF_ONE, articles))
        * (AGELESS + (1 - AGELESS) * Math.pow(0.5, years(edge) / HALF_LIFE_YEARS));
  }

  private double years(Edge edge) {
    LocalDate last = edge.last();
    return newest == null || last == null ? 0 : ChronoUnit.DAYS.between(last, newest) / 365.25;
  }
}
