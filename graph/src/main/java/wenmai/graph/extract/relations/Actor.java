package wenmai.graph.extract.relations;

import java.util.regex.Pattern;
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

  private static final Pattern DESCRIPTION =
      Pattern.compile(".*(?:知名|著名|多家|一家|有关|相关).*|(?:有限|责任|股份|集团|总|分|子|公司|建设|项目|工程|企业)+");

  /** Whether the words describe somebody without naming him: 欧洲知名食品包装公司, 有限责任公司. */
  boolean isDescription() {
    return DESCRIPTION.matcher(entity).matches();
  }

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
