package wenmai.indexer.lucene;

import wenmai.indexer.search.FacetField;
import wenmai.indexer.search.Tag;

/**
 * The entity that a suggested name stands for.
 *
 * @param name canonical
 */
record SuggestedEntity(FacetField facet, String id, String name) {
  private static final char SEPARATOR = '\u001f';

  static SuggestedEntity of(Tag tag) {
    return new SuggestedEntity(tag.facet(), tag.id(), tag.name());
  }

  /** As kept in a term. */
  String encoded() {
    return facet.parameter() + (SEPARATOR + id + SEPARATOR + name).replace('\0', ' ');
  }

  static SuggestedEntity decoded(String encoded) {
    int first = encoded.indexOf(SEPARATOR);
    int second = encoded.indexOf(SEPARATOR, first + 1);
    return new SuggestedEntity(
        FacetField.of(encoded.substring(0, first)),
        encoded.substring(first + 1, second),
        encoded.substring(second + 1));
  }
}
