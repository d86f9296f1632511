package wenmai.graph.extract.names;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import wenmai.graph.extract.tagger.Label;
import wenmai.graph.extract.tagger.TaggedSpan;
import wenmai.indexer.corpus.Span;

/**
 * What holds for names whatever the tagger made of them: bodies of the state that are always meant
 * by their name, scenic areas, museums and phases of projects named whole, divisions that the text
 * speaks of, and buildings that are projects while they are built; and of what is only part of a
 * work's title, which is no name.
 */
public final class NameRules {
  private static final double RULED = 0.9;
  private static final int LONGEST_DIVISION = 3;

  private static final Pattern STATE_BODY =
      Pattern.compile("党中央|中共中央|国务院|中央军委|全国人大|全国政协|最高人民法院|最高人民检察院");

  private static final Pattern TITLE =
      Pattern.compile("《[^《》\n]{2,30}》|“[^“”\n，。]{2,10}(?:经验|精神|模式|行动|活动|计划|品牌|[杯奖节号])”");

  /** What newspapers and the like are called, who stand in title marks as works do. */
  private static final Pattern MEDIUM = Pattern.compile(".*(?:[报刊网]|周刊|观察|纪闻|杂志|新闻|评论|求实|新青年)");

  /** No organization's, project's or place's name begins so. */
  private static final Pattern LEADING =
      Pattern.compile("(?:该[院校厂县市区镇乡村局]|由于|但是?|及其?|以及|或|这[个家]|在|与|据|通过|实施|推进|商谈|加快|是|被)(?=.{3})");

  /** What was once a body's name: 原清河学校; 原平 and 原阳 are places. */
  private static final Pattern FORMER =
      Pattern.compile("(?:原(?![平阳州种野生始子])|" + LEADING.pattern() + ")(?=.{3})");

  /**
   * 中美, 印巴: two or three countries by one character each are no place; 英德 and 巴中 are cities, 巴新 is
   * a country, and 中西 may be directions.
   */
  private static final Pattern TWO_COUNTRIES =
      Pattern.compile(
          "(?!英德|巴中|巴新)[中美英法德日俄韩印巴朝越蒙新欧非]{2,3}|中印尼|俄乌|乌俄"
              + "|中(?:[阿埃澳白比波丹芬刚哈荷吉加柬老马缅秘墨挪葡瑞塞斯泰塔土委乌匈希叙伊以意智菲古尼捷奥爱]|巴新|东盟)"
              + "|[阿埃澳哈柬马缅秘墨挪葡瑞塞泰乌匈希伊意智菲]中");

  /** What the tagger took for a place and is a meeting by its number, or no place at all. */
  private static final Pattern NO_PLACE =
      Pattern.compile("[一二三四五六七八九]中|多国|共和国|伊斯兰|林田湖|新兴市场|文明古国|新建|改建|扩建|.*频道");

  /** What the tagger took for a person and none of the annotated ones is called. */
  private static final Pattern HAMLET = Pattern.compile(".家[庄屯村]");

  private static final Pattern FIELD = Pattern.compile("类(?!似)|师|学院|专业|学科");

  /** What a text says of two countries named so (中柬两国): then they are no place in it at all. */
  private static final String BETWEEN = "(?:两国|双方|双边|关系|友谊|友好|建交|全面战略|战略伙伴|战略合作)";

  /** China and another, which need not be a country: 汉中, 中卫, 中亚. */
  private static final Pattern CHINA_AND_ANOTHER = Pattern.compile("中[^国亚东]|[^国]中");

  /** One side of talks. */
  private static final Pattern SIDE = Pattern.compile("[中美英法德日俄韩印巴朝越蒙欧非泰菲澳捷柬希埃马莫匈黎奥乌尼哈]方");

  /** What the tagger took for a person or an organization and is a date or is still to be built. */
  private static final Pattern NOBODY =
      Pattern.compile("[于自从至到在]?(?:正月|腊月)|(?:新建|改建|扩建|改扩建).*(?:学校|[中小]学|医院|卫生[院室]|中心|站)");

  /**
   * Ends of what the tagger took for an organization and is a doctrine, a cause, a machine, a
   * trade, an event or a whole rank of bodies.
   */
  private static final Pattern NO_BODY =
      Pattern.compile(
          ".*(?:思想|制度|事业|战争|道路|体系|体制|伟大|精神|政策|列队|(?<!安)全局|战机|战斗机|飞船|客机|卫星|导航系统|火箭|导弹|[一二三四五六七八九十]号|建交|友谊|(?<!公共)关系|社会|场所|国家|奥运会|冬奥会|残奥会|亚运会|大运会"
              + "|全运会|运动会|世博会|进博会|博览会|广交会|峰会)|明天出版|地政府|国务"
              + "|.*(?:国际组织|极端组织|国家机关|地方政府|新政府)"
              + "|.*(?:(?:现代|智慧|特色)农业|制造业|旅游业|服务业|商贸业|邮政业|养殖业|新兴产业|化工产业|汽车产业)"
              + "|.*(?:交易会|展览会|洽谈会|研讨会|推介会|[一二三四五六七八]中全会|电影节|艺术节|文化节|(?<!代表|国民|议会|联合国)大会)"
              + "|.*(?:各级|两级).*|全国(?:公安|法院|检察|政法|税务|消防).*|[a-z ]+|学院|学校|医院"
              + "|.*牌(?:汽车|轿车|客车|卡车|手表|自行车|电视机?|香烟|拖拉机)");

  /** Behind the name of a place, the rest of a longer place's name. */
  private static final Pattern SCENIC_AREA =
      Pattern.compile(
          "(?:国家(?:级|5A级|4A级|AAAAA级)?)?(?:风景名胜区|风景区|景区|旅游度假区|度假区)"
              + "|(?:国家)?(?:考古)?(?:遗址|湿地|森林|地质)公园|(?:故城|古城)?遗址|菜市场|农贸市场|夜市|小区");

  /** Behind the name of a place, the rest of an institution's name. */
  private static final Pattern MUSEUM = Pattern.compile("(?:遗址)?(?:博物馆|纪念馆|美术馆|图书馆|文化馆|展览馆|科技馆)");

  /** Behind the name of a place, the rest of a station's, unless 站 is somebody's verb. */
  private static final Pattern STATION = Pattern.compile("[东西南北]?站(?![在着起立住岗位点台队稳长满好成到]|出来)");

  /** What is spoken of where 站 is a station, not a leg of a tour. */
  private static final Pattern TRAINS = Pattern.compile("地铁|轨道|号线|铁路|高铁|动车|列车|火车|车站");

  /** A phase belongs to the name of the project. */
  private static final Pattern PHASE = Pattern.compile("[一二三四五六]期(?:工程|项目)?");

  private static final Pattern BUILT =
      Pattern.compile(
          ".*(?:博物馆|展览馆|图书馆|文化馆|体育馆|体育场|纪念馆|中心|园|院区|校区|桥|水库|电站|车站|机场|码头|隧道|公路|高速|铁路|基地|社区|大厦|厂|实验区)");

  /** What is a project only where a word of building stands before it. */
  private static final Pattern BUILT_IF_SAID_BEFORE =
      Pattern.compile(BUILT.pattern() + "|.*[线路站区港渠楼闸场塔城]");

  private static final Pattern BUILDING_BEFORE =
      Pattern.compile(
          "(?:建设|新建|扩建|改建|改扩建|续建|开建|共建|在建|拟建|筹建|兴建|修建|援建|投建|建成|建成投用|谋划实施|承建|承担|施工|规划|开工|动工)"
              + "(?:的|了|中的)?(?:一[座个条处家期]|[0-9.]+版|[国省市]家?级|全[市省]首[座个家])?$");

  /** How far before a name a word of building may begin. */
  private static final int BEFORE = 14;

  private static final String WHEN =
      "(?:近日|日前|昨[日天]?|今[日天]?|已经?|正在?|将|计划|预计|全面|正式|顺利|全线|如期|即将|主体"
          + "|于?[0-9一二三四五六七八九十]+月[0-9一二三四五六七八九十底初]*日?前?|年内|年底前?|[明今]年)*";

  private static final Pattern BUILDING_AFTER =
      Pattern.compile(
          "(?:等(?:一批|[0-9一二三四五六七八九十]+个)?(?:重[大点]|新城|民生|文旅|产业|交通|水利)?)?(?:项目|工程)|前期工作|的?(?:建设|施工)(?![局厅部委]|集团|公司|银行|者|单位的)|工地|主体结构|主体工程|"
              + WHEN
              + "(?:开工|动工|竣工|完工|建成|封顶|奠基|复工|交付|投用|投入使用|铺轨|通车|合龙|贯通)");

  private static final Pattern LISTED = Pattern.compile("[、和及与]|以及");

  private NameRules() {}

  /**
   * The names of a text with the rules applied.
   *
   * @param names in order, none overlapping another
   * @return likewise
   */
  public static List<TaggedSpan> apply(String text, List<TaggedSpan> names, Divisions divisions) {
    List<TaggedSpan> ruled = withStateBodies(text, names);
    ruled = withoutPartsOfTitles(text, ruled);
    ruled = withoutWordsThatNameNobody(text, ruled, divisions);
    ruled = NamePieces.join(text, NameEdges.mend(text, ruled, divisions));
    ruled = Enumerations.with(text, ruled);
    ruled = withWholeNames(text, Schools.whole(text, ruled, divisions));
    ruled = withSpokenOfDivisions(text, ruled, divisions);
    return withBuildingSites(text, ruled);
  }

  private static List<TaggedSpan> withStateBodies(String text, List<TaggedSpan> names) {
    List<TaggedSpan> found = new ArrayList<>(names);
    for (Matcher body = STATE_BODY.matcher(text); body.find(); ) {
      Span span = new Span(body.start(), body.end());
      // Two bodies run together (党中央国务院) were taken for one.
      found.removeIf(n ->
          n.span().overlaps(span) && n.span().length() > span.length() && isRun(n.span().of(text)));
      if (found.stream().noneMatch(n -> n.span().overlaps(span))) {
        found.add(new TaggedSpan(span, Label.ORGANIZATION, RULED));
      }
    }
    return sorted(found);
  }

  /** Whether {@code name} is nothing but names of state bodies. */
  private static boolean isRun(String name) {
    return STATE_BODY.matcher(name).replaceAll("").isEmpty();
  }

  /** 《唐宫夜宴》 and “枫桥经验” name something else than what stands inside. */
  private static List<TaggedSpan> withoutPartsOfTitles(String text, List<TaggedSpan> names) {
    List<Span> titles = new ArrayList<>();
    for (Matcher title = TITLE.matcher(text); title.find(); ) {
      titles.add(new Span(title.start() + 1, title.end() - 1));
    }
    return names.stream()
        .filter(n -> titles.stream().noneMatch(t -> t.contains(n.span()) && !isMedium(text, n, t)))
        .toList();
  }

  /** Whether the whole title names a newspaper or the like. */
  private static boolean isMedium(String text, TaggedSpan name, Span title) {
    return title.equals(name.span())
        && (name.label() != Label.ORGANIZATION
            || name.confidence() >= RULED
            || MEDIUM.matcher(title.of(text)).matches());
  }

  private static List<TaggedSpan> withoutWordsThatNameNobody(
      String text, List<TaggedSpan> names, Divisions divisions) {
    return CommonNouns.without(text, names, divisions).stream()
        .filter(n -> n.label() == Label.PERSON || !areCountries(text, n.span().of(text)))
        .filter(n -> n.label() == Label.PROJECT || !NOBODY.matcher(n.span().of(text)).matches())
        .filter(
            n -> n.label() != Label.ORGANIZATION || !NO_BODY.matcher(n.span().of(text)).matches())
        .filter(n -> n.label() != Label.PROJECT || !isField(text, n))
        .filter(n -> n.label() != Label.PLACE || !NO_PLACE.matcher(n.span().of(text)).matches())
        .map(n -> withoutLeadingWord(text, n))
        .map(n ->
            n.label() == Label.PERSON && HAMLET.matcher(n.span().of(text)).matches()
                ? new TaggedSpan(n.span(), Label.PLACE, n.confidence())
                : n)
        .toList();
  }

  /** Whether the name is cut from a field of study or a trade: 发电工程类专业, 水利工程师. */
  private static boolean isField(String text, TaggedSpan name) {
    int end = name.span().end();
    return name.span().of(text).endsWith("工程")
        && FIELD.matcher(text).region(end, text.length()).lookingAt();
  }

  private static boolean areCountries(String text, String name) {
    return TWO_COUNTRIES.matcher(name).matches()
        || SIDE.matcher(name).matches()
        || (CHINA_AND_ANOTHER.matcher(name).matches()
            && Pattern.compile(name + BETWEEN).matcher(text).find());
  }

  private static TaggedSpan withoutLeadingWord(String text, TaggedSpan name) {
    Pattern words = name.label() == Label.ORGANIZATION ? FORMER : LEADING;
    Matcher leading = words.matcher(text).region(name.span().start(), name.span().end());
    boolean mayLose = name.label() != Label.TITLE && name.label() != Label.PERSON;
    return mayLose && leading.lookingAt()
        ? new TaggedSpan(
            new Span(leading.end(), name.span().end()), name.label(), name.confidence())
        : name;
  }

  private static List<TaggedSpan> withWholeNames(String text, List<TaggedSpan> names) {
    List<TaggedSpan> whole = new ArrayList<>();
    for (int i = 0; i < names.size(); i++) {
      int free = i + 1 < names.size() ? names.get(i + 1).span().start() : text.length();
      whole.add(whole(text, names.get(i), free));
    }
    return whole;
  }

  /** The name with what the rest of it before {@code free} adds. */
  private static TaggedSpan whole(String text, TaggedSpan name, int free) {
    if (name.label() == Label.PERSON || name.label() == Label.TITLE) {
      return name;
    }
    Matcher rest = PHASE.matcher(text).region(name.span().end(), free).useTransparentBounds(true);
    if (rest.lookingAt() && (name.label() != Label.ORGANIZATION || standsAlone(text, rest.end()))) {
      return reaching(rest.end(), Label.PROJECT, name);
    }
    if (name.label() == Label.PLACE && rest.usePattern(SCENIC_AREA).lookingAt()) {
      return reaching(rest.end(), Label.PLACE, name);
    }
    if (name.label() == Label.PLACE
        && rest.usePattern(STATION).lookingAt()
        && TRAINS.matcher(text).find()) {
      return reaching(rest.end(), Label.PLACE, name);
    }
    return name.label() == Label.PLACE && rest.usePattern(MUSEUM).lookingAt()
        ? reaching(rest.end(), Label.ORGANIZATION, name)
        : name;
  }

  private static boolean standsAlone(String text, int end) {
    return end == text.length() || !Character.isLetterOrDigit(text.charAt(end));
  }

  private static TaggedSpan reaching(int end, Label label, TaggedSpan name) {
    return new TaggedSpan(new Span(name.span().start(), end), label, name.confidence());
  }

  private static List<TaggedSpan> withSpokenOfDivisions(
      String text, List<TaggedSpan> names, Divisions divisions) {
    Map<String, Integer> spokenOf = new HashMap<>();
    for (TaggedSpan name : names) {
      String written = name.span().of(text);
      if (name.label() == Label.PLACE
          && name.span().length() <= LONGEST_DIVISION
          && !divisions.named(written).isEmpty()) {
        spokenOf.merge(written, 1, Integer::sum);
      }
    }
    List<TaggedSpan> found = new ArrayList<>(names);
    spokenOf.forEach((division, times) -> {
      if (times > 1) {
        addEverywhere(text, division, found);
      }
    });
    return sorted(found);
  }

  private static void addEverywhere(String text, String division, List<TaggedSpan> found) {
    for (int at = text.indexOf(division); at >= 0; at = text.indexOf(division, at + 1)) {
      Span span = new Span(at, at + division.length());
      if (found.stream().noneMatch(n -> n.span().overlaps(span))) {
        found.add(new TaggedSpan(span, Label.PLACE, RULED));
      }
    }
  }

  private static List<TaggedSpan> withBuildingSites(String text, List<TaggedSpan> names) {
    boolean[] built = new boolean[names.size()];
    for (int i = 0; i < built.length; i++) {
      built[i] =
          isBuilt(text, names.get(i))
              || (i > 0
                  && built[i - 1]
                  && !precedes(text, names.get(i - 1))
                  && areListed(text, names, i - 1));
    }
    for (int i = built.length - 2; i >= 0; i--) {
      built[i] |= built[i + 1] && precedes(text, names.get(i + 1)) && areListed(text, names, i);
    }
    Set<String> sites = new HashSet<>();
    for (int i = 0; i < built.length; i++) {
      if (built[i] && isSite(text, names.get(i))) {
        sites.add(names.get(i).span().of(text));
      }
    }
    return names.stream().map(n -> sites.contains(n.span().of(text)) ? asProject(n) : n).toList();
  }

  /** Whether the words around the name say so. */
  private static boolean isBuilt(String text, TaggedSpan name) {
    boolean ready = BUILT.matcher(name.span().of(text)).matches();
    return follows(text, name) || (ready && precedes(text, name));
  }

  /** Whether a word of building stands right before {@code name}. */
  private static boolean follows(String text, TaggedSpan name) {
    int start = name.span().start();
    return BUILDING_BEFORE.matcher(text.substring(Math.max(0, start - BEFORE), start)).find();
  }

  /** Whether a word of building stands right behind {@code name}. */
  private static boolean precedes(String text, TaggedSpan name) {
    return BUILDING_AFTER.matcher(text).region(name.span().end(), text.length()).lookingAt();
  }

  private static boolean areListed(String text, List<TaggedSpan> names, int i) {
    String between = text.substring(names.get(i).span().end(), names.get(i + 1).span().start());
    return LISTED.matcher(between).matches();
  }

  private static boolean isSite(String text, TaggedSpan name) {
    boolean thing = name.label() == Label.PLACE || name.label() == Label.ORGANIZATION;
    return thing
        && name.span().length() > 3
        && BUILT_IF_SAID_BEFORE.matcher(name.span().of(text)).matches();
  }

  private static TaggedSpan asProject(TaggedSpan name) {
    return name.label() == Label.PLACE || name.label() == Label.ORGANIZATION
        ? new TaggedSpan(name.span(), Label.PROJECT, name.confidence())
        : name;
  }

  private static List<TaggedSpan> sorted(List<TaggedSpan> names) {
    return names.stream().sorted(Comparator.comparing(TaggedSpan::span)).toList();
  }
}
