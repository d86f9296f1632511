package wenmai.graph.resolve;

import java.text.Normalizer;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import wenmai.graph.extract.names.Division;
import wenmai.graph.extract.names.Divisions;
import wenmai.graph.model.Alias;
import wenmai.graph.model.Entity;
import wenmai.graph.model.EntityId;
import wenmai.graph.model.EntityType;

/**
 * Gives a name of an article its entity: 市公安局 in 洛阳日报 is 洛阳市公安局.
 *
 * <p>Names that many places have (人民路, 实验小学, a person's) carry the home of the text in their
 * identity, so that two papers' are kept apart until somebody merges them.
 */
final class Naming {
  private static final Pattern RANK_FIRST =
      Pattern.compile("[省市县区](?!场|政(?!府|协)|民|块|域|际|值|内|外|长|井|区).+");

  private static final Pattern PARTY_COMMITTEE =
      Pattern.compile("(?:中共)?(.+?(?:省|市|县|区|州|旗|盟))委(?:员会)?(.*)");

  /** The Youth League and the other parties, whose committees are not the party's. */
  private static final Pattern OTHER_COMMITTEE =
      Pattern.compile("(共青团|团|民革|民盟|民建|民进|农工党|致公党|九三学社|台盟)(.*?[省市县区州旗盟])委(?:员会|会)?(.*)");

  private static final Pattern LEAGUE_CENTRE = Pattern.compile("^团(?=中央)");

  private static final Pattern RANK_TWICE = Pattern.compile("([市县区旗])\\1(?=委|政府|人民政府|人大|政协|纪委)");

  private static final Pattern GOVERNMENT = Pattern.compile("(.+?(?:省|市|县|区|州|旗|镇|乡))政府");

  /** Ends of names that many places have. */
  static final Pattern SHARED_PLACE =
      Pattern.compile(".*(?:(?<!铁)路|街|大道|巷|胡同|广场|公园|小区|社区|村|镇|乡|街道|市场|桥|河|山|门|站|机场|码头)");

  private static final Pattern NAMED_AFTER =
      Pattern.compile("(.{2,4}?)(?:[东西南北中]?路|大?街|大道|巷|胡同|广场|公园|小区|社区|村|镇|乡|街道|大?桥|河|山|门)");

  private static final Pattern ZONE =
      Pattern.compile("(?:高新|经开|经济|技术|产业|开发|示范|保税|综保|自贸|城|新|市|老城|工业园)+区|机场|火车站|高铁站");

  private static final Pattern SHARED_BODY =
      Pattern.compile(
          "(?:第?[一二三四五六七八九十0-9]+|人民|中心|实验|市政|交警|公安|城关|城管|供电|自来水|妇幼|中医|高级|县|乡|镇|村)*"
              + "(?:医院|卫生院|保健院|[中小大]学|学校|幼儿园|[局委办厅]|支队|大队|派出所|居委会|村委会|支行|公司|法院|检察院|图书馆|博物馆|体育馆|支部)");

  /** What every authority has, and no text places by itself. */
  private static final Pattern DEPARTMENT =
      Pattern.compile(
          "(?:党委|党组|党支部|党总支|党工委)?(?:宣传部|组织部|统战部|政法委|办公室|办公厅|管委会|党工委|党委|党组|纪委|纪检组|工会|团委|妇联|人武部|指挥部|董事会|监事会|股东大?会|工作组|检查组|调研组|专家组)");

  private static final int DISTINCT_PROJECT_LENGTH = 8;

  private final Divisions divisions;
  private final Distinctive distinctive;
  private final Landmarks landmarks;
  private final Home home;
  private final PersonHomes people;
  private final Set<String> places;
  private final String article;

  /**
   * @param places that the text names
   * @param article what keeps local names apart where their home is unknown
   */
  Naming(
      Divisions divisions,
      Landmarks landmarks,
      Home home,
      PersonHomes people,
      Set<String> places,
      String article) {
    this.divisions = divisions;
    this.distinctive = new Distinctive(divisions);
    this.landmarks = landmarks;
    this.home = home;
    this.people = people;
    this.places = places;
    this.article = article;
  }

  Entity entity(EntityType type, String printed) {
    String name = plain(printed);
    return switch (type) {
      case PERSON -> qualified(type, name, people.of(name));
      case ORGANIZATION -> organization(name);
      case PROJECT ->
          startsWithPlace(name)
                  || name.length() >= DISTINCT_PROJECT_LENGTH
                  || landmarks.isProject(name)
                  || (home.qualifier().isEmpty() && landmarks.isDistinctProject(name))
              ? qualified(type, name, "")
              : local(type, name);
      case PLACE -> place(name);
    };
  }

  /**
   * The identity of a short form that the text defines, where it stands without its full name in
   * another article; empty when there it may mean somebody else.
   */
  Optional<EntityId> alone(Alias alias) {
    String brief = plain(alias.alias());
    if (!alias.said() || !distinctive.test(alias.type(), brief, plain(alias.entity()))) {
      return Optional.empty();
    }
    EntityId id = EntityId.of(alias.type(), brief, "");
    return entity(alias.type(), brief).id().equals(id) ? Optional.of(id) : Optional.empty();
  }

  /** One spelling of a name: full-width and half-width forms, blanks and middle dots made equal. */
  static String plain(String printed) {
    return Normalizer.normalize(printed, Normalizer.Form.NFKC)
        .replaceAll("\\s+", "")
        .replaceAll("[•・‧∙]", "·");
  }

  private Entity organization(String name) {
    EntityType type = EntityType.ORGANIZATION;
    if (RANK_FIRST.matcher(name).matches()) {
      Optional<Division> meant = home.meantBy(name.charAt(0));
      return meant.isPresent()
          ? qualified(type, official(meant.get().name() + name.substring(1)), "")
          : qualified(type, name, article);
    }
    if (DEPARTMENT.matcher(name).matches()) {
      return qualified(type, name, article);
    }
    Matcher other = OTHER_COMMITTEE.matcher(name);
    if (other.matches() && !divisions.contains(other.group(1) + other.group(2))) {
      return committee(name, other);
    }
    if (SHARED_BODY.matcher(name).matches()) {
      return local(type, name);
    }
    return qualified(type, official(name), "");
  }

  /** 共青团洛阳市委 for 团洛阳市委, and for 团市委 in 洛阳日报. */
  private Entity committee(String name, Matcher parts) {
    EntityType type = EntityType.ORGANIZATION;
    String whose = parts.group(1).equals("团") ? "共青团" : parts.group(1);
    String place = parts.group(2);
    String rest = "委" + parts.group(3);
    if (place.length() > 1) {
      return qualified(type, whose + place + rest, "");
    }
    return home.meantBy(place.charAt(0))
        .map(meant -> qualified(type, whose + meant.name() + rest, ""))
        .orElseGet(() -> qualified(type, name, article));
  }

  /** 中共洛阳市委 for 洛阳市委, 洛阳市人民政府 for 洛阳市政府, 嵩县 but once in 嵩县县委. */
  private static String official(String printed) {
    String name = RANK_TWICE.matcher(printed).replaceFirst("$1");
    name = LEAGUE_CENTRE.matcher(name).replaceFirst("共青团");
    Matcher committee = PARTY_COMMITTEE.matcher(name);
    if (committee.matches() && isPartOfCommittee(committee.group(2))) {
      return "中共" + committee.group(1) + "委" + committee.group(2);
    }
    Matcher government = GOVERNMENT.matcher(name);
    return government.matches() ? government.group(1) + "人民政府" : name;
  }

  private static boolean isPartOfCommittee(String rest) {
    return rest.isEmpty() || List.of("宣传部", "组织部", "统战部", "政法委", "办公室", "党校").contains(rest);
  }

  private Entity place(String name) {
    EntityType type = EntityType.PLACE;
    List<Division> named = divisions.named(name);
    if (!named.isEmpty()) {
      return division(name, named);
    }
    if (ZONE.matcher(name).matches()) {
      String city = home.city() == null ? "" : Divisions.briefName(home.city().name());
      return city.isEmpty() ? qualified(type, name, article) : qualified(type, city + name, "");
    }
    boolean shared =
        SHARED_PLACE.matcher(name).matches()
            && !(startsWithPlace(name) && !isNamedAfterPlace(name))
            && !landmarks.contains(name)
            && !(home.qualifier().isEmpty() && landmarks.isDistinct(name));
    return shared ? local(type, name) : qualified(type, name, "");
  }

  private Entity division(String name, List<Division> named) {
    List<Division> near = named.stream().filter(home::holds).toList();
    Optional<Division> meant =
        Home.highest(near).or(() -> Home.highest(named)).or(() -> inNamedParent(name, named));
    if (meant.isEmpty()) {
      return qualified(EntityType.PLACE, name, article);
    }
    boolean unique = divisions.named(meant.get().name()).size() == 1;
    String above = divisions.parent(meant.get()).map(Division::name).orElse("");
    String full = meant.get().name();
    return qualified(EntityType.PLACE, unique ? full : above + full, "");
  }

  /** 朝阳区 in a text that names 北京 and not 长春. */
  private Optional<Division> inNamedParent(String name, List<Division> named) {
    List<Division> placed =
        named.stream()
            .filter(division -> division.name().equals(name))
            .filter(division -> divisions.parent(division).filter(this::isNamed).isPresent())
            .toList();
    return placed.size() == 1 ? Optional.of(placed.getFirst()) : Optional.empty();
  }

  private boolean isNamed(Division division) {
    return places.contains(division.name())
        || places.contains(Divisions.briefName(division.name()));
  }

  private Entity local(EntityType type, String name) {
    String qualifier = home.qualifier();
    return qualified(type, name, qualifier.isEmpty() ? article : qualifier);
  }

  private static Entity qualified(EntityType type, String name, String qualifier) {
    return new Entity(EntityId.of(type, name, qualifier), type, name);
  }

  /** 中山路 and 凤凰山 tell no more of where they are than other streets and hills. */
  private boolean isNamedAfterPlace(String name) {
    Matcher named = NAMED_AFTER.matcher(name);
    return named.matches() && divisions.contains(named.group(1));
  }

  private boolean startsWithPlace(String name) {
    for (int length = Math.min(4, name.length() - 1); length >= 2; length--) {
      if (divisions.contains(name.substring(0, length))) {
        return true;
      }
    }
    return name.startsWith("中国");
  }
}
