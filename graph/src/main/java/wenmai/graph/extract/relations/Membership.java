package wenmai.graph.extract.relations;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import wenmai.graph.extract.tagger.Label;

/** A body named by 其中 right after a sentence about the group that it belongs to. */
record Membership(Actor part, Actor whole, Outline outline) {
  static final double CONFIDENCE = 0.8;

  private static final Pattern AMONG_THEM = Pattern.compile("^[\\s”]*其中，?(Ⓞ)");
  private static final Pattern GROUP = Pattern.compile(".*(?:集团|控股|总公司|总会|联合会|联盟)(?:有限公司|公司)?");

  /**
   * Such a body at the start of a sentence: the sentence before, in the same paragraph, names one
   * organization alone, and that is a group.
   */
  static List<Membership> in(String text, Outline outline, List<Actor> own, List<Actor> before) {
    Matcher found = AMONG_THEM.matcher(outline.signs());
    if (!found.find() || own.isEmpty()) {
      return List.of();
    }
    int start = outline.sentence().start();
    int earlier = Math.max(text.lastIndexOf('。', start - 2), text.lastIndexOf('\n', start - 1));
    List<Actor> groups =
        before.stream()
            .filter(a -> a.span().start() > earlier && a.label() == Label.ORGANIZATION)
            .toList();
    boolean one = groups.stream().map(Actor::entity).distinct().count() == 1;
    if (!one || !GROUP.matcher(groups.getFirst().entity()).matches()) {
      return List.of();
    }
    return outline.actors(found.start(1), found.end(1)).stream()
        .map(part -> new Membership(part, groups.getFirst(), outline))
        .toList();
  }
}
