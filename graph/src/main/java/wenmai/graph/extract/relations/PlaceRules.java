package wenmai.graph.extract.relations;

import static wenmai.graph.extract.tagger.Label.ORGANIZATION;
import static wenmai.graph.extract.tagger.Label.PROJECT;
import static wenmai.graph.model.RelationType.LOCATED_IN;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import wenmai.graph.extract.tagger.Label;

/** The wordings that tell what lies where. */
final class PlaceRules {
  private static final Set<Label> WORKS_OR_BODIES = EnumSet.of(ORGANIZATION, PROJECT);

  private static final String LIES =
      "(?:位于|坐落于|坐落在|地处|选址(?:在|于)?|建在|设在|落户(?:在|于)?|(?:总部|地址|住所|厂址)(?:位于|设在|在|为)|注册地在)";

  /** What stands in one place for another: the land, the desk where one applies. */
  private static final String ANOTHER_THING = "[^。；]{0,24}?(?:报名|地块|占用|种植基地|来到|其)";

  /** A way there, or where somebody is from, is no address of what follows. */
  private static final String ON_THE_WAY =
      "(?=Ⓛ)(?<!毗邻|紧邻|邻近|临近|靠近|-|—|通往|开往|飞往|驶往|发往|往返|横跨|跨越|穿越|跨|攀登|途经|流经|对口|援助|支援|毕业于|考入|[Ⓛ站]到|[Ⓛ站]至|游览)(?:(?<!来自)|(?=Ⓛ的?“?[ⒿⓄ](?![ⓉⓅ])))";

  /** What lies there is a part of the body, which has others elsewhere. */
  private static final String NOT_A_PART =
      "(?!(?<=Ⓞ)的?[东西南北新老][^，。；]{0,2}(?:院区|校区|厂区|门诊楼|住院楼|教学楼))";

  private static final String IN =
      "(?:上|里|内|境内|腹地|脚下|老城|深处|中部|南部|北部|东部|西部|上游|下游|南麓|北麓|近郊|南郊|北郊|东郊|西郊)";

  private PlaceRules() {}

  static List<Rule> all() {
    return List.of(
        runs(
            "situated",
            Rule.SITED,
            0.95,
            "(?:位于|坐落于|坐落在|地处|设在|落户于?|选址)(?<tail>Ⓛ+)[^ⓅⓄⒿⓁⓉ，。；]{0,10}?的[^ⓅⓄⒿⓁⓉ，。；]{0,8}?(?<head>[ⒿⓄⓁ])"
                + NOT_A_PART),
        runs(
            "lies-in",
            WORKS_OR_BODIES,
            0.93,
            "(?<![由为])(?<head>[ⒿⓄ])(?!"
                + ANOTHER_THING
                + ")[^ⓅⓄⒿⓁⓉ。；]{0,24}?"
                + LIES
                + "(?<tail>Ⓛ+)(?!的[^ⓅⓄⒿⓁⓉ，。；]{0,8}[ⒿⓄ])"),
        runs(
            "subject-lies-in",
            WORKS_OR_BODIES,
            0.9,
            "(?=[ⒿⓄ])(?<=^|[。；”])(?<head>[ⒿⓄ])(?!的?Ⓣ)[^。；Ⓙ]{2,60}?，" + LIES + "(?<tail>Ⓛ+)(?!的)"),
        runs(
            "site-is",
            Rule.WORKS,
            0.93,
            "(?<head>Ⓙ)[^Ⓙ。]{0,60}?(?:建设地点|工程地点|项目地点)(?:为|：|在|位于|是)?(?<tail>Ⓛ+)"),
        runs(
            "works-in",
            Rule.WORKS,
            0.93,
            "(?<head>Ⓙ)[^ⓅⓄⒿⓁⓉ。；，]{0,6}，?[^ⓅⓄⒿⓁⓉ。；，]{0,4}(?:在|就在)(?<tail>Ⓛ+)[^ⓅⓄⒿⓁⓉ，。；]{0,6}?(?:开工|奠基|动工|封顶|竣工|投产|开建|落地|全面铺开|施工|启动|揭牌|投用|建成|举行开工)"),
        runs(
            "built-in",
            Rule.WORKS,
            0.92,
            "在(?<tail>Ⓛ+)(?:投资|共同)?(?:[0-9.一二三四五六七八九十百]+[万亿]+元)?(?:建设|兴建|投建|筹建|建起|新建|共建)?(?<=[设建起元])的?[^ⓅⓄⒿⓁⓉ，。；]{0,8}(?<head>Ⓙ)"),
        runs(
            "scene",
            WORKS_OR_BODIES,
            0.85,
            "(?=在Ⓛ)(?<=^|[。；”“，])在(?<tail>Ⓛ+)，(?<head>[ⒿⓄ])的?[^ⓅⓄⒿⓁⓉ，。；]{0,6}(?:车间|厂区|厂房|生产线|工地|现场|施工|大棚|展厅|校园|院内|项目部)"),
        runs(
            "firm-of",
            Rule.ORG,
            0.9,
            "(?<tail>Ⓛ)的?[^ⓅⓄⒿⓁⓉ，。；、的在与和]{2,9}(?:企业|公司|厂家|老字号|巨头|厂|工作室|商)(?<head>Ⓞ)"),
        rule(
            "of-place",
            WORKS_OR_BODIES,
            0.9,
            ON_THE_WAY + "(?<tail>Ⓛ)的?“?(?<head>[ⒿⓄ])" + NOT_A_PART),
        rule("in-place", Rule.SITED, 0.88, ON_THE_WAY + "(?<tail>Ⓛ)" + IN + "的“?(?<head>[ⒿⓄⓁ])"),
        rule("place-of-place", Rule.PLACES, 0.85, ON_THE_WAY + "(?<tail>Ⓛ)的(?<head>Ⓛ)"),
        rule(
            "places-of-place",
            Rule.PLACES,
            0.85,
            "(?<tail>Ⓛ)的?(?<head>Ⓛ(?:、Ⓛ)*[、和]Ⓛ)(?=[0-9一二三四五六七八九十两]+[地市县区州镇乡村])"),
        rule("place-chain", Rule.PLACES, 0.85, "(?<tail>Ⓛ)(?=(?<head>Ⓛ))"));
  }

  private static Rule rule(String name, Set<Label> heads, double confidence, String wording) {
    return Rule.of(name, LOCATED_IN, heads, Rule.PLACES, confidence, wording);
  }

  private static Rule runs(String name, Set<Label> heads, double confidence, String wording) {
    return rule(name, heads, confidence, wording).ofRuns();
  }
}
