package wenmai.graph.extract.relations;

import static wenmai.graph.model.RelationType.PART_OF;

import java.util.List;
import java.util.Set;
import wenmai.graph.extract.tagger.Label;

/** The wordings that tell which body belongs to which. */
final class BelongingRules {
  /** Bodies in a row, but for one with which the one before signs something: 所属甲公司和乙公司签约. */
  private static final String ROW = "Ⓞ(?:、Ⓞ)*(?:和Ⓞ(?![^，。；]{0,12}(?:签|合作|联合|携手)))*";

  /** 所属北京网点 says where the branch is, not whose 北京 is. */
  private static final String NOT_NAMED_AFTER = "(?![^，。；]{0,4}(?:网点|频道|小组|分公司|公司|门店|支队|大队))";

  private BelongingRules() {}

  static List<Rule> all() {
    return List.of(
        rule(
            "subordinate",
            0.93,
            Rule.BODIES,
            "(?<tail>Ⓞ)的?(?:下属|所属|旗下|直属|辖下|下辖|属下|屬下)的?(?:全资|控股)?(?:子公司|企业|单位|公司)?(?<head>"
                + ROW
                + "|Ⓛ"
                + NOT_NAMED_AFTER
                + ")"),
        rule(
            "subsidiary",
            0.93,
            "(?<tail>Ⓞ)[^ⓅⓄⒿⓁⓉ，。；]{0,3}(?:(?:全资|控股)?(?:子公司|孙公司)|全资控股的|控股的|持股[0-9.]+%的)(?<head>{Os})"),
        rule(
            "is-subsidiary",
            0.93,
            "(?<head>Ⓞ)(?:(?:位于|注册地在|总部位于|总部设在)Ⓛ+)?(?:是|为|系|作为|，是|，为){at}(?<tail>Ⓞ)的?"
                + "(?:全资|控股|下属|直属|旗下|二级)[^ⓄⓅ，。；]{0,4}(?:子公司|公司|企业|单位|机构|医院|学校)"),
        rule("belongs-to", 0.93, "(?<head>Ⓞ)隶属于?(?<tail>Ⓞ)"),
        rule("belonging-to", 0.93, "隶属于?(?<tail>Ⓞ)的(?<head>Ⓞ)"),
        rule("controlled-by", 0.9, "(?<head>Ⓞ)(?:(?:位于|坐落在|注册地在)Ⓛ+，)?由(?<tail>Ⓞ)(?:全资|绝对|相对)?控股"),
        rule("controlling-holder", 0.9, "(?<head>Ⓞ)的?控股股东(?:为|是)?(?<tail>Ⓞ)"),
        rule("parent", 0.93, "(?<head>Ⓞ)的?母公司(?:为|是)?(?<tail>Ⓞ)"),
        rule(
            "under-it",
            0.92,
            "(?<tail>Ⓞ)[^ⓄⓅ。；]{0,24}?(?:旗下|下属|下辖|(?<=[及其和、，])所属|(?:全资|控股)子公司)(?:的)?(?<head>Ⓞ(?:、Ⓞ)*)"),
        rule(
            "subject-has-under-it",
            0.9,
            "(?=Ⓞ)(?<=^|[。；”])(?<tail>Ⓞ)[^ⓄⓅⒿ。；]{2,80}?，(?:现)?(?:下辖|旗下有|旗下拥有|下设|下属)(?:有)?(?<head>Ⓞ(?:、Ⓞ)*)"),
        rule(
            "has-under-it",
            0.92,
            "(?<tail>Ⓞ)(?!的下属)[^ⓄⓅ。；]{0,24}?(?:旗下|下属|下辖)(?:有|拥有|现有|包括)[^。；ⓄⓅ，]{0,12}(?<head>{Os})"));
  }

  private static Rule rule(String name, double confidence, String wording) {
    return rule(name, confidence, Rule.ORG, wording);
  }

  private static Rule rule(String name, double confidence, Set<Label> heads, String wording) {
    return Rule.of(name, PART_OF, heads, Rule.ORG, confidence, wording);
  }
}
