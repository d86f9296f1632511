package wenmai.api.http;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import wenmai.graph.model.EntityId;
import wenmai.graph.model.KnowledgeGraph;
import wenmai.graph.model.RelationType;
import wenmai.indexer.search.DateRange;
import wenmai.indexer.search.FacetField;
import wenmai.indexer.search.Filters;
import wenmai.indexer.search.Interval;
import wenmai.indexer.search.Mode;
import wenmai.indexer.search.Query;
import wenmai.indexer.search.QueryParser;
import wenmai.indexer.search.SearchRequest;
import wenmai.indexer.search.Selection;
import wenmai.indexer.search.Sort;

/** Reads a search from the parameters of a request. */
final class SearchParameters {
  private static final int MAX_QUERY = 10_000;
  private static final int MAX_RELATED = 10_000;
  private static final int USUAL_SIZE = 20;

  /** Relations to what is in a place, where none are named. */
  private static final Set<RelationType> PROJECTS = Set.of(RelationType.BUILDS, RelationType.OWNS);

  private static final List<FacetField> FILTERS =
      List.of(
          FacetField.PUBLICATION,
          FacetField.YEAR,
          FacetField.PAGE,
          FacetField.SECTION,
          FacetField.AUTHOR,
          FacetField.GENRE);

  private final Parameters parameters;
  private final KnowledgeGraph graph;
  private final Corrected corrected;

  SearchParameters(Parameters parameters, Services services) {
    this.parameters = parameters;
    this.graph = services.graph();
    this.corrected = new Corrected(services.ledger().corrections());
  }

  SearchRequest request() {
    return request(List.of());
  }

  /** The search, of articles that also mention each of {@code mentioned}. */
  SearchRequest request(List<EntityId> mentioned) {
    Sort sort = parameters.choice("sort", Sort.class);
    Mode mode = parameters.choice("mode", Mode.class);
    return new SearchRequest(
        query(parameters),
        filters(mentioned),
        sort == null ? Sort.RELEVANCE : sort,
        parameters.number("size", USUAL_SIZE, 0, SearchRequest.MAX_SIZE),
        parameters.optional("cursor"),
        facets(),
        parameters.choice("interval", Interval.class),
        mode == null ? Mode.HYBRID : mode);
  }

  /** What {@code q} says, strictly or leniently. */
  static Query query(Parameters parameters) {
    String text = parameters.text("q", MAX_QUERY);
    return parameters.flag("lenient") ? QueryParser.lenient(text) : QueryParser.parse(text);
  }

  /**
   * A search for the entities of the articles that {@code about} speaks of, and of those only that
   * mention a wanted entity, where some are.
   */
  SearchRequest about(List<FacetField> facets, Optional<Set<EntityId>> wanted) {
    return new SearchRequest(
        QueryParser.parse(parameters.text("about", MAX_QUERY)),
        new Filters(
            Map.of(),
            parameters.days("from", "to"),
            DateRange.ALL,
            wanted.map(ids -> List.of(corrected.tagged(ids))).orElse(List.of()),
            Set.of()),
        Sort.RELEVANCE,
        0,
        null,
        facets,
        null,
        Mode.LEXICAL);
  }

  private Filters filters(List<EntityId> mentioned) {
    List<Set<EntityId>> entities = new ArrayList<>();
    Set<EntityId> excluded = new HashSet<>();
    mentioned.forEach(id -> entities.add(Set.of(id)));
    for (List<String> group : parameters.lists("entity")) {
      readEntities(group, entities, excluded);
    }
    near().ifPresent(entities::add);
    return new Filters(
        selections(),
        parameters.days("from", "to"),
        parameters.days("eventFrom", "eventTo"),
        entities.stream().map(corrected::tagged).toList(),
        corrected.tagged(excluded));
  }

  private static void readEntities(
      List<String> group, List<Set<EntityId>> entities, Set<EntityId> excluded) {
    Set<EntityId> any = new LinkedHashSet<>();
    for (String value : group) {
      boolean excludes = value.startsWith("-");
      EntityId id = Parameters.entity("entity", excludes ? value.substring(1) : value);
      (excludes ? excluded : any).add(id);
    }
    if (!any.isEmpty()) {
      entities.add(any);
    }
  }

  /** The entities within so many steps of {@code relatedTo}; empty when it is not given. */
  Optional<Set<EntityId>> near() {
    if (parameters.optional("relatedTo") == null) {
      return Optional.empty();
    }
    EntityId id = corrected.corrections().canonical(parameters.entity("relatedTo"));
    int hops = parameters.number("hops", 1, 1, 3);
    Set<EntityId> within =
        graph.within(id, hops, parameters.relationTypes("relation"), MAX_RELATED);
    if (within.isEmpty()) {
      throw Problem.parameter("relatedTo", id.value(), "an entity of the graph").thrown();
    }
    return Optional.of(within);
  }

  /**
   * The entities that are asked for by {@code relatedTo} and by {@code place}; empty when neither
   * is given.
   */
  Optional<Set<EntityId>> wanted() {
    Optional<Set<EntityId>> near = near();
    if (parameters.optional("place") == null) {
      return near;
    }
    EntityId place = corrected.corrections().canonical(parameters.entity("place"));
    Set<RelationType> relations = parameters.relationTypes("relation");
    Set<EntityId> acting =
        graph.acting(place, relations.isEmpty() ? PROJECTS : relations, MAX_RELATED);
    near.ifPresent(acting::retainAll);
    return Optional.of(acting);
  }

  private Map<FacetField, Selection> selections() {
    Map<FacetField, Selection> selections = new EnumMap<>(FacetField.class);
    for (FacetField field : FILTERS) {
      Set<String> include = new LinkedHashSet<>();
      Set<String> exclude = new LinkedHashSet<>();
      for (String value : parameters.list(field.parameter())) {
        if (value.length() > 1 && value.startsWith("-")) {
          exclude.add(value.substring(1));
        } else {
          include.add(value);
        }
      }
      if (!include.isEmpty() || !exclude.isEmpty()) {
        selections.put(field, new Selection(include, exclude));
      }
    }
    return selections;
  }

  private List<FacetField> facets() {
    Set<FacetField> facets = new LinkedHashSet<>();
    for (String name : parameters.list("facets")) {
      try {
        facets.add(FacetField.of(name));
      } catch (IllegalArgumentException e) {
        throw Problem.parameter("facets", name, "of " + facetNames()).thrown();
      }
    }
    return List.copyOf(facets);
  }

  private static String facetNames() {
    return java.util.Arrays.stream(FacetField.values())
        .map(FacetField::parameter)
        .collect(Collectors.joining(", "));
  }
}
