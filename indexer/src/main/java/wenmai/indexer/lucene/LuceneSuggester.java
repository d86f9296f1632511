package wenmai.indexer.lucene;

import java.util.List;
import wenmai.indexer.search.Suggestion;

/** Offers titles, words and entities to someone who is typing. */
final class LuceneSuggester {
  private LuceneSuggester() {}

  /** What begins like {@code text}, best first. */
  static List<Suggestion> suggest(Snapshot snapshot, String text, int limit) {
    return List.of();
  }
}
