package wenmai.indexer.search;

import java.util.Set;

/**
 * Values chosen in one facet: one of {@code include} must hold unless it is empty, none of {@code
 * exclude} may.
 */
public record Selection(Set<String> include, Set<String> exclude) {
  public Selection {
    include = Set.copyOf(include);
    exclude = Set.copyOf(exclude);
  }
}
