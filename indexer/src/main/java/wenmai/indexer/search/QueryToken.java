package wenmai.indexer.search;

/**
 * A piece of the query language.
 *
 * @param text of a word, phrase or field without what marks it; the digits of a distance
 * @param start UTF-16 code unit in the query where it begins
 */
record QueryToken(Kind kind, String text, int start) {

  /** What it is. */
  enum Kind {
    WORD,
    PREFIX,
    FUZZY,
    PHRASE,
    DISTANCE,
    FIELD,
    OPEN,
    CLOSE,
    NOT,
    AND,
    OR,
    SENTENCE,
    PARAGRAPH,
    END
  }
}
