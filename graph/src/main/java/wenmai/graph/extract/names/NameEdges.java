package wenmai.graph.extract.names;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import wenmai.graph.extract.tagger.Label;
import wenmai.graph.extract.tagger.TaggedSpan;
import wenmai.indexer.corpus.Span;

/**
 * Where names begin and end: those that were cut from the city they begin with, and those that ran
 * on into the sentence's verb.
 */
final class NameEdges {
  /**
   * Words that stand in none of the 15,126 names of organizations, projects and places in the
   * annotated passages, most of them 15 times and more outside of names.
   */
  private static final Pattern NEVER_INSIDE =
      Pattern.compile(
          "中标|完成|承建|来自|表示|要求|签约|举行|正在|宣布|共建|位于|召开|通过|签订|签署|开工|出资|进入|决定|走进|成立|提前"
              + "|收到|参加|走访|主持|察看|来到|抵达|开展|参观|收购|访问|设立|认为|提供|出席|推出|担任|承担|启动|发出|迎来|转让"
              + "|超过|会见|选人|新增|慰问|带队|实施|看望|坚持|变成|透露|投产|成为|申请|牵头|推进(?!委员会|中心|办)|批准|开始|同意|达成|落户|突破"
              + "|陪同|邀请|指出|投入|打算|当选|强调|回应|发表|前往|使用|加快|打造|创建(?!办)|获批|入选|荣获|举办|确保|助力|深入"
              + "|知名|多家|高水平|高质量|有关|相关|等地|以及|我省|我市|全市|全省");

  /**
   * What says when or where something is and ends before a name begins (洛河以南|天街提升工程); none of the
   * annotated names of organizations and projects holds one.
   */
  private static final Pattern CIRCUMSTANCE = Pattern.compile(".*(?:以[东西南北]|期间|[年月]底前)(?=.{3})");

  /** What an organization's name ends with, so that what stands before a verb is one by itself. */
  private static final Pattern ORGANIZATION =
      Pattern.compile(".{2,}(?:公司|集团|大学|学院|学校|[中小]学|医院|法院|银行|委员会|协会|中心|政府|[局委厅厂社])");

  /** Ends of what begins with its city: none of 365 such names follows a city of its own. */
  private static final Pattern OF_THE_CITY =
      Pattern.compile(
          ".*(?:大学|学院|日报|晚报|商报|晨报|都市报|新闻网|电视台|广播电台|银行|协会|学会|研究院|研究所"
              + "|综合保税区|高新技术产业开发区|经济技术开发区|国际机场|国际陆港|海关|有限公司|有限责任公司)");

  /** A newspaper by the name of its city, of which the tagger saw the city alone. */
  private static final Pattern MEDIUM =
      Pattern.compile("(?:日报|晚报|商报|晨报|都市报|新闻网|广播电视台|电视台)(?:社|报业集团)?");

  /** A medium, with the word that stands before its news. */
  private static final Pattern SENDER = Pattern.compile("(.{1,10}(?:网|[报网社端台](?=讯)))讯?");

  private static final Pattern COMMITTEE = Pattern.compile(".{0,8}[省市县区州旗盟]委(?:员会)?.{0,4}");

  /** The Youth League, which is not the end of 集团, 代表团, 兵团 …. */
  private static final Pattern LEAGUE =
      Pattern.compile("(?:共青团|(?<![集表问察社乐财兵军剧舞旅演导讲织访习参师陪使党智])团)$");

  private static final int LONGEST_DIVISION = 4;

  private NameEdges() {}

  /** The names of a text in order, none overlapping another. */
  static List<TaggedSpan> mend(String text, List<TaggedSpan> names, Divisions divisions) {
    List<TaggedSpan> cut = new ArrayList<>();
    for (TaggedSpan name : names) {
      TaggedSpan bare = news(text, withLeague(text, withoutCircumstance(text, name), cut));
      withoutVerb(text, bare, divisions)
          .flatMap(n -> department(text, n, divisions))
          .ifPresent(cut::add);
    }
    return withCities(text, cut, divisions);
  }

  private static TaggedSpan withoutCircumstance(String text, TaggedSpan name) {
    boolean longName = name.label() == Label.PROJECT || name.label() == Label.ORGANIZATION;
    Span span = name.span();
    Matcher before = CIRCUMSTANCE.matcher(text).region(span.start(), span.end());
    return longName && before.lookingAt()
        ? new TaggedSpan(new Span(before.end(), span.end()), name.label(), name.confidence())
        : name;
  }

  /** 某某网 is no place, and 讯 before the news is no part of who sends it. */
  private static TaggedSpan news(String text, TaggedSpan name) {
    Matcher sender = SENDER.matcher(text).region(name.span().start(), name.span().end());
    boolean thing = name.label() == Label.PLACE || name.label() == Label.ORGANIZATION;
    return thing && sender.matches()
        ? new TaggedSpan(
            new Span(name.span().start(), sender.end(1)), Label.ORGANIZATION, name.confidence())
        : name;
  }

  /** 团西藏区委 is not 西藏区委: what stands before a committee says whose it is. */
  private static TaggedSpan withLeague(String text, TaggedSpan name, List<TaggedSpan> before) {
    Span span = name.span();
    int free = before.isEmpty() ? 0 : before.getLast().span().end();
    Matcher league = LEAGUE.matcher(text.substring(free, Math.max(free, span.start())));
    return name.label() == Label.ORGANIZATION
            && COMMITTEE.matcher(span.of(text)).matches()
            && league.find()
        ? new TaggedSpan(
            new Span(free + league.start(), span.end()), name.label(), name.confidence())
        : name;
  }

  private static Optional<TaggedSpan> withoutVerb(
      String text, TaggedSpan name, Divisions divisions) {
    if (name.label() == Label.PERSON || name.label() == Label.TITLE) {
      return Optional.of(name);
    }
    Span span = name.span();
    Matcher verb = NEVER_INSIDE.matcher(text).region(span.start(), span.end());
    if (!verb.find()) {
      return Optional.of(name);
    }
    String head = text.substring(span.start(), verb.start());
    return ORGANIZATION.matcher(head).matches()
        ? Optional.of(
            new TaggedSpan(
                new Span(span.start(), verb.start()), Label.ORGANIZATION, name.confidence()))
        : division(text, name, divisions);
  }

  /** The division that a wrong name begins with is still spoken of. */
  private static Optional<TaggedSpan> division(String text, TaggedSpan name, Divisions divisions) {
    String written = name.span().of(text);
    for (int length = Math.min(LONGEST_DIVISION, written.length()); length > 1; length--) {
      if (divisions.contains(written.substring(0, length))) {
        Span span = new Span(name.span().start(), name.span().start() + length);
        return Optional.of(new TaggedSpan(span, Label.PLACE, name.confidence()));
      }
    }
    return Optional.empty();
  }

  /** 海南省工商部门 is one of that place's, 工商部门 alone is none: 部 was cut from its word. */
  private static Optional<TaggedSpan> department(
      String text, TaggedSpan name, Divisions divisions) {
    Span span = name.span();
    boolean cut =
        name.label() == Label.ORGANIZATION
            && span.of(text).endsWith("部")
            && text.startsWith("门", span.end());
    if (!cut) {
      return Optional.of(name);
    }
    return divisions.begin(span.of(text))
        ? Optional.of(
            new TaggedSpan(new Span(span.start(), span.end() + 1), name.label(), name.confidence()))
        : Optional.empty();
  }

  private static List<TaggedSpan> withCities(
      String text, List<TaggedSpan> names, Divisions divisions) {
    List<TaggedSpan> joined = new ArrayList<>();
    for (int i = 0; i < names.size(); i++) {
      TaggedSpan name = names.get(i);
      boolean last = i + 1 == names.size();
      if (!isCity(text, name, divisions)) {
        joined.add(name);
      } else if (!last && belongs(text, name, names.get(i + 1), divisions)) {
        TaggedSpan rest = names.get(++i);
        joined.add(
            new TaggedSpan(
                new Span(name.span().start(), rest.span().end()), rest.label(), rest.confidence()));
      } else {
        joined.add(medium(text, name, last ? text.length() : names.get(i + 1).span().start()));
      }
    }
    return joined;
  }

  /** Whether it is a division's name in short: 洛阳, not 洛阳市. */
  private static boolean isCity(String text, TaggedSpan name, Divisions divisions) {
    String written = name.span().of(text);
    return name.label() == Label.PLACE
        && divisions.contains(written)
        && Divisions.briefName(written).equals(written)
        && written.length() > 1;
  }

  private static boolean belongs(
      String text, TaggedSpan city, TaggedSpan next, Divisions divisions) {
    String rest = next.span().of(text);
    return city.span().end() == next.span().start()
        && (next.label() == Label.ORGANIZATION || next.label() == Label.PLACE)
        && OF_THE_CITY.matcher(rest).matches()
        && !divisions.begin(rest);
  }

  private static TaggedSpan medium(String text, TaggedSpan city, int free) {
    Matcher rest = MEDIUM.matcher(text).region(city.span().end(), free);
    return rest.lookingAt()
        ? new TaggedSpan(
            new Span(city.span().start(), rest.end()), Label.ORGANIZATION, city.confidence())
        : city;
  }
}
