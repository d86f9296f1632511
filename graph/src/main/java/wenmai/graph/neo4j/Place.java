package wenmai.graph.neo4j;

import java.util.List;

/**
 * Where in an article an entity is co-mentioned, in one number: the sentence and the entity's rank
 * among those the sentence names.
 *
 * <p>Two entities are co-mentioned when they stand in one sentence less than {@link #WINDOW} ranks
 * apart: up to twelve names all meet, in a longer list (as of those present at a meeting) each
 * meets only those listed near it. Without the window a list of 100 names would make 4,950 pairs.
 */
final class Place {
  /** Names of one sentence that are told apart; those after are not co-mentioned. */
  static final int NAMES = 1000;

  /** Ranks from which two names of a sentence no longer meet. */
  static final int WINDOW = 12;

  private Place() {}

  static int of(int sentence, int rank) {
    return sentence * NAMES + rank;
  }

  static int sentence(int place) {
    return place / NAMES;
  }

  static boolean meet(int a, int b) {
    return sentence(a) == sentence(b) && Math.abs(a - b) < WINDOW;
  }

  /** The sentences in which two entities meet, in order. */
  static List<Integer> meetings(List<Integer> a, List<Integer> b) {
    return a.stream()
        .filter(p -> b.stream().anyMatch(q -> meet(p, q)))
        .map(Place::sentence)
        .toList();
  }
}
