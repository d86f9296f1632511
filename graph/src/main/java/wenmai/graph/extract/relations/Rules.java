package wenmai.graph.extract.relations;

import static wenmai.graph.extract.tagger.Label.ORGANIZATION;
import static wenmai.graph.extract.tagger.Label.PERSON;
import static wenmai.graph.extract.tagger.Label.PLACE;
import static wenmai.graph.extract.tagger.Label.PROJECT;
import static wenmai.graph.model.RelationType.BUILDS;
import static wenmai.graph.model.RelationType.COOPERATES_WITH;
import static wenmai.graph.model.RelationType.LOCATED_IN;
import static wenmai.graph.model.RelationType.OWNS;
import static wenmai.graph.model.RelationType.PART_OF;
import static wenmai.graph.model.RelationType.VISITED;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import wenmai.graph.extract.tagger.Label;
import wenmai.graph.model.RelationType;

/**
 * The wordings that state a relation, most telling first.
 *
 * <p>In them {@code {Os}} is one organization or several (甲、乙和丙), {@code {Js}} likewise projects,
 * {@code {Ps}} people with their posts, {@code {at}} places that stand before a name, {@code {few}}
 * up to eight characters without a name or a stop, {@code {on}} up to thirty without a full stop.
 * Confidence is the share found right among the annotated passages.
 */
final class Rules {
  private static final Set<Label> ORG = EnumSet.of(ORGANIZATION);
  private static final Set<Label> WORKS = EnumSet.of(PROJECT);
  private static final Set<Label> PEOPLE = EnumSet.of(PERSON);
  private static final Set<Label> PLACES = EnumSet.of(PLACE);
  private static final Set<Label> SITED = EnumSet.of(ORGANIZATION, PROJECT, PLACE);
  private static final Set<Label> BODIES = EnumSet.of(ORGANIZATION, PLACE);

  private static final String BUILT = "(?:承建|施工|修建|建造|承揽|承包|总承包|总包|修缮施工|修缮|盖)";
  private static final String INVESTED = "(?:投资|出资|投入|筹资|斥资|耗资)";
  private static final String INSPECTING =
      "(?:走访|调研|考察|视察|察看|查看|参观|检查|督导|慰问|看望|走进|来到|访问|巡查|拜会|暗访|夜查|巡视|视导|抵达|飞抵)";
  private static final String VISITING =
      "(?:调研|督导|检查|考察|视察|慰问|走访|看望|指导|察看|查看|参观|访问|巡查|暗访|调查|观摩|督查|督办|督促|巡视|勘查|了解|宣讲|出席|座谈)";
  private static final String PLACES_LIST =
      "(?:[^ⓅⓄⒿⓁⓉ，。；]{1,14}(?:、|和|的))?[ⓁⓄⒿ](?:[^ⓅⓉ。；，]{0,16}?(?:[、和及与]|以及)[^ⓅⓉⓄⓁⒿ。；，]{0,10}[ⓁⓄⒿ]|的?[ⓁⓄⒿ])*";
  private static final String AGREED =
      "(?:合作|签约|签订|签署|签下|签了|续签|签妥|会签|共建|联合(?!下发|发文|发出|印发|通报|发布|召开|执法)|携手|结成|结对|缔结|合资|合办|合拍|合辦|联手"
          + "|共同(?=出资|举办|投资|设立|建设|开发|研发|组建|成立|打造|承建)|组建|牵手|結盟|簽署|簽下|簽訂)";

  private Rules() {}

  static List<Rule> all() {
    return List.of(
        // builders
        rule(
            "builds-which",
            BUILDS,
            ORG,
            WORKS,
            0.95,
            "(?<head>{Os}){few}(?:" + BUILT + "|负责施工|承担|负责|中标)的{at}(?<tail>{Js})"),
        rule(
            "builds-object",
            BUILDS,
            ORG,
            WORKS,
            0.93,
            "(?<head>{Os}){few}(?:中标|得標|承建|承揽|承接|架设)(?:了)?{few}{at}(?<tail>{Js})"),
        rule(
            "built-by",
            BUILDS,
            ORG,
            WORKS,
            0.93,
            "由(?<head>{Os})(?:负责|联合|共同|独家|正式|恢复)?(?:"
                + BUILT
                + "|中标|承担[^，。；]{0,10}施工|负责[^，。；的]{0,8}施工)(?!的Ⓙ)"),
        rule(
            "builds-clause",
            BUILDS,
            ORG,
            WORKS,
            0.9,
            "(?<=^|[，、；：。”]|最终)(?<head>{Os})(?:则|也|共同|联合|具体|中标|已进场|组成联合体)?(?:"
                + BUILT
                + "|中标(?!候选)[^ⓄⒿ，。；]{0,8}|负责[^，。；的]{0,10}(?:施工|土建|安装|系统|改造)|承担[^，。；]{0,10}(?:施工|开挖)"
                + "|(?:为|是)(?:承建商|施工单位|总承包单位|总承包方|承建单位)|胜出)(?=[，。；、后]|$)"),
        rule(
            "builds-part",
            BUILDS,
            ORG,
            WORKS,
            0.85,
            "(?<=^|[，。；：”])(?<head>Ⓞ)承建的[^ⓅⓄⒿⓁⓉ，。；项工]{2,8}"),
        rule(
            "builder-role",
            BUILDS,
            ORG,
            WORKS,
            0.93,
            "(?:施工单位|承建单位|承建方|施工方|承建商|承包商|总承包单位|总承包商|施工总承包(?:单位)?|总包单位|施工企业|承建企业)(?:为|是|系|：|、)?{at}(?<head>{Os})"),
        rule(
            "builds-it",
            BUILDS,
            ORG,
            WORKS,
            0.95,
            "(?:承建|施工承包|负责承建)(?:了)?(?<tail>Ⓙ)[^ⓅⓄⒿⓁⓉ，。；]{0,6}的(?<head>{Os})"),
        rule(
            "builder-of", BUILDS, ORG, WORKS, 0.92, "(?:负责施工|承担[^，。；Ⓞ]{0,8}施工任务|承建)的(?<head>{Os})"),
        rule(
            "builder-is",
            BUILDS,
            ORG,
            WORKS,
            0.95,
            "(?<head>{Os})(?:曾)?(?:是|为|系|作为)(?<tail>{Js})[^ⓄⒿ，。；]{0,8}(?:施工单位|承建单位|承建方|中标人|总承包(?:单位|商)|承包商|施工)(?!候选)"),
        // owners
        rule(
            "invests-which",
            OWNS,
            ORG,
            WORKS,
            0.93,
            "(?<head>{Os}){few}"
                + INVESTED
                + "[^ⓅⓄⒿⓁⓉ，。；]{0,14}(?:[、，]{Os}{few}(?:"
                + BUILT
                + "|建设|设计))?的{at}(?<tail>{Js})"),
        rule(
            "invests-object",
            OWNS,
            ORG,
            WORKS,
            0.92,
            "(?<head>{Os})(?:[^ⓅⓄⒿⓁⓉ。；]{0,12}在Ⓛ+)?{few}"
                + INVESTED
                + "[^ⓅⓄⒿⓁⓉ。；]{0,14}(?:在Ⓛ+)?(?:建设|兴建|新建|建起|建造|打造|实施)(?:了)?{few}{at}(?<tail>{Js})"),
        rule(
            "develops-which",
            OWNS,
            ORG,
            WORKS,
            0.9,
            "(?<!(?:投资|出资)[^。；]{0,12}、)(?<head>{Os})(?:位于{at}|在Ⓛ+)?{few}(?:建设|兴建|新建|投建|自建|组织实施|牵头建设|开发|興建)(?:[、，]{Os}{few}(?:承建|施工|设计))?的{at}(?<tail>{Js})"),
        rule(
            "starts-works",
            OWNS,
            ORG,
            WORKS,
            0.9,
            "(?<![与和同跟])(?<head>{Os})[^ⓅⓄⒿ。；]{0,30}?(?:开建|投建|兴建|新建|扩建|投资建设|建起|筹建)(?:了)?{few}{at}(?<tail>{Js})"),
        rule(
            "owned-by",
            OWNS,
            ORG,
            WORKS,
            0.92,
            "由(?<head>{Os}){few}(?:" + INVESTED + "|独资开发|全资开发|兴建|建设|实施|主办|立项)(?!的Ⓙ)"),
        rule(
            "owner-role",
            OWNS,
            ORG,
            WORKS,
            0.93,
            "(?:建设单位|业主单位|业主方|项目业主|业主|投资方|投资单位|项目法人|建设方|出资方|开发商)(?:为|是|系|：)?{at}(?<head>{Os})"),
        rule("as-owner", OWNS, ORG, WORKS, 0.92, "作为(?:建设单位|业主单位|业主方|业主|投资方)，(?<head>{Os})"),
        rule(
            "is-building",
            OWNS,
            ORG,
            WORKS,
            0.85,
            "(?<![与和同跟由])(?<head>{Os})(?:正|正在|目前正)?在Ⓛ+(?:投资)?建设(?:了)?(?<tail>Ⓙ)"),
        rule(
            "sets-up",
            OWNS,
            ORG,
            ORG,
            0.88,
            "(?<head>{Os})(?:共同)?(?:出资|独资|全资)(?:设立|成立|组建)(?:了|的)?(?<tail>Ⓞ)"),
        rule(
            "set-up-by",
            OWNS,
            ORG,
            ORG,
            0.88,
            "(?<tail>Ⓞ)由(?<head>{Os})(?:共同|合资)?(?:出资|独资)(?:设立|成立|组建)"),
        rule(
            "owner-is",
            OWNS,
            ORG,
            WORKS,
            0.93,
            "(?<head>{Os})(?:曾)?(?:是|为|系|作为)(?<tail>{Js})[^ⓄⒿ，。；]{0,4}(?:业主单位|业主方|业主|建设单位|项目法人|投资方)"),
        rule(
            "owner-clause",
            OWNS,
            ORG,
            WORKS,
            0.9,
            "(?<=^|[，、；：。”])(?<head>{Os})(?:(?:为|作为|是)(?:业主|建设单位|投资方)(?:单位|方)?|负责投资|(?:投资|出资)(?=[，、；。]))"),
        rule("its-works", OWNS, ORG, WORKS, 0.85, "(?<head>Ⓞ)的?(?<tail>Ⓙ)"),
        rule(
            "holds-shares",
            OWNS,
            ORG,
            ORG,
            0.9,
            "(?<head>{Os}){few}持有(?:了)?(?<tail>{Os})[^，。；Ⓞ]{0,12}股(?:份|权)"),
        rule(
            "acquires",
            OWNS,
            ORG,
            ORG,
            0.88,
            "(?<head>{Os}){few}(?:收购|并购)(?:了|的)?{at}[^ⓄⓅⒿⓁ，。]{0,6}(?<tail>{Os})"),
        // parts
        rule(
            "subordinate",
            PART_OF,
            BODIES,
            ORG,
            0.93,
            "(?<tail>Ⓞ)的?(?:下属|所属|旗下|直属|辖下|下辖|属下|屬下)的?(?:全资|控股)?(?:子公司|企业|单位|公司)?(?<head>[ⓄⓁ](?:[、和]Ⓞ)*)"),
        rule(
            "subsidiary",
            PART_OF,
            ORG,
            ORG,
            0.93,
            "(?<tail>Ⓞ)[^ⓅⓄⒿⓁⓉ，。；]{0,3}(?:(?:全资|控股)?(?:子公司|孙公司)|全资控股的|控股的|持股[0-9.]+%的)(?<head>{Os})"),
        rule(
            "is-subsidiary",
            PART_OF,
            ORG,
            ORG,
            0.93,
            "(?<head>Ⓞ)(?:是|为|系|作为|，是){at}(?<tail>Ⓞ)的?(?:全资|控股|下属|直属|旗下|二级)[^ⓄⓅ，。；]{0,4}(?:子公司|公司|企业|单位|机构|医院|学校)"),
        rule("belongs-to", PART_OF, ORG, ORG, 0.93, "(?<head>Ⓞ)隶属于?(?<tail>Ⓞ)"),
        rule("belonging-to", PART_OF, ORG, ORG, 0.93, "隶属于?(?<tail>Ⓞ)的(?<head>{Os})"),
        rule("controlled-by", PART_OF, ORG, ORG, 0.9, "(?<head>Ⓞ)由(?<tail>Ⓞ)(?:全资|绝对|相对)?控股"),
        rule("controlling-holder", PART_OF, ORG, ORG, 0.9, "(?<head>Ⓞ)的?控股股东(?:为|是)?(?<tail>Ⓞ)"),
        rule("parent", PART_OF, ORG, ORG, 0.93, "(?<head>Ⓞ)的?母公司(?:为|是)?(?<tail>Ⓞ)"),
        rule(
            "has-under-it",
            PART_OF,
            ORG,
            ORG,
            0.92,
            "(?<tail>Ⓞ)[^ⓄⓅ。；]{0,24}?(?:(?:旗下|下属|下辖)(?:有|拥有|现有)?[^。；ⓄⓅ，]{0,12}|(?:全资|控股)子公司)(?<head>{Os})"),
        // partners
        rule(
            "agrees-with",
            COOPERATES_WITH,
            ORG,
            ORG,
            0.92,
            "(?<head>{Os})(?:ⓉⓅ)?{few}(?:与|和|同|跟|與){at}[^ⓅⓄⒿⓁⓉ，。、；]{0,4}(?<tail>{Os})(?:ⓉⓅ)?[^ⓅⓄⒿ。；]{0,20}?"
                + AGREED),
        rule(
            "agree-together",
            COOPERATES_WITH,
            ORG,
            ORG,
            0.9,
            "(?<head>Ⓞ)(?<tail>(?:[、和与及]Ⓛ?的?Ⓞ)+)[^ⓅⓄⒿ。；，]{0,8}?(?:签署|签订|签约|签下|合作|共建|合资|联合(?:举办|开发|研发|摄制|出品|成立|建设))"),
        rule(
            "agrees-later",
            COOPERATES_WITH,
            ORG,
            ORG,
            0.9,
            "(?<=^|[，。；：”])(?<head>Ⓞ)[^ⓅⓄⒿ。；]{0,24}，{few}(?:与|和|同){at}(?<tail>{Os})[^ⓅⓄⒿ。；，]{0,12}?"
                + AGREED),
        rule(
            "joins-hands",
            COOPERATES_WITH,
            ORG,
            ORG,
            0.88,
            "(?<head>{Os}){few}(?:联合|携手|牵手){at}(?<tail>{Os})(?!下发|印发|发文|发布)"),
        runs(
            "agrees-with-place",
            COOPERATES_WITH,
            ORG,
            PLACES,
            0.88,
            "(?<head>Ⓞ){few}(?:与|和|同)(?<tail>Ⓛ+(?:、Ⓛ+)*)[^ⓅⓄⒿⓁ。；，]{0,6}?(?:签约|签订|签署|签下|结对)"),
        runs(
            "places-agree",
            COOPERATES_WITH,
            PLACES,
            BODIES,
            0.9,
            "(?<head>Ⓛ)(?:与|和|同)(?<tail>[ⓁⓄ]+)[^ⓅⓄⒿⓁ。；，]{0,6}?(?:缔结|结成|结对|签署|签下|签约|签订)"),
        // visits
        runs(
            "goes-to",
            VISITED,
            PEOPLE,
            SITED,
            0.92,
            "(?<head>{Ps})[^ⓅⓄⒿ。；：“”]{0,24}?(?:到|赴|来到|前往|走进|深入|抵达|到访|直奔|莅临|来)(?<tail>"
                + PLACES_LIST
                + ")[^。ⓅⓉ]{0,24}?"
                + VISITING),
        runs(
            "at-work-in",
            VISITED,
            PEOPLE,
            SITED,
            0.88,
            "(?<head>{Ps})(?:一行)?[^ⓅⓄⒿⓁⓉ，。；]{0,6}在(?<tail>"
                + PLACES_LIST
                + ")[^ⓅⓉ，。；]{0,6}?"
                + VISITING),
        runs(
            "inspects",
            VISITED,
            PEOPLE,
            SITED,
            0.92,
            "(?<head>{Ps})[^ⓅⓄⒿⓁ。；：“”，]{0,16}?"
                + INSPECTING
                + "(?:了|过)?(?<tail>"
                + PLACES_LIST
                + ")"),
        rule(
            "inspects-works",
            VISITED,
            PEOPLE,
            WORKS,
            0.9,
            "(?<head>{Ps})[^ⓅⓄⒿ。；：“”]{0,24}?(?:调研|检查|督导|视察|察看|考察)(?:了)?(?<tail>{Js})"),
        runs(
            "then-visits",
            VISITED,
            PEOPLE,
            SITED,
            0.88,
            "(?<head>Ⓟ)[^ⓅⓉ。；：“”]{2,60}?[，](?:先后|随后|还|并|实地|又|随机|详细|接着|一行)*(?:到|看|抽查|赶到|"
                + INSPECTING
                + ")(?:了)?(?<tail>"
                + PLACES_LIST
                + ")"),
        // places
        runs(
            "situated",
            LOCATED_IN,
            SITED,
            PLACES,
            0.95,
            "(?:位于|坐落于|坐落在|地处|设在|落户于?|选址)(?<tail>Ⓛ+)[^ⓅⓄⒿⓁⓉ，。；]{0,10}?的[^ⓅⓄⒿⓁⓉ，。；]{0,8}?(?<head>[ⒿⓄⓁ])"),
        runs(
            "lies-in",
            LOCATED_IN,
            SITED,
            PLACES,
            0.93,
            "(?<head>[ⒿⓄ])[^ⓅⓄⒿⓁⓉ。；]{0,20}?(?:位于|坐落于|坐落在|地处|选址(?:在|于)?|建在|设在|落户(?:在|于)?|总部(?:位于|设在|在)|注册地在|建设地点(?:为|：))(?<tail>Ⓛ+)"),
        runs(
            "works-in",
            LOCATED_IN,
            WORKS,
            PLACES,
            0.93,
            "(?<head>Ⓙ)[^ⓅⓄⒿⓁⓉ。；，]{0,6}在(?<tail>Ⓛ+)[^ⓅⓄⒿⓁⓉ，。；]{0,6}?(?:开工|奠基|动工|封顶|竣工|投产|开建|落地|全面铺开|施工|启动|揭牌|投用|建成)"),
        runs(
            "built-in",
            LOCATED_IN,
            WORKS,
            PLACES,
            0.92,
            "在(?<tail>Ⓛ+)(?:投资)?(?:建设|兴建|投建|筹建|建起|新建)的?[^ⓅⓄⒿⓁⓉ，。；]{0,8}(?<head>Ⓙ)"),
        rule(
            "of-place",
            LOCATED_IN,
            EnumSet.of(ORGANIZATION, PROJECT),
            PLACES,
            0.9,
            "(?<tail>Ⓛ)的?“?(?<head>[ⒿⓄ])"),
        rule(
            "in-place",
            LOCATED_IN,
            SITED,
            PLACES,
            0.88,
            "(?<tail>Ⓛ)(?:上|里|内|境内|腹地|脚下|老城)的“?(?<head>[ⒿⓄⓁ])"),
        rule("place-of-place", LOCATED_IN, PLACES, PLACES, 0.85, "(?<tail>Ⓛ)的(?<head>Ⓛ)"),
        rule("place-chain", LOCATED_IN, PLACES, PLACES, 0.85, "(?<tail>Ⓛ)(?=(?<head>Ⓛ))"));
  }

  /** Wordings that tell of a visit once somebody is known to be on one. */
  static List<Rule> stops() {
    return List.of(
        runs(
            "stops-at",
            VISITED,
            PEOPLE,
            SITED,
            0.88,
            "(?<=^|[，。；”])在(?<tail>" + PLACES_LIST + ")[^，。；ⓅⓉ]{0,10}，(?<head>Ⓟ)"));
  }

  private static Rule rule(
      String name,
      RelationType type,
      Set<Label> heads,
      Set<Label> tails,
      double confidence,
      String wording) {
    return new Rule(name, type, heads, tails, compiled(wording), Rule.Pick.ALL, confidence);
  }

  /** A rule whose tail is the last of each run of names. */
  private static Rule runs(
      String name,
      RelationType type,
      Set<Label> heads,
      Set<Label> tails,
      double confidence,
      String wording) {
    return new Rule(name, type, heads, tails, compiled(wording), Rule.Pick.LAST_OF_RUN, confidence);
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
