package wenmai.api.http;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import wenmai.indexer.search.Suggestion;

/** What to search for, as it is written. */
record SuggestAnswer(List<Item> suggestions) {

  static SuggestAnswer of(List<Suggestion> suggestions) {
    return new SuggestAnswer(suggestions.stream().map(Item::of).toList());
  }

  /** One suggestion. */
  record Item(String kind, String text, @Nullable String id, String detail, long count) {
    static Item of(Suggestion suggestion) {
      return new Item(
          suggestion.kind().name().toLowerCase(Locale.ROOT),
          suggestion.text(),
          suggestion.id(),
          suggestion.detail(),
          suggestion.count());
    }
  }
}
