package wenmai.indexer.search;

import java.util.List;

/**
 * An entity that an article mentions, as far as the archive needs to know it.
 *
 * @param id stable identity
 * @param facet one of the four {@code ENTITY_} facets
 * @param name canonical name
 * @param aliases other names it goes by in the article
 */
public record Tag(String id, FacetField facet, String name, List<String> aliases) {
  public Tag {
    aliases = List.copyOf(aliases);
  }
}
