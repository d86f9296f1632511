package wenmai.indexer.lucene;

import static java.util.Comparator.comparingLong;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.util.BytesRef;
import wenmai.indexer.search.Suggestion;
import wenmai.indexer.search.Suggestion.Kind;
import wenmai.indexer.text.Typed;

/** What somebody who has typed a few characters may want to search for. */
final class Suggester {
  private static final Pattern SPACE = Pattern.compile("\\s+");

  private final IndexReader reader;
  private final SuggestedTitles titles;

  Suggester(Snapshot snapshot) {
    this.reader = snapshot.reader();
    this.titles = new SuggestedTitles(snapshot);
  }

  /**
   * Entities, phrases and headlines that begin as {@code text}, each kind most frequent or newest
   * first; headlines also when a phrase in them does. Headlines get a third of the places, or what
   * the others leave.
   */
  List<Suggestion> suggest(String text, int limit) throws IOException {
    Typed typed = new Typed(text);
    if (typed.text().isEmpty()) {
      return List.of();
    }
    List<BytesRef> starts = typed.initials().stream().map(SuggestKey::start).distinct().toList();
    Predicate<BytesRef> begins = new Beginning(typed);
    List<Suggestion> named = named(starts, begins);
    List<Suggestion> headlines = titles.beginning(starts, begins, limit);
    int others = Math.max(limit - headlines.size(), limit - limit / 3);
    List<Suggestion> answer = new ArrayList<>(named.stream().limit(others).toList());
    headlines.stream().limit(limit - answer.size()).forEach(answer::add);
    return List.copyOf(answer);
  }

  /** Entities and phrases, most frequent first; a phrase that is an entity's name is left out. */
  private List<Suggestion> named(Collection<BytesRef> starts, Predicate<BytesRef> begins)
      throws IOException {
    Map<String, Suggestion> named = new HashMap<>();
    SuggestTerms.count(reader, SuggestFields.PHRASE, starts, begins)
        .forEach((key, count) -> named.put(key.name(), query(key.name(), count)));
    Map<String, Suggestion> entities = new LinkedHashMap<>();
    SuggestTerms.count(reader, SuggestFields.ENTITY, starts, begins)
        .forEach((key, count) -> {
          named.remove(key.name());
          Suggestion entity = entity(SuggestedEntity.decoded(key.rest()), count);
          entities.merge(key.rest(), entity, Suggester::commoner);
        });
    return Stream.concat(named.values().stream(), entities.values().stream())
        .sorted(comparingLong(Suggestion::count).reversed().thenComparing(Suggestion::text))
        .toList();
  }

  private static Suggestion query(String phrase, int count) {
    return new Suggestion(Kind.QUERY, phrase, null, "", count);
  }

  private static Suggestion entity(SuggestedEntity entity, int count) {
    return new Suggestion(
        Kind.ENTITY, entity.name(), entity.id(), entity.facet().parameter(), count);
  }

  private static Suggestion commoner(Suggestion a, Suggestion b) {
    return a.count() >= b.count() ? a : b;
  }

  /**
   * What was probably meant by {@code text}, which finds {@code found} articles: each word that is
   * spoken or looks like a name or phrase that more articles have is replaced by it, and a word
   * typed in pinyin by what it spells. Whether the words stand together anywhere is not said.
   */
  Optional<String> meant(String text, long found) throws IOException {
    StringBuilder meant = new StringBuilder();
    boolean changed = false;
    for (String word : SPACE.splitAsStream(text.strip()).toList()) {
      Optional<String> other = word.isEmpty() ? Optional.empty() : likelier(word, found);
      changed |= other.isPresent();
      meant.append(meant.isEmpty() ? "" : " ").append(other.orElse(word));
    }
    return changed ? Optional.of(meant.toString()) : Optional.empty();
  }

  private Optional<String> likelier(String word, long found) throws IOException {
    Typed typed = new Typed(word);
    if (typed.text().length() < 2) {
      return Optional.empty();
    }
    Set<String> lookAlikes = typed.lookAlikes();
    List<BytesRef> starts =
        Stream.concat(Stream.of(typed), lookAlikes.stream().map(Typed::new))
            .flatMap(spelling -> spelling.initials().stream())
            .map(SuggestKey::whole)
            .distinct()
            .toList();
    Predicate<BytesRef> same =
        term -> {
          String name = SuggestKey.of(term).name();
          return typed.soundsLike(name) || typed.spells(name) || lookAlikes.contains(name);
        };
    Map<String, Integer> names = new HashMap<>();
    for (String field : Set.of(SuggestFields.PHRASE, SuggestFields.ENTITY)) {
      SuggestTerms.count(reader, field, starts, same)
          .forEach((key, count) -> names.merge(key.name(), count, Math::max));
    }
    return names.entrySet().stream()
        .filter(e -> e.getValue() > found)
        .max(
            Map.Entry.<String, Integer>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
        .map(Map.Entry::getKey);
  }
}
