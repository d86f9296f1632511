package wenmai.graph.extract.relations;

import static wenmai.graph.model.RelationType.BUILDS;

import java.util.List;
import java.util.stream.Stream;

/** The wordings that tell who builds a project. */
final class BuildingRules {
  private static final String BUILT = "(?:承建|施工总承包|施工|修建|建造|承揽|承攬|承包|总承包|总包|修缮施工|修缮|盖)";

  private static final String SITE = "(?:项目|工程|标段|大桥|隧道|互通|水库|公路|线路|道路|学校|医院|场馆)";

  /** Who plans, supervises, supplies or checks does not build. */
  private static final String NOT_BUILDING =
      "监理|设计(?![、和与及]|施工|采购)|勘察|勘测|供货|检测|咨询|造价|招标代理|落选|未中标|第[二三]名";

  private BuildingRules() {}

  static List<Rule> all() {
    return Stream.of(
            rule(
                "builds-which",
                0.95,
                "(?<head>{Os}){few}(?:" + BUILT + "|负责施工|承担|负责|中标)的{at}(?<tail>{Js})"),
            rule(
                "builds-object",
                0.93,
                "(?<head>{Os}){few}(?:中标|得標|承建|承揽|承接|架设)(?:了)?{few}{at}(?<tail>{Js})"
                    + "(?![^，。；]{0,6}(?:供货|监理|设计|勘察|检修|检测|保险))"),
            rule(
                "built-by",
                0.93,
                "由{at}(?<head>{Os})(?:负责|联合|共同|独家|正式|恢复)?(?:"
                    + BUILT
                    + "|中标|承担[^，。；]{0,10}施工|负责[^ⓄⒿ，。；的]{0,8}施工)(?!的)"),
            rule(
                "works-done-by",
                0.92,
                "(?:土建|施工|建筑安装|安装|主体)(?:工程)?由{at}(?<head>{Os})(?:完成|承担|负责|实施)"),
            rule(
                "builds-clause",
                0.9,
                "(?=Ⓞ)(?<=^|[，、；：。”]|最终)(?<head>{Os})(?:则|也|共同|联合|具体|中标|已|已进场|组成联合体)?(?:"
                    + BUILT
                    + "|中标(?!候选)[^ⓄⒿ，。；]{0,8}|负责[^，。；的]{0,10}(?:施工|土建|安装|系统|改造|电工程)"
                    + "|承担[^，。；]{0,10}(?:施工|开挖)|以[0-9.一二三四五六七八九十百]+[万亿]+元中标"
                    + "|(?:为|是)(?:承建商|施工单位|总承包单位|总承包方|承建单位)|胜出)(?=[，。；、后]|$)"),
            rule("builds-part", 0.85, "(?=Ⓞ)(?<=^|[，。；：”])(?<head>Ⓞ)承建的[^ⓅⓄⒿⓁⓉ，。；项工]{2,8}"),
            rule(
                "builds-site", 0.9, "(?<head>{Os})" + BUILT + "的(?:该|这[个座条项]|此)?" + SITE + "(?!Ⓙ)"),
            rule(
                "builder-role",
                0.93,
                "(?<!原)(?:施工单位|承建单位|承建方|施工方|承建商|承包商|总承包单位|总承包商|施工总承包(?:单位)?|总包单位|施工企业|承建企业|中标单位|中标人)"
                    + "(?:为|是|系|：|、)?{at}(?<head>{Os})"),
            rule(
                "builds-it",
                0.95,
                "(?:承建|施工承包|负责承建)(?:了)?(?<tail>Ⓙ)[^ⓅⓄⒿⓁⓉ，。；]{0,6}的(?<head>{Os})"),
            rule("builder-of", 0.92, "(?:负责施工|承担[^，。；Ⓞ]{0,8}施工任务|承建)的(?<head>{Os})"),
            rule(
                "builder-is",
                0.95,
                "(?<head>{Os})(?:曾)?(?:是|为|系|作为)(?<tail>{Js})[^ⓄⒿ，。；]{0,8}"
                    + "(?:施工单位|承建单位|承建方|中标人|总承包(?:单位|商)|承包商|施工)(?!候选)"))
        .map(rule -> rule.unless(NOT_BUILDING))
        .toList();
  }

  private static Rule rule(String name, double confidence, String wording) {
    return Rule.of(name, BUILDS, Rule.ORG, Rule.WORKS, confidence, wording);
  }
}
