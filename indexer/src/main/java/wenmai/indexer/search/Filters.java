package wenmai.indexer.search;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What narrows a search beside its words.
 *
 * @param fields choices by facet, all of which must hold
 * @param published publication dates
 * @param event dates the text speaks of; one of an article's must overlap
 * @param entities sets of entity ids; an article must mention one of each set
 * @param excludedEntities entity ids that an article must not mention
 */
public record Filters(
    Map<FacetField, Selection> fields,
    DateRange published,
    DateRange event,
    List<Set<String>> entities,
    Set<String> excludedEntities) {
  /** No filter. */
  public static final Filters NONE =
      new Filters(Map.of(), DateRange.ALL, DateRange.ALL, List.of(), Set.of());

  public Filters {
    fields = Map.copyOf(fields);
    entities = entities.stream().map(Set::copyOf).toList();
    excludedEntities = Set.copyOf(excludedEntities);
  }
}
