package wenmai.graph.model;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * The short forms that an archive proves, for articles that use them without a word of explanation.
 * Depends on what the articles say only, not on their order.
 *
 * @param definitions for each identity that a short form has, the first sentence that defines it
 */
public record ShortForms(Map<EntityId, Definition> definitions) {
  /** None. */
  public static final ShortForms NONE = new ShortForms(Map.of());

  private static final Comparator<Definition> FIRST =
      Comparator.comparing(
              (Definition d) -> d.proof().date(), Comparator.nullsLast(Comparator.naturalOrder()))
          .thenComparing(d -> d.proof().article().value())
          .thenComparing(d -> d.proof().span());

  public ShortForms {
    definitions = Map.copyOf(definitions);
  }

  /**
   * Those that all definitions agree on. One that has two full names proves nothing, nor does one
   * that is a full name elsewhere or whose full name is a short form elsewhere: names are not
   * joined by way of a third.
   */
  public static ShortForms of(Collection<Definition> said) {
    Set<EntityId> fulls = said.stream().map(d -> d.full().id()).collect(Collectors.toSet());
    Map<EntityId, List<Definition>> byBrief =
        said.stream().collect(Collectors.groupingBy(Definition::brief));
    Map<EntityId, Definition> proved = new TreeMap<>();
    byBrief.forEach((brief, definitions) -> {
      Set<EntityId> meant =
          definitions.stream().map(d -> d.full().id()).collect(Collectors.toSet());
      boolean linked = fulls.contains(brief) || meant.stream().anyMatch(byBrief::containsKey);
      if (meant.size() == 1 && !linked) {
        proved.put(brief, definitions.stream().min(FIRST).orElseThrow());
      }
    });
    return new ShortForms(proved);
  }

  /** Which entity each stands for. */
  public Map<EntityId, EntityId> meanings() {
    return definitions.values().stream()
        .collect(Collectors.toMap(Definition::brief, d -> d.full().id()));
  }
}
