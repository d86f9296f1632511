package wenmai.graph.extract.relations;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import wenmai.graph.extract.tagger.Label;

/**
 * The body that a post alone belongs to: in a paragraph on one hospital, 院长李立 is the hospital's.
 *
 * <p>Only where the paragraph so far names one body that the post suits.
 */
final class ImpliedBody {
  private static final Pattern FIRM =
      Pattern.compile(".*(?:公司|集团|厂|股份|铝业|重工|科技|电子|食品|纸业|药业|矿业|实业|局[一二三四五六七八九十]+公司)");

  private static final List<Kind> KINDS =
      List.of(
          kind("院长", ".*院"),
          kind("校长", ".*(?:校|大学|学院|中学|小学)"),
          kind("馆长", ".*馆"),
          kind("所长", ".*所"),
          kind("站长", ".*站"),
          kind("局长", ".*局"),
          kind("行长", ".*行"),
          kind("理事长", ".*(?:合作社|协会|学会|基金会|联合会)"),
          kind("会长", ".*(?:协会|商会|学会|联合会)"),
          kind("队长", ".*队"),
          kind("教练", ".*(?:队|俱乐部)"),
          new Kind("厂长", FIRM),
          new Kind("董事长", FIRM),
          new Kind("总经理", FIRM),
          new Kind("项目经理", FIRM),
          new Kind("总工程师", FIRM),
          new Kind("总裁", FIRM));

  private ImpliedBody() {}

  private record Kind(String title, Pattern bodies) {}

  private static Kind kind(String title, String bodies) {
    return new Kind(title, Pattern.compile(bodies));
  }

  /**
   * The body of a post without one.
   *
   * @param named all actors of the paragraph before the post
   */
  static Optional<Actor> of(String title, Stream<Actor> named) {
    Optional<Kind> kind = KINDS.stream().filter(k -> title.endsWith(k.title())).findFirst();
    if (kind.isEmpty()) {
      return Optional.empty();
    }
    List<Actor> suitable =
        named
            .filter(a -> a.label() == Label.ORGANIZATION)
            .filter(a -> kind.get().bodies().matcher(a.entity()).matches())
            .toList();
    boolean one = suitable.stream().map(Actor::entity).distinct().count() == 1;
    return one ? Optional.of(suitable.getLast()) : Optional.empty();
  }
}
