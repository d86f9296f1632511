package wenmai.graph.extract.relations;

import wenmai.graph.extract.tagger.Label;
import wenmai.indexer.corpus.Span;

/**
 * Somebody or something that a sentence speaks of.
 *
 * @param entity canonical name; for a title the title itself
 * @param pointsBack whether the text only points back to it (该项目)
 * @param confidence that the name was read right, 0 to 1
 */
record Actor(Label label, String entity, Span span, boolean pointsBack, double confidence) {

  /** The sign that stands for it in an outline. */
  char sign() {
    return switch (label) {
      case PERSON -> 'Ⓟ';
      case ORGANIZATION -> 'Ⓞ';
      case PROJECT -> 'Ⓙ';
      case PLACE -> 'Ⓛ';
      case TITLE -> 'Ⓣ';
    };
  }
}
