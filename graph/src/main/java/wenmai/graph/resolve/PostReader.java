package wenmai.graph.resolve;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import wenmai.graph.extract.names.Division;
import wenmai.graph.extract.names.Divisions;
import wenmai.graph.extract.names.States;
import wenmai.graph.model.ArticleFacts;
import wenmai.graph.model.ArticleFacts.ResolvedMention;
import wenmai.graph.model.ArticleFacts.ResolvedStatement;
import wenmai.graph.model.EntityId;
import wenmai.graph.model.EntityType;
import wenmai.graph.model.HeldPost;
import wenmai.graph.model.Modality;
import wenmai.graph.model.RelationType;
import wenmai.graph.model.Station;
import wenmai.graph.model.Station.Kind;
import wenmai.indexer.corpus.Span;

/**
 * Reads the posts that tell people of one name apart. What was once held (原, 曾任) tells nothing of
 * today, and posts that go with others (代表, 委员, 会长) tell nothing at all.
 */
final class PostReader {
  private static final int LOOKING_BACK = 26;
  private static final int CALLING_LENGTH = 8;

  private static final String STATE_TITLE =
      "(?:总统|总理|首相|国王|王储|外长|防长|议长|部长|大臣|主席|总书记|领袖|领导人|司令|参谋长|国务卿|州长|大使|发言人)";

  private static final Pattern TITLED = Pattern.compile(STATE_TITLE + "\\s*$");

  /** What may stand between a state and the name of who serves it: its body and the title. */
  private static final Pattern STATE_OFFICE =
      Pattern.compile(
          "(?:王国|共和国|联邦)?"
              + "(?:(?!.*(?:会见|访问|致电|致信|同|向|对|和|与|及|的|在|指责|支持|欢迎|国务院|欧盟|联合国|中国))"
              + "\\p{IsHan}{0,10}(?:部|院|议会|国会|党|军|军方|部队|卫队|政府|府|白宫|委员会|理事会|阵线|联盟|州|大区|舰队|司令部|会议"
              + "|王室|武装))?"
              + "(?:前|原|新任|现任|候任|当选|新当选|代|代理|临时|过渡|看守|首任|第一|常务|执行|轮值|驻华|国家)*副?"
              + "(?:外交|国防|内政|财政|文化|商务|国务|首席)?"
              + STATE_TITLE
              + "\\s*");

  /**
   * A field of work.
   *
   * @param calling simple work in it, directly before a name
   * @param authority the bodies that have to do with it, whose heads may come from it
   */
  private record Field(String name, Pattern calling, Pattern authority) {
    static Field of(String name, String calling, String authority) {
      return new Field(
          name,
          Pattern.compile("(?:" + calling + ")$"),
          Pattern.compile(".*(?:" + authority + ").*"));
    }
  }

  private static final List<Field> FIELDS =
      List.of(
          Field.of("医", "护士长?|护师", "卫生|卫健|医|疾控|药"),
          Field.of("村", "村支书|村主任|(?:村委会|居委会)主任|(?:村|社区)(?:党总支|党支部|党委)书记", "农|乡|镇"),
          Field.of("军", "战士|列兵|上等兵|[下中上]士|军士长|士官|排长|连长|指导员", "军|武装"),
          Field.of("警", "民警|辅警|协警", "公安|警|司法|检察|政法"),
          Field.of("工", "技师|技工|电工|焊工|钳工|工人|司机|列车长|乘务员", "铁路|交通"),
          Field.of("学", "教师|班主任|[中小]学校长|幼儿园园长", "教"));

  /** Authorities; those of deputies, associations and the army are left to others. */
  private static final Pattern AUTHORITY =
      Pattern.compile(
          "(?!.*(?:人大|政协|工会|妇联|共青团|协会|学会|村|社区|公司|集团|军|队)).+(?:[省市县区州盟旗]委|政府|[部局厅]|委员会|检察院|党组)");

  private static final Pattern OFFICE =
      Pattern.compile("代?(?:省长|市长|州长|县长|区长|盟长|旗长)|副(?:省长|市长|部长)|部长|厅长|局长|书记|检察长");

  private static final Pattern CHIEF_BODY =
      Pattern.compile("中共(?<committee>.+)委|(?<government>.+?)(?:人民)?政府");

  private static final Pattern CHIEF = Pattern.compile("书记|代?[省市州县区盟旗]长");

  private static final Pattern PAST = Pattern.compile("曾|时任|历任|原任|生前|已故|当时");

  private final Divisions divisions;

  PostReader(Divisions divisions) {
    this.divisions = divisions;
  }

  /** Those of an article, each station of a person once, where it is told first. */
  List<HeldPost> of(ArticleFacts facts, String text) {
    Map<EntityId, String> names = new HashMap<>();
    facts.entities().forEach(e -> names.put(e.id(), e.name()));
    Map<List<Object>, HeldPost> posts = new LinkedHashMap<>();
    Stream.concat(
            facts.mentions().stream().flatMap(m -> beside(facts, m, names, text)),
            facts.statements().stream().flatMap(s -> stated(facts, s, names, text).stream()))
        .forEach(p -> posts.putIfAbsent(List.of(p.person(), p.station()), p));
    return List.copyOf(posts.values());
  }

  /** What stands directly before a name. */
  private static Stream<HeldPost> beside(
      ArticleFacts facts, ResolvedMention mention, Map<EntityId, String> names, String text) {
    String name = names.getOrDefault(mention.entity(), "");
    int start = mention.span().start();
    if (mention.entity().type() != EntityType.PERSON || name.indexOf('·') >= 0) {
      return Stream.empty();
    }
    String before = text.substring(Math.max(0, start - LOOKING_BACK), start);
    List<HeldPost> found = new ArrayList<>();
    ofState(before)
        .ifPresent(s -> found.add(post(facts, mention, name, s.station(), before, s.start())));
    String tail = tail(before);
    for (Field field : FIELDS) {
      Matcher calling = field.calling().matcher(tail);
      if (calling.find()) {
        Station station = new Station(Kind.CALLING, field.name());
        found.add(post(facts, mention, name, station, tail, calling.start()));
      }
    }
    return found.stream();
  }

  /** As much as a calling has. */
  private static String tail(String before) {
    return before.substring(Math.max(0, before.length() - CALLING_LENGTH));
  }

  private record Found(Station station, int start) {}

  private static Optional<Found> ofState(String before) {
    if (!TITLED.matcher(tail(before)).find()) {
      return Optional.empty();
    }
    return States.last(before)
        .filter(s -> s.start() == 0 || before.charAt(s.start() - 1) != '驻')
        .filter(s -> STATE_OFFICE.matcher(before).region(s.end(), before.length()).matches())
        .map(s -> new Found(new Station(Kind.STATE, s.name()), s.start()));
  }

  private static HeldPost post(
      ArticleFacts facts,
      ResolvedMention mention,
      String name,
      Station station,
      String before,
      int at) {
    EntityId person = mention.entity();
    int start = mention.span().start() - before.length() + at;
    String words = (before.substring(at) + mention.text()).replaceAll("\\s+", " ");
    return new HeldPost(facts.article(), facts.date(), person, person, name, station, start, words);
  }

  private Optional<HeldPost> stated(
      ArticleFacts facts, ResolvedStatement s, Map<EntityId, String> names, String text) {
    String title = s.attributes().getOrDefault("title", "");
    if (s.type() != RelationType.HOLDS_POSITION
        || s.modality() != Modality.ASSERTED
        || !OFFICE.matcher(title).matches()
        || PAST.matcher(s.sentence()).find()) {
      return Optional.empty();
    }
    EntityId person = s.head();
    String name = names.getOrDefault(person, "");
    return office(names.getOrDefault(s.tail(), ""), title)
        .map(station -> {
          Span at = wording(facts, s, title, text);
          return new HeldPost(
              facts.article(),
              facts.date(),
              person,
              person,
              name,
              station,
              at.start(),
              at.of(text));
        });
  }

  /** Where the sentence says the post; the whole of it when it leaves a name to another one. */
  private static Span wording(ArticleFacts facts, ResolvedStatement s, String title, String text) {
    List<Span> titles = new ArrayList<>();
    for (int at = text.indexOf(title, s.span().start());
        at >= 0 && at + title.length() <= s.span().end();
        at = text.indexOf(title, at + 1)) {
      titles.add(new Span(at, at + title.length()));
    }
    return Wording.shortest(List.of(places(facts, s, s.tail()), titles, places(facts, s, s.head())))
        .orElse(s.span());
  }

  private static List<Span> places(ArticleFacts facts, ResolvedStatement s, EntityId id) {
    return facts.mentions().stream()
        .filter(m -> m.entity().equals(id))
        .map(ResolvedMention::span)
        .filter(s.span()::contains)
        .toList();
  }

  private Optional<Station> office(String body, String title) {
    Matcher chief = CHIEF_BODY.matcher(body);
    if (CHIEF.matcher(title).matches() && chief.matches()) {
      String committee = chief.group("committee");
      String where = committee != null ? committee : chief.group("government");
      return Home.highest(divisions.named(where))
          .map(Division::name)
          .map(division -> new Station(Kind.CHIEF, division));
    }
    return AUTHORITY.matcher(body).matches()
        ? Optional.of(new Station(Kind.OFFICE, field(body)))
        : Optional.empty();
  }

  private static String field(String body) {
    return FIELDS.stream()
        .filter(f -> f.authority().matcher(body).matches())
        .map(Field::name)
        .findFirst()
        .orElse("");
  }
}
