package wenmai.graph.extract.relations;

import static wenmai.graph.model.RelationType.VISITED;

import java.util.List;
import java.util.stream.Stream;

/** The wordings that tell who went where. */
final class VisitRules {
  private static final String INSPECTING =
      "(?:走访|调研|考察|视察|察看|查看|参观|检查|督导|慰问|看望|走进|来到|访问|巡查|暗访|夜查|巡视|视导|观摩|抵达|飞抵|到访|到达|拜会)";

  private static final String VISITING =
      "(?:调研|督导|检查|考察|视察|慰问|走访|看望|指导|察看|查看|参观|访问|巡查|暗访|调查|观摩|督查|督办|督促|巡视|勘查|了解|宣讲|出席|座谈|招商|拜访)";

  /** Names that stand in a row, with shorter nouns between them (灯会、甲景区等现场). */
  private static final String STOPS =
      "(?:[^ⓅⓄⒿⓁⓉ，。；]{1,14}(?:、|和|的))?[ⓁⓄⒿ](?:[^ⓅⓉ。；，]{0,16}?(?:[、和及与]|以及)[^ⓅⓉⓄⓁⒿ。；，]{0,10}[ⓁⓄⒿ]|的?[ⓁⓄⒿ])*(?!的?[ⓉⓅ])";

  /** Who guides a guest is not said to visit. */
  private static final String NOT_VISITING = "陪同|陪着|邀请";

  /** Who comes to work or to live somewhere is no visitor. */
  private static final String NOT_TO_STAY =
      "(?![^，。；ⓅⓄⒿⓁ]{0,4}(?:[担就]?任|工作|定居|落户|打工|创业|上学|读书|求学|务工|就业|参赛|比赛|参军|当))";

  /** Who receives a guest or holds a meeting somewhere need not have gone there for it. */
  private static final String NOT_MEETING =
      "(?!(?:[^ⓅⓉ，。；]{0,6}|[同与和][^，。；]{0,60}?)(?:会见|会谈|会晤|接见|主持|召开))";

  private VisitRules() {}

  static List<Rule> all() {
    return Stream.of(
            runs(
                "goes-to",
                0.92,
                "(?<head>{Ps})[^ⓅⓄⒿ。；：“”]{0,24}?(?:到|赴|来到|前往|走进|深入|抵达|到访|直奔|莅临|来)(?<tail>"
                    + STOPS
                    + ")[^。ⓅⓉ]{0,24}?"
                    + VISITING),
            runs(
                "at-work-in",
                0.88,
                "(?<head>{Ps})(?:一行)?[^ⓅⓄⒿⓁⓉ，。；]{0,6}在(?<tail>"
                    + STOPS
                    + ")"
                    + NOT_MEETING
                    + "[^ⓅⓉ，。；]{0,6}?"
                    + VISITING),
            runs(
                "inspects",
                0.92,
                "(?<head>{Ps})[^ⓅⓄⒿⓁ。；：“”，]{0,16}?"
                    + INSPECTING
                    + "(?:了|过)?(?<tail>"
                    + STOPS
                    + ")"
                    + NOT_TO_STAY),
            Rule.of(
                "inspects-works",
                VISITED,
                Rule.PEOPLE,
                Rule.WORKS,
                0.9,
                "(?<head>{Ps})[^ⓅⓄⒿ。；：“”]{0,24}?(?:调研|检查|督导|视察|察看|考察)(?:了)?(?<tail>{Js})(?![^，。；]{0,8}的)"),
            Rule.of(
                "inspects-it",
                VISITED,
                Rule.PEOPLE,
                Rule.WORKS,
                0.88,
                "(?<head>{Ps})[^ⓅⓄⒿⓁ。；：“”，]{0,6}(?:到场|到现场|到工地|到坝址|前往工地|前往现场|来到现场|赴现场|来此|在此|到此)[^ⓅⓄⒿⓁ，。；]{0,4}"
                    + VISITING),
            runs(
                "then-visits",
                0.88,
                "(?<head>Ⓟ)[^ⓅⓉ。；：“”]{2,60}?[，](?:先后|随后|还|并|实地|又|随机|详细|接着|一行)*(?:到|看|抽查|赶到|"
                    + INSPECTING
                    + ")(?:了)?(?<tail>"
                    + STOPS
                    + ")"),
            runs(
                "state-visit",
                0.9,
                "(?<head>{Ps})[^ⓅⓄⒿ。；：“”]{0,16}(?<!殿下|阁下|先生|总统|总理|国王)对(?<tail>Ⓛ)(?:进行|展开|开始)[^ⓅⓄⒿⓁ，。；]{0,8}访问"))
        .map(rule -> rule.unless(NOT_VISITING))
        .toList();
  }

  /** Wordings that tell of a visit once somebody is known to be on one. */
  static List<Rule> stops() {
    return List.of(
        runs("stops-at", 0.88, "(?<=^|[，。；”])在(?<tail>" + STOPS + ")[^，。；ⓅⓉ]{0,10}，(?<head>Ⓟ)"),
        runs(
            "goes-on",
            0.85,
            "^[\\s”]*(?:委员们|代表们|调研组|检查组|考察组|视察组|督导组|慰问组|他们|一行|他|她|随后|接着|之后|接下来|[，、])*(?:一行)?(?:先后|分别|还|又|实地|随机|详细)*"
                + "(?:走进|来到|察看|查看|走访|参观|考察|视察|检查|到|深入|前往)(?:了)?(?<tail>"
                + STOPS
                + ")[^。ⓅⓉ]{0,24}?(?:[，。]|$)"));
  }

  private static Rule runs(String name, double confidence, String wording) {
    return Rule.of(name, VISITED, Rule.PEOPLE, Rule.SITED, confidence, wording).ofRuns();
  }
}
