package wenmai.graph.extract.tagger;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Names that a text shows clearly somewhere, and what they weigh elsewhere in it.
 *
 * <p>A name read with confidence in one place makes the same characters more likely to be that name
 * in the other places; so does the short form of a company's full name.
 */
final class Evidence {
  /** What a name seen for certain adds to the score of the same reading elsewhere. */
  private static final float WEIGHT = 3f;

  /** What it adds for the short form of a full name. */
  private static final float SHORT_FORM_WEIGHT = 2f;

  /** The confidence that is evidence. */
  private static final double CLEAR = 0.85;

  private static final List<String> LEGAL_FORMS =
      List.of("股份有限公司", "有限责任公司", "集团有限公司", "有限公司", "总公司", "公司");

  /** The share of a name's occurrences that must speak for it. */
  private static final double SHARE = 0.34;

  /**
   * @param confidence the greatest that it was read with
   */
  private record Name(String text, Label label, float weight, double confidence) {}

  private final Map<Character, List<Name>> names = new HashMap<>();
  private final Map<String, Name> known = new HashMap<>();

  private Evidence() {}

  /** What the first reading of {@code text} shows. */
  static Evidence of(String text, List<TaggedSpan> reading) {
    Evidence evidence = new Evidence();
    Map<String, double[]> sums = new HashMap<>();
    for (TaggedSpan span : reading) {
      if (span.span().length() > 1) {
        sums.computeIfAbsent(span.span().of(text), n -> new double[Label.COUNT])[
                span.label().number()] +=
            span.confidence();
      }
    }
    Map<String, Integer> counts = new HashMap<>();
    for (int i = 0; i < reading.size(); i++) {
      TaggedSpan span = reading.get(i);
      String name = span.span().of(text);
      boolean introduced = i > 0 && isIntroduced(reading.get(i - 1), span);
      if (span.label() != Label.TITLE
          && span.confidence() >= CLEAR
          && sums.containsKey(name)
          && leads(sums.get(name), span.label())
          && (introduced
              || sums.get(name)[span.label().number()]
                  >= SHARE * counts.computeIfAbsent(name, n -> count(text, n)))) {
        evidence.add(new Name(name, span.label(), WEIGHT, span.confidence()));
        evidence.addShortForm(name, span);
      }
    }
    return evidence;
  }

  /** A person of three characters and more right behind the title: no other proof is needed. */
  private static boolean isIntroduced(TaggedSpan before, TaggedSpan span) {
    return span.label() == Label.PERSON
        && span.span().length() >= 3
        && before.label() == Label.TITLE
        && before.span().end() == span.span().start();
  }

  private static int count(String text, String name) {
    int count = 0;
    for (int at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + name.length())) {
      count++;
    }
    return count;
  }

  /** Whether the label has most of the confidence. */
  private static boolean leads(double[] sums, Label label) {
    for (double sum : sums) {
      if (sum > sums[label.number()]) {
        return false;
      }
    }
    return true;
  }

  private void add(Name name) {
    Name before = known.get(name.text());
    if (before == null) {
      known.put(name.text(), name);
      names.computeIfAbsent(name.text().charAt(0), c -> new ArrayList<>()).add(name);
    }
  }

  private void addShortForm(String name, TaggedSpan span) {
    if (span.label() != Label.ORGANIZATION) {
      return;
    }
    for (String form : LEGAL_FORMS) {
      if (name.endsWith(form)) {
        String rest = name.substring(0, name.length() - form.length());
        int bracket = rest.indexOf(rest.indexOf('（') >= 0 ? '（' : '(');
        String shortForm = bracket > 0 ? rest.substring(0, bracket) : rest;
        if (shortForm.length() >= 4) {
          add(new Name(shortForm, span.label(), SHORT_FORM_WEIGHT, span.confidence()));
        }
        return;
      }
    }
  }

  /**
   * The reading with no more confidence than its evidence: a second reading is surer than the text
   * gives reason to be.
   */
  TaggedSpan temper(String text, TaggedSpan span) {
    Name name = known.get(span.span().of(text));
    return name == null || name.label() != span.label() || name.confidence() >= span.confidence()
        ? span
        : new TaggedSpan(span.span(), span.label(), name.confidence());
  }

  /**
   * Adds to the scores of a line what the names in it weigh.
   *
   * @return whether there was any
   */
  boolean weigh(String text, int start, int end, float[] scores) {
    boolean any = false;
    for (int i = start; i < end; i++) {
      for (Name name : names.getOrDefault(text.charAt(i), List.of())) {
        int length = name.text().length();
        if (i + length <= end && text.startsWith(name.text(), i)) {
          add(scores, i - start, name);
          any = true;
        }
      }
    }
    return any;
  }

  private static void add(float[] scores, int from, Name name) {
    int length = name.text().length();
    int to = from + length - 1;
    scores[from * Tags.COUNT + Tags.first(name.label(), length)] += name.weight();
    scores[to * Tags.COUNT + Tags.last(name.label(), length)] += name.weight();
  }
}
