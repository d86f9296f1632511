package wenmai.indexer.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What narrows a search beside its words.
 *
 * @param fields choices by facet, all of which must hold
 * @param published publication dates
 * @param event dates the text speaks of; one of an article's must overlap
 * @param entities sets of entities; an article must mention one of each set
 * @param excludedEntities entities that an article must not mention
 */
public record Filters(
    Map<FacetField, Selection> fields,
    DateRange published,
    DateRange event,
    List<Set<Tagged>> entities,
    Set<Tagged> excludedEntities) {
  /** No filter. */
  public static final Filters NONE =
      new Filters(Map.of(), DateRange.ALL, DateRange.ALL, List.of(), Set.of());

  public Filters {
    fields = Map.copyOf(fields);
    entities = entities.stream().map(Set::copyOf).toList();
    excludedEntities = Set.copyOf(excludedEntities);
  }

  /** The filter that asks for one of some entities and nothing else. */
  public static Filters mentioning(Set<Tagged> entities) {
    return NONE.andMentioning(entities);
  }

  /** This filter, which also asks for one of some entities. */
  public Filters andMentioning(Set<Tagged> others) {
    List<Set<Tagged>> all = new ArrayList<>(entities);
    all.add(others);
    return new Filters(fields, published, event, all, excludedEntities);
  }
}
