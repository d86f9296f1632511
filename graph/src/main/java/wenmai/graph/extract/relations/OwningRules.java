package wenmai.graph.extract.relations;

import static wenmai.graph.model.RelationType.OWNS;

import java.util.List;

/** The wordings that tell who pays for a project, and who holds a body. */
final class OwningRules {
  private static final String INVESTED = "(?:投资|出资|投入|筹资|斥资|耗资)";

  private static final String OWNER = "(?:建设单位|业主单位|业主方|项目业主|业主|投资方|投资主体|投资单位|项目法人|建设方|出资方|开发商)";

  private static final String FOUNDED = "(?:设立|成立|组建|兴建|建成|创办|兴办|开办|建设|盘活)";

  /** 国务院三峡工程建设委员会 is an office for the works, whoever owns them. */
  private static final String NOT_ITS_OFFICE =
      "(?![^ⓅⓄⒿⓁⓉ，。；：“”、的]{0,8}(?:委员会|指挥部|领导小组|办公室|检测|监理))";

  private OwningRules() {}

  static List<Rule> all() {
    return List.of(
        works(
            "invests-which",
            0.93,
            "(?<head>{Os}){few}"
                + INVESTED
                + "[^ⓅⓄⒿⓁⓉ，。；]{0,14}(?:[、，]{Os}{few}(?:承建|施工|修建|建造|承揽|承包|总承包|总包|修缮|建设|设计))?的{at}(?<tail>{Js})"),
        works(
            "invests-object",
            0.92,
            "(?<head>{Os})(?:[^ⓅⓄⒿⓁⓉ。；]{0,12}在Ⓛ+)?{few}"
                + INVESTED
                + "[^ⓅⓄⒿⓁⓉ。；]{0,14}(?:在Ⓛ+)?(?:建设|兴建|新建|建起|建造|打造|实施)(?:了)?{few}{at}(?<tail>{Js})"),
        works("invests-there", 0.9, "(?<head>Ⓞ)在Ⓛ+" + INVESTED + "[^ⓅⓄⒿⓁⓉ，。；]{0,10}的(?<tail>Ⓙ)"),
        works(
            "develops-which",
            0.9,
            "(?<!(?:投资|出资)[^。；]{0,12}、)(?<![与和同跟])(?<head>{Os})(?:位于{at}|在Ⓛ+)?{few}"
                + "(?:建设|兴建|新建|投建|自建|组织实施|牵头建设|开发|興建)(?:[、，]{Os}{few}(?:承建|施工|设计))?的{at}(?<tail>{Js})"),
        works(
            "starts-works",
            0.9,
            "(?<![与和同跟])(?<head>{Os})[^ⓅⓄⒿ。；]{0,30}?(?:开建|投建|兴建|新建|扩建|投资建设|建起|筹建)(?:了)?{few}{at}(?<tail>{Js})"),
        works(
            "owned-by",
            0.92,
            "(?<!大会|活动|论坛|会议|展览|展会|赛|仪式|峰会|晚会|节)由{at}(?<head>{Os}){few}(?:"
                + INVESTED
                + "|独资开发|全资开发|合作开发|兴建|建设|实施|主办|自筹资金建设)(?!的|管理)"),
        works("owner-role", 0.93, "(?<!原)" + OWNER + "(?:为|是|系|：)?{at}(?<head>{Os})"),
        works("as-owner", 0.92, "作为(?:建设单位|业主单位|业主方|业主|投资方)，(?<head>{Os})"),
        works(
            "is-building",
            0.85,
            "(?<![与和同跟由])(?<head>{Os})(?:正|正在|目前正|目前正在)?在Ⓛ+(?:投资)?(?:建设|建|兴建|启动)(?:了)?{few}{at}(?<tail>Ⓙ)"),
        works(
            "owner-is",
            0.93,
            "(?<head>{Os})(?:位于{at}，)?(?:曾)?(?:是|为|系|作为|，是)(?<tail>{Js})[^ⓄⒿ，。；]{0,4}"
                + "(?:业主单位|业主方|业主|建设单位|项目法人|投资方|投资主体)"),
        works(
            "owner-clause",
            0.9,
            "(?=Ⓞ)(?<=^|[，、；：。”])(?<head>{Os})(?:(?:为|作为|是)(?:业主|建设单位|投资方|投资主体)(?:单位|方)?"
                + "|负责投资|(?:投资|出资)(?=[，、；。])|投入[0-9.一二三四五六七八九十百]+[万亿]+元)"),
        works("its-works", 0.85, "(?<![援参])(?<head>Ⓞ)的?(?<tail>Ⓙ)" + NOT_ITS_OFFICE),
        bodies("sets-up", 0.88, "(?<head>{Os})(?:共同)?(?:出资|独资|全资)(?:设立|成立|组建)(?:了|的)?(?<tail>Ⓞ)"),
        bodies(
            "set-up-by",
            0.88,
            "(?<tail>Ⓞ)(?:(?:位于|坐落在|坐落于)Ⓛ+，)?由{at}(?<head>{Os})(?:共同|合资|联合)?(?:出资|独资|投资|合资|集资)"
                + "[^ⓄⓅⒿⓁ，。；]{0,10}"
                + FOUNDED),
        bodies("invested-in-by", 0.88, "(?<tail>Ⓞ)由{at}(?<head>{Os})投资(?=[，。；])"),
        bodies("belongs-to-owner", 0.9, "(?<tail>[ⓄⒿ])归(?<head>Ⓞ)所有"),
        bodies(
            "holds-shares",
            0.9,
            "(?<head>{Os}){few}(?:持有|占有)(?:了)?(?<tail>{Os})[^，。；Ⓞ]{0,12}股(?:份|权)"),
        bodies("is-holder", 0.9, "(?<head>Ⓞ)(?:为|是)(?<tail>Ⓞ)的?(?:第[一二三]大|控股|唯一)股东"),
        bodies(
            "acquires",
            0.88,
            "(?<head>{Os}){few}(?:收购|并购)(?:了|的)?{at}[^ⓄⓅⒿⓁ，。]{0,6}(?<tail>{Os})"));
  }

  private static Rule works(String name, double confidence, String wording) {
    return Rule.of(name, OWNS, Rule.ORG, Rule.WORKS, confidence, wording);
  }

  private static Rule bodies(String name, double confidence, String wording) {
    return Rule.of(name, OWNS, Rule.ORG, Rule.HELD, confidence, wording);
  }
}
