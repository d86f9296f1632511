package wenmai.api.http;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import wenmai.graph.model.EntityId;
import wenmai.graph.model.EntityType;
import wenmai.indexer.search.FacetField;
import wenmai.indexer.search.LogLikelihood;
import wenmai.indexer.search.SearchResult;
import wenmai.indexer.search.SearchResult.FacetCount;

/**
 * An entity as it stands out in a result set. What it is worth is the log-likelihood of its
 * frequency there against the whole archive, so that names in every article do not crowd out the
 * ones that matter.
 *
 * @param count matching articles that mention it
 * @param articles of the whole archive that mention it
 * @param score see {@link LogLikelihood}
 */
record Characteristic(
    EntityId id, String name, EntityType type, long count, long articles, double score) {
  private static final Comparator<Characteristic> BEST_FIRST =
      Comparator.comparingDouble(Characteristic::score)
          .thenComparingLong(Characteristic::count)
          .reversed()
          .thenComparing(Characteristic::id);

  /**
   * The entities of a result that are at least as frequent there as elsewhere, best first.
   *
   * @param result whose entity facets were counted
   * @param articles of the whole archive
   */
  static List<Characteristic> of(SearchResult result, long articles) {
    List<Characteristic> all = new ArrayList<>();
    for (Map.Entry<FacetField, List<FacetCount>> facet : result.facets().entrySet()) {
      if (facet.getKey().isEntity()) {
        facet
            .getValue()
            .forEach(count -> all.add(of(facet.getKey(), count, result.total(), articles)));
      }
    }
    return all.stream().filter(entity -> entity.score() >= 0).sorted(BEST_FIRST).toList();
  }

  private static Characteristic of(FacetField field, FacetCount count, long total, long articles) {
    return new Characteristic(
        new EntityId(count.value()),
        count.label(),
        SearchAnswer.entityType(field),
        count.count(),
        count.background(),
        LogLikelihood.of(count.count(), total, count.background(), articles));
  }
}
