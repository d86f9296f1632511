package wenmai.api.http;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ToLongFunction;
import wenmai.graph.model.EntityId;
import wenmai.graph.resolve.Corrections;
import wenmai.indexer.search.FacetField;
import wenmai.indexer.search.SearchResult.FacetCount;
import wenmai.indexer.search.Tag;

/**
 * The archive's entities under the ledger's corrections. The archive keeps what was read, so that
 * no correction rewrites it; what it says of entities is put right on the way out, and what it is
 * asked on the way in.
 */
record Corrected(Corrections corrections) {

  /** Ids that the archive may know any of some entities by. */
  Set<String> origins(Set<String> ids) {
    Set<String> origins = new LinkedHashSet<>();
    for (String id : ids) {
      corrections.origins(new EntityId(id)).forEach(origin -> origins.add(origin.value()));
    }
    return origins;
  }

  /** An article's entities, each once, without those that are none. */
  List<Tag> tags(List<Tag> tags) {
    if (corrections.isEmpty()) {
      return tags;
    }
    Map<EntityId, Tag> kept = new LinkedHashMap<>();
    for (Tag tag : tags) {
      EntityId id = corrections.canonical(new EntityId(tag.id()));
      if (!corrections.isHidden(id)) {
        kept.putIfAbsent(id, new Tag(id.value(), facet(id), name(id, tag.name()), tag.aliases()));
      }
    }
    return List.copyOf(kept.values());
  }

  private String name(EntityId id, String found) {
    return corrections.name(id).orElse(found);
  }

  /** The facet that counts entities of the type of {@code id}. */
  static FacetField facet(EntityId id) {
    return switch (id.type()) {
      case PERSON -> FacetField.ENTITY_PERSON;
      case ORGANIZATION -> FacetField.ENTITY_ORGANIZATION;
      case PROJECT -> FacetField.ENTITY_PROJECT;
      case PLACE -> FacetField.ENTITY_PLACE;
    };
  }

  /**
   * The counts of one entity facet.
   *
   * @param recount how many matching articles mention one of some ids: an article that names a
   *     merged entity by two of its ids must not count twice
   */
  List<FacetCount> counts(List<FacetCount> counts, ToLongFunction<Set<String>> recount) {
    if (corrections.isEmpty()) {
      return counts;
    }
    Map<EntityId, List<FacetCount>> groups = new LinkedHashMap<>();
    for (FacetCount count : counts) {
      EntityId id = corrections.canonical(new EntityId(count.value()));
      if (!corrections.isHidden(id)) {
        groups.computeIfAbsent(id, key -> new ArrayList<>()).add(count);
      }
    }
    return groups.entrySet().stream()
        .map(group -> joined(group.getKey(), group.getValue(), recount))
        .sorted(Comparator.comparingLong(FacetCount::count).reversed())
        .toList();
  }

  private FacetCount joined(
      EntityId id, List<FacetCount> group, ToLongFunction<Set<String>> recount) {
    FacetCount first = group.getFirst();
    Set<String> origins = origins(Set.of(id.value()));
    long count = origins.size() == 1 ? first.count() : recount.applyAsLong(origins);
    long background =
        Math.max(count, group.stream().mapToLong(FacetCount::background).max().orElse(0));
    return new FacetCount(id.value(), name(id, first.label()), count, background);
  }
}
