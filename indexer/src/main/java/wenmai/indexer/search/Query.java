package wenmai.indexer.search;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A search as understood. Every engine translates it by one exhaustive switch.
 *
 * <p>Matching is by characters, folded as {@link wenmai.indexer.text.Folding} says; white space in
 * a text never counts.
 */
public sealed interface Query {

  /** Every article. */
  record All() implements Query {}

  /** Words in any order, all of them; recall does not depend on how they are segmented. */
  record Words(String text) implements Query {}

  /** A whole question or loose words: not every word has to match, ranking decides. */
  record Question(String text) implements Query {
    private static final Pattern ASKING =
        Pattern.compile(
            "[为為]?什[么麼]|多少|哪(?!吒)[些个個里裡种種位家]?|如何|怎[么麼]?[样樣]?|[为為]何|何[时時地]|是否"
                + "|[几幾](?=[个個位名人次天年月日级級只项項家种種])|[谁誰]|[吗嗎呢](?=\\P{L}|$)");

    /** What is looked for: the text without the words that only ask; all of it if that is none. */
    public String sought() {
      String sought = ASKING.matcher(text).replaceAll(" ");
      return sought.codePoints().anyMatch(Character::isLetterOrDigit) ? sought : text;
    }
  }

  /** Characters standing together. {@code exact} switches folding off. */
  record Phrase(String text, boolean exact) implements Query {}

  /** A word that begins so; in scripts without spaces every place counts as a beginning. */
  record Prefix(String text) implements Query {}

  /** A word, or one that differs in one character or swaps two. */
  record Fuzzy(String text) implements Query {}

  /**
   * Operands near each other, in any order; words count as phrases.
   *
   * @param distance the most characters between them all together
   */
  record Near(List<Query> operands, int distance) implements Query {
    /** The greatest distance. */
    public static final int MAX_DISTANCE = 1000;

    public Near {
      operands = List.copyOf(operands);
      if (distance < 0 || distance > MAX_DISTANCE) {
        throw new IllegalArgumentException(
            "distance must be 0 to " + MAX_DISTANCE + ", was " + distance);
      }
    }
  }

  /** Operands in one sentence or paragraph, in any order; words count as phrases. */
  record Together(Scope scope, List<Query> operands) implements Query {
    public Together {
      operands = List.copyOf(operands);
    }
  }

  /** How close together. */
  enum Scope {
    SENTENCE,
    PARAGRAPH
  }

  /** The operand matches in the headlines. */
  record Headline(Query operand) implements Query {}

  /**
   * A property of the article has the value, whatever its width, case or script.
   *
   * @param value with {@code *} at the end: begins so
   */
  record Attribute(FacetField field, String value) implements Query {}

  /** The issue appeared then. */
  record Published(DateRange range) implements Query {}

  /**
   * An entity of that name or alias is mentioned, or one of some others.
   *
   * @param name with {@code *} at the end: a name that begins so
   * @param others that are meant by the name too, though no article calls them so
   */
  record Named(String name, Set<Tagged> others) implements Query {
    public Named {
      others = Set.copyOf(others);
    }

    /** Where the name is all that is known. */
    public Named(String name) {
      this(name, Set.of());
    }
  }

  /** Every operand matches. */
  record And(List<Query> operands) implements Query {
    public And {
      operands = List.copyOf(operands);
    }
  }

  /** At least one operand matches. */
  record Or(List<Query> operands) implements Query {
    public Or {
      operands = List.copyOf(operands);
    }
  }

  /** The operand does not match. */
  record Not(Query operand) implements Query {}
}
