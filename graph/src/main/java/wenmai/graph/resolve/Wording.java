package wenmai.graph.resolve;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import wenmai.indexer.corpus.Span;

/** How a text puts something that it says in several places of a sentence. */
final class Wording {
  private Wording() {}

  /** The shortest stretch that holds one place of each kind; empty when a kind has no place. */
  static Optional<Span> shortest(List<List<Span>> kinds) {
    return kinds.stream()
        .flatMap(Collection::stream)
        .flatMap(first -> from(first.start(), kinds).stream())
        .min((a, b) -> Integer.compare(a.length(), b.length()));
  }

  private static Optional<Span> from(int start, List<List<Span>> kinds) {
    int end = start;
    for (List<Span> places : kinds) {
      int next =
          places.stream()
              .filter(place -> place.start() >= start)
              .mapToInt(Span::end)
              .min()
              .orElse(Integer.MAX_VALUE);
      end = Math.max(end, next);
    }
    return end == Integer.MAX_VALUE ? Optional.empty() : Optional.of(new Span(start, end));
  }
}
