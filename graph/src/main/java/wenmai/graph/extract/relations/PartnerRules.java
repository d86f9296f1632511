package wenmai.graph.extract.relations;

import static wenmai.graph.model.RelationType.COOPERATES_WITH;

import java.util.List;
import java.util.Set;
import wenmai.graph.extract.tagger.Label;

/** The wordings that tell who works with whom. */
final class PartnerRules {
  private static final String AGREED =
      "(?:合作|签约|签订|签署|签下|签了|签有|续签|签妥|会签|达成|共建|携手|结成|结对|缔结|合资|合办|合建|合拍|合辦|联手|联合(?!国|声明|公报|社|会|体)|商定"
          + "|共同(?=出资|设立|建设|开发|研发|组建|成立|打造|承建|举办|主办)|组建|牵手|結盟|簽署|簽下|簽訂)";

  /** What authorities do together in one case is no partnership, nor is a bid. */
  private static final String ONE_CASE =
      "(?:联合|联手)(?:执法|约谈|整治|排查|检查|督查|查处|打掉|破获|侦破|下发|发文|发出|印发|通报|发布|召开|中标|投资|办案)|合并(?:组建|成立|而成)";

  private static final String SIGNED = "(?:签署|签订|签约|签下|结对|缔结|合作|共建|合办)";

  /** 甲和乙与丙: the first two are one side. */
  private static final String TWO_SIDES = "Ⓞ(?:[、和](?:Ⓛ的?)?Ⓞ)+[与同](?:Ⓛ的?)?Ⓞ";

  private PartnerRules() {}

  static List<Rule> all() {
    return List.of(
        rule(
            "agrees-with",
            0.92,
            "(?<head>{Os})(?:ⓉⓅ)?{few}(?:与|和|同|跟|與){at}[^ⓅⓄⒿⓁⓉ，。、；]{0,4}(?<tail>{Os})(?:ⓉⓅ)?[^ⓅⓄ。；]{0,20}?"
                + AGREED),
        rule(
            "agree-together",
            0.9,
            "(?!"
                + TWO_SIDES
                + ")(?<head>Ⓞ)(?<tail>(?:[、和与及](?:Ⓛ的?)?Ⓞ)+)(?!等[^。；，]{0,8}(?:合作|机制|活动|[与同]))[^ⓅⓄⒿ。；，]{0,8}?(?:签署|签订|签约|签下|合作|共建|合建|合资|联合(?:开发|研发|摄制|出品|成立|建设))"),
        rule(
            "second-together",
            0.88,
            "(?=Ⓞ)(?<=Ⓞ、)(?<head>Ⓞ)(?<tail>(?:[、和与及](?:Ⓛ的?)?Ⓞ)+)[^ⓅⓄⒿ。；，]{0,8}?(?:共建|合建|合资|联合(?:开发|研发|摄制|出品|成立|建设))"),
        rule(
            "agrees-later",
            0.9,
            "(?=Ⓞ)(?<=^|[，。；：”])(?<head>Ⓞ)[^ⓅⓄⒿ。；]{0,24}，{few}(?:与|和|同){at}(?<tail>{Os})[^ⓅⓄⒿ。；，]{0,12}?"
                + AGREED),
        rule(
            "joins-hands",
            0.88,
            "(?<head>{Os}){few}(?:携手|牵手|联合(?=[ⓁⓄ、和与的]+[^，。；]{0,12}(?:研|建|攻关|推出|打造|成立|培养|举办|主办))){at}(?<tail>{Os})"),
        rule(
            "agrees-with-place",
            0.88,
            Rule.ORG,
            Rule.PLACES,
            "(?<head>Ⓞ){few}(?:与|和|同)(?<tail>Ⓛ+(?:、Ⓛ+)*)(?:双方|正式|在Ⓛ+|就[^，。；Ⓞ]{1,16})?" + SIGNED),
        rule(
            "places-agree",
            0.9,
            Rule.PLACES,
            Rule.BODIES,
            "(?<!在)(?<head>Ⓛ)(?:与|和|同)(?<tail>[ⓁⓄ]+)(?:双方|两地|正式|昨[日天]|今[日天]|已|结)*" + SIGNED));
  }

  private static Rule rule(String name, double confidence, String wording) {
    return Rule.of(name, COOPERATES_WITH, Rule.ORG, Rule.ORG, confidence, wording).unless(ONE_CASE);
  }

  private static Rule rule(
      String name, double confidence, Set<Label> heads, Set<Label> tails, String wording) {
    return Rule.of(name, COOPERATES_WITH, heads, tails, confidence, wording).ofRuns();
  }
}
