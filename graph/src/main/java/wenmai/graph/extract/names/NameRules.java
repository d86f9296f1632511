package wenmai.graph.extract.names;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import wenmai.graph.extract.tagger.Label;
import wenmai.graph.extract.tagger.TaggedSpan;
import wenmai.indexer.corpus.Span;

/**
 * What holds for names whatever the tagger made of them: bodies of the state that are always meant
 * by their name, scenic areas named whole, divisions that the text speaks of, and buildings that
 * are projects while they are built.
 */
public final class NameRules {
  private static final double RULED = 0.9;
  private static final int LONGEST_DIVISION = 3;

  private static final Pattern STATE_BODY =
      Pattern.compile("党中央|中共中央|国务院|中央军委|全国人大|全国政协|最高人民法院|最高人民检察院");

  private static final Pattern SCENIC_AREA =
      Pattern.compile("(?:国家(?:级|5A级|4A级|AAAAA级)?)?(?:风景名胜区|风景区|景区|旅游度假区|度假区)");

  private static final Pattern BUILT =
      Pattern.compile(
          ".*(?:博物馆|展览馆|图书馆|文化馆|体育馆|体育场|纪念馆|中心|园|院区|校区|桥|水库|电站|车站|机场|码头|隧道|公路|高速|铁路|基地|社区|大厦|厂|实验区)");

  private static final Pattern BUILDING_BEFORE =
      Pattern.compile("(?:建设|新建|扩建|改建|续建|开建|建成投用|谋划实施|承建)$");

  private static final Pattern BUILDING_AFTER =
      Pattern.compile(
          "(?:等?项目|等?工程|前期工作|建设|施工|工地|主体|封顶|奠基|复工|(?:全面|正式|顺利|全线|即将|如期)?(?:开工|动工|竣工|完工|建成))");

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
    ruled = withWholeScenicAreas(text, ruled);
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

  private static List<TaggedSpan> withWholeScenicAreas(String text, List<TaggedSpan> names) {
    List<TaggedSpan> whole = new ArrayList<>();
    for (int i = 0; i < names.size(); i++) {
      TaggedSpan name = names.get(i);
      Matcher area = SCENIC_AREA.matcher(text).region(name.span().end(), text.length());
      boolean free =
          area.lookingAt()
              && (i + 1 == names.size() || names.get(i + 1).span().start() >= area.end());
      whole.add(
          name.label() == Label.PLACE && free
              ? new TaggedSpan(
                  new Span(name.span().start(), area.end()), Label.PLACE, name.confidence())
              : name);
    }
    return whole;
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
          follows(text, names.get(i))
              || precedes(text, names.get(i))
              || (i > 0
                  && built[i - 1]
                  && !precedes(text, names.get(i - 1))
                  && areListed(text, names, i - 1));
    }
    for (int i = built.length - 2; i >= 0; i--) {
      built[i] |= built[i + 1] && precedes(text, names.get(i + 1)) && areListed(text, names, i);
    }
    List<TaggedSpan> found = new ArrayList<>();
    for (int i = 0; i < built.length; i++) {
      found.add(built[i] ? asProject(text, names.get(i)) : names.get(i));
    }
    return found;
  }

  /** Whether a word of building stands right before {@code name}. */
  private static boolean follows(String text, TaggedSpan name) {
    int start = name.span().start();
    return BUILDING_BEFORE.matcher(text.substring(Math.max(0, start - 4), start)).find();
  }

  /** Whether a word of building stands right behind {@code name}. */
  private static boolean precedes(String text, TaggedSpan name) {
    return BUILDING_AFTER.matcher(text).region(name.span().end(), text.length()).lookingAt();
  }

  private static boolean areListed(String text, List<TaggedSpan> names, int i) {
    String between = text.substring(names.get(i).span().end(), names.get(i + 1).span().start());
    return LISTED.matcher(between).matches();
  }

  private static TaggedSpan asProject(String text, TaggedSpan name) {
    boolean thing = name.label() == Label.PLACE || name.label() == Label.ORGANIZATION;
    return thing && name.span().length() > 3 && BUILT.matcher(name.span().of(text)).matches()
        ? new TaggedSpan(name.span(), Label.PROJECT, name.confidence())
        : name;
  }

  private static List<TaggedSpan> sorted(List<TaggedSpan> names) {
    return names.stream().sorted(Comparator.comparing(TaggedSpan::span)).toList();
  }
}
