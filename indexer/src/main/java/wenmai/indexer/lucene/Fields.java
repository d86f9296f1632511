package wenmai.indexer.lucene;

import wenmai.indexer.search.FacetField;

/** The names of the index's fields, each with what it holds. */
final class Fields {
  /**
   * The schema that this code writes; a store with a greater one is refused. 3: joined articles.
   */
  static final int SCHEMA = 3;

  /** Term and doc value: the article's identity, for articles and tombstones alike. */
  static final String ID = "id";

  /** Term: {@link #ARTICLE}, {@link #PART} or {@link #TOMBSTONE}. */
  static final String KIND = "kind";

  static final String ARTICLE = "article";

  /** An article that is found as part of another. */
  static final String PART = "part";

  static final String TOMBSTONE = "tombstone";

  /** Point and doc value: the sequence number of the write. */
  static final String SEQUENCE = "sequence";

  /** Doc value: when it was written, in milliseconds since 1970. */
  static final String WRITTEN = "written";

  /** Stored: the article with its tags and events, see {@link ArticleCodec}. */
  static final String SOURCE = "source";

  /** Pairs of characters with positions: body, headlines and captions. */
  static final String TEXT = "text";

  /** Pairs of characters with positions: kicker, title and subtitle. */
  static final String TITLE = "title";

  /** Words, without positions: headlines, body and captions, and the lead once more. */
  static final String WORDS = "words";

  /** Words, without positions: kicker, title and subtitle. */
  static final String TITLE_WORDS = "title-words";

  /** Terms one of which near-copies share, see {@link Likeprint#bands}. */
  static final String BAND = "band";

  /** Doc value: the {@link Likeprint} of the body. */
  static final String LIKEPRINT = "likeprint";

  /** Doc value: the identity of the article that this one repeats; missing when it repeats none. */
  static final String ORIGINAL = "original";

  /** Point and doc value: the day of publication since 1970. */
  static final String DAY = "day";

  /** Ranges of days that the text speaks of. */
  static final String EVENT = "event";

  /** Terms: ids of the entities mentioned. */
  static final String ENTITY = "entity";

  /** Terms: a folded name or alias of an entity mentioned, {@link #NAME_END}, the entity's id. */
  static final String ENTITY_NAME = "entity-name";

  /** Parts a name from an id. */
  static final char NAME_END = '\u001f';

  private Fields() {}

  /** Single characters, without positions, of the texts whose pairs are in {@code field}. */
  static String characters(String field) {
    return "characters." + field;
  }

  /** Terms: the folded values of a facet. */
  static String key(FacetField field) {
    return "key." + field.parameter();
  }

  /** Term and doc values of a facet. */
  static String facet(FacetField field) {
    return "facet." + field.parameter();
  }
}
