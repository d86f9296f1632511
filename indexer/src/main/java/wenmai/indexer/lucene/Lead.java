package wenmai.indexer.lucene;

import wenmai.indexer.corpus.Sentences;
import wenmai.indexer.corpus.Span;

/** What a newspaper article says first, which is what it is about. */
final class Lead {
  /** So many UTF-16 code units make a lead; the sentence that reaches them is the last one. */
  private static final int ENOUGH = 100;

  /** The longest lead, if its last sentence does not end. */
  private static final int LONGEST = 300;

  private Lead() {}

  /** The first sentences of a body. */
  static String of(String body) {
    int end = 0;
    for (Span sentence : Sentences.of(body)) {
      if (end >= ENOUGH) {
        break;
      }
      end = sentence.end();
    }
    return body.substring(0, Math.min(end, LONGEST));
  }
}
