package wenmai.api.http;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import wenmai.graph.model.EntityId;
import wenmai.graph.resolve.Corrections;
import wenmai.indexer.corpus.ArticleId;
import wenmai.indexer.search.FacetField;
import wenmai.indexer.search.Query;
import wenmai.indexer.search.SearchResult.FacetCount;
import wenmai.indexer.search.Suggestion;
import wenmai.indexer.search.Tag;
import wenmai.indexer.search.Tagged;

/**
 * The archive's entities under the ledger's corrections. The archive keeps what was read, so that
 * no correction rewrites it; what it says of entities is put right on the way out, and what it is
 * asked on the way in.
 */
record Corrected(Corrections corrections) {
  /** As the archive gives suggestions: headlines last, else the commonest first. */
  private static final Comparator<Suggestion> COMMONEST =
      Comparator.comparing((Suggestion s) -> s.kind() == Suggestion.Kind.TITLE)
          .thenComparing(
              s -> s.kind() == Suggestion.Kind.TITLE ? 0 : s.count(), Comparator.reverseOrder());

  /** How the archive knows any of some entities. */
  Set<Tagged> tagged(Collection<EntityId> ids) {
    return ids.stream()
        .flatMap(id -> corrections.tagged(id).stream())
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  /**
   * A query whose names stand for what corrections have them stand for: those that one of them
   * gave, and those of what is one with another.
   *
   * @param ids of the tags that go by a name in the archive
   */
  Query query(Query query, Function<String, Set<String>> ids) {
    return switch (query) {
      case Query.Named(String name, var _) -> new Query.Named(name, tagged(meant(name, ids)));
      case Query.And(var operands) -> new Query.And(queries(operands, ids));
      case Query.Or(var operands) -> new Query.Or(queries(operands, ids));
      case Query.Not(Query operand) -> new Query.Not(query(operand, ids));
      case Query.All _,
          Query.Words _,
          Query.Question _,
          Query.Phrase _,
          Query.Prefix _,
          Query.Fuzzy _,
          Query.Near _,
          Query.Together _,
          Query.Headline _,
          Query.Attribute _,
          Query.Published _ ->
          query;
    };
  }

  private List<Query> queries(List<Query> operands, Function<String, Set<String>> ids) {
    return operands.stream().map(operand -> query(operand, ids)).toList();
  }

  private Set<EntityId> meant(String name, Function<String, Set<String>> ids) {
    Set<EntityId> meant = new LinkedHashSet<>(corrections.called(name));
    ids.apply(name).forEach(id -> meant.add(corrections.canonical(new EntityId(id))));
    return meant;
  }

  /** An article's entities, each once, without those that are none. */
  List<Tag> tags(ArticleId article, List<Tag> tags) {
    if (corrections.isEmpty()) {
      return tags;
    }
    Map<EntityId, Tag> kept = new LinkedHashMap<>();
    for (Tag tag : tags) {
      EntityId id = corrections.meant(article, new EntityId(tag.id()));
      if (!corrections.isHidden(id)) {
        kept.putIfAbsent(id, new Tag(id.value(), facet(id), name(id, tag.name()), tag.aliases()));
      }
    }
    return List.copyOf(kept.values());
  }

  /**
   * Suggestions, each entity once under its name, without those that are none and with those whose
   * corrected name begins as what was typed.
   *
   * @param articles how many mention one of some entities
   */
  List<Suggestion> suggestions(
      List<Suggestion> found, String typed, int limit, ToLongFunction<Set<Tagged>> articles) {
    Map<Object, Suggestion> suggestions = corrected(found);
    for (EntityId id : typed.isBlank() ? Set.<EntityId>of() : corrections.called(typed + "*")) {
      long count = suggestions.containsKey(id) ? 0 : articles.applyAsLong(corrections.tagged(id));
      if (count > 0) {
        String type = facet(id).parameter();
        suggestions.put(
            id, new Suggestion(Suggestion.Kind.ENTITY, name(id, ""), id.value(), type, count));
      }
    }
    return suggestions.values().stream().sorted(COMMONEST).limit(limit).toList();
  }

  private Map<Object, Suggestion> corrected(List<Suggestion> suggestions) {
    Map<Object, Suggestion> kept = new LinkedHashMap<>();
    for (Suggestion suggestion : suggestions) {
      String found = suggestion.id();
      if (suggestion.kind() != Suggestion.Kind.ENTITY || found == null) {
        kept.put(suggestion, suggestion);
        continue;
      }
      EntityId id = corrections.canonical(new EntityId(found));
      if (!corrections.isHidden(id)) {
        kept.putIfAbsent(id, named(id, suggestion));
      }
    }
    return kept;
  }

  private Suggestion named(EntityId id, Suggestion s) {
    return new Suggestion(s.kind(), name(id, s.text()), id.value(), s.detail(), s.count());
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
   * The counts of facets, those of entities under the ledger.
   *
   * @param counts all entity facets or none
   * @param matching how many matching articles mention one of some entities: an article that names
   *     a merged entity by two of its ids must not count twice
   * @param all how many articles of the whole archive do
   */
  Map<FacetField, List<FacetCount>> facets(
      Map<FacetField, List<FacetCount>> counts,
      ToLongFunction<Set<Tagged>> matching,
      ToLongFunction<Set<Tagged>> all) {
    Map<FacetField, List<FacetCount>> facets = new EnumMap<>(FacetField.class);
    Map<EntityId, FacetCount> found = new LinkedHashMap<>();
    counts.forEach((field, values) -> {
      facets.put(field, field.isEntity() ? new ArrayList<>() : values);
      if (field.isEntity()) {
        values.forEach(value -> meanings(value).forEach(id -> found.putIfAbsent(id, value)));
      }
    });
    found.forEach((id, value) -> {
      FacetCount count = counted(id, value, matching, all);
      if (count.count() > 0) {
        facets.computeIfAbsent(facet(id), field -> new ArrayList<>()).add(count);
      }
    });
    facets.forEach((field, values) -> {
      if (field.isEntity()) {
        values.sort(Comparator.comparingLong(FacetCount::count).reversed());
      }
    });
    return facets;
  }

  private Stream<EntityId> meanings(FacetCount value) {
    return corrections.meanings(new EntityId(value.value())).stream()
        .filter(id -> !corrections.isHidden(id));
  }

  private FacetCount counted(
      EntityId id,
      FacetCount found,
      ToLongFunction<Set<Tagged>> matching,
      ToLongFunction<Set<Tagged>> all) {
    Set<Tagged> tagged = corrections.tagged(id);
    String name = name(id, found.label());
    return tagged.equals(Set.of(new Tagged.Anywhere(found.value())))
        ? new FacetCount(id.value(), name, found.count(), found.background())
        : new FacetCount(id.value(), name, matching.applyAsLong(tagged), all.applyAsLong(tagged));
  }
}
