package wenmai.graph.extract.relations;

import static wenmai.graph.extract.tagger.Label.ORGANIZATION;
import static wenmai.graph.extract.tagger.Label.PERSON;
import static wenmai.graph.extract.tagger.Label.PLACE;
import static wenmai.graph.extract.tagger.Label.PROJECT;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import wenmai.graph.extract.tagger.Label;
import wenmai.graph.model.RelationType;

/**
 * A wording that states a relation: a regular expression over outlines whose named groups hold the
 * first and the second argument. Where it does not name the second, the project spoken of last is
 * meant; where it does not name the first, who was said last to be on a visit.
 *
 * <p>A wording that looks back from its beginning says first what it begins with ({@code (?=Ⓞ)}),
 * which spares looking back from every character.
 *
 * <p>In wordings {@code {Os}} is one organization or several (甲、乙和丙), {@code {Js}} likewise
 * projects, {@code {Ps}} people with their posts, {@code {at}} places that stand before a name,
 * {@code {few}} up to eight characters without a name or a stop.
 *
 * @param name what {@code Statement.rule()} says
 * @param groups what the wording has groups for
 * @param tailPick which names of the second group are meant
 * @param confidence the share of its statements that was right among the annotated passages, 0 to 1
 * @param unless what tells otherwise where it stands in the clause of the wording; null when
 *     nothing does
 */
record Rule(
    String name,
    RelationType type,
    Set<Label> heads,
    Set<Label> tails,
    Pattern wording,
    Set<String> groups,
    Pick tailPick,
    double confidence,
    @Nullable Pattern unless) {

  static final Set<Label> ORG = EnumSet.of(ORGANIZATION);
  static final Set<Label> WORKS = EnumSet.of(PROJECT);
  static final Set<Label> PEOPLE = EnumSet.of(PERSON);
  static final Set<Label> PLACES = EnumSet.of(PLACE);
  static final Set<Label> SITED = EnumSet.of(ORGANIZATION, PROJECT, PLACE);
  static final Set<Label> BODIES = EnumSet.of(ORGANIZATION, PLACE);
  static final Set<Label> HELD = EnumSet.of(ORGANIZATION, PROJECT);

  /** Which of the names in a group are meant. */
  enum Pick {
    /** Each. */
    ALL,
    /** The last of each run of names with nothing but 的 between them: 嵩县 of 洛阳市嵩县. */
    LAST_OF_RUN
  }

  static Rule of(
      String name,
      RelationType type,
      Set<Label> heads,
      Set<Label> tails,
      double confidence,
      String wording) {
    Pattern compiled = compiled(wording);
    Set<String> groups = Set.copyOf(compiled.namedGroups().keySet());
    return new Rule(name, type, heads, tails, compiled, groups, Pick.ALL, confidence, null);
  }

  /** This rule, its tail being the last of each run of names. */
  Rule ofRuns() {
    return new Rule(
        name, type, heads, tails, wording, groups, Pick.LAST_OF_RUN, confidence, unless);
  }

  /** This rule, silent where the clause has {@code otherwise}. */
  Rule unless(String otherwise) {
    Pattern compiled = compiled(otherwise);
    return new Rule(name, type, heads, tails, wording, groups, tailPick, confidence, compiled);
  }

  boolean namesHead() {
    return groups.contains("head");
  }

  boolean namesTail() {
    return groups.contains("tail");
  }

  /** Whether a sentence with names of these kinds can hold the wording. */
  boolean fits(Set<Label> present) {
    return (!namesHead() || !Collections.disjoint(present, heads))
        && (!namesTail() || !Collections.disjoint(present, tails));
  }

  private static Pattern compiled(String wording) {
    return Pattern.compile(
        wording
            .replace("{Os}", "Ⓞ(?:(?:[、和与及同]|以及){1,2}(?:Ⓛ的?)*Ⓞ)*")
            .replace("{Js}", "Ⓙ(?:[、和与及]Ⓙ)*")
            .replace("{Ps}", "Ⓟ(?:[、和与](?:Ⓞ|Ⓛ|Ⓣ|、){0,6}Ⓟ)*")
            .replace("{at}", "(?:Ⓛ的?)*")
            .replace("{few}", "[^ⓅⓄⒿⓁⓉ，。；：、“”]{0,8}"));
  }
}
