package wenmai.graph.extract.relations;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import wenmai.graph.extract.tagger.Label;

/**
 * The body that a post alone belongs to: in a sentence on one hospital, 院长李立 is the hospital's.
 *
 * <p>Some posts tell the kind of their body (院长, 校长, 总经理): it is the one such body named so far in
 * the sentence, else in the paragraph. Others (讲解员, 领队) belong to the one body that the sentence
 * names.
 */
final class ImpliedBody {
  private static final Pattern FIRM =
      Pattern.compile(
          ".*(?:公司|集团|厂|股份|铝业|重工|科技|电子|食品|纸业|药业|矿业|实业|酒店|饭店|酒庄|酒业|旅行社|农场|物流|建材|机械|能源|局[一二三四五六七八九十]+公司)");

  private static final Pattern NO_FIRM =
      Pattern.compile(
          ".*(?:[局委厅办署部院校馆]|政府|人大|政协|大学|中学|小学|学会|协会|法院|检察院|委员会|指挥部|支队|大队|新华社|日报|晚报|银监会|证监会|联盟)");

  private static final Pattern ANY = Pattern.compile(".*");

  private static final List<Kind> KINDS =
      List.of(
          kind("院长", ".*院(?:区)?"),
          kind("护士长", ".*(?:院|卫生服务中心)"),
          kind("校长", ".*(?:校|大学|学院|[0-9一二三四五六七八九十]中|中学|小学)"),
          kind("馆长", ".*馆"),
          kind("所长", ".*所"),
          kind("站长", ".*站"),
          kind("局长", ".*局"),
          kind("行长", ".*行"),
          kind("店长", ".*店"),
          kind("厅长", ".*厅"),
          kind("支队长", ".*支队"),
          kind("大队长", ".*大队"),
          kind("理事长", ".*(?:合作社|协会|学会|基金会|联合会)"),
          kind("会长", ".*(?:协会|商会|学会|联合会|会)"),
          kind("秘书长", ".*(?:协会|商会|学会|联合会|基金会|会)"),
          kind("队长", ".*队"),
          kind("教练", ".*(?:队|俱乐部|女篮|男篮|女足|男足|女排|男排)"),
          kind("团长", ".*团"),
          kind("组长", ".*组"),
          new Kind("厂长", FIRM),
          new Kind("董事长", FIRM),
          new Kind("总经理", FIRM),
          new Kind("项目经理", FIRM),
          new Kind("总工程师", FIRM),
          new Kind("总工", FIRM),
          new Kind("总裁", FIRM),
          new Kind("首席执行官", FIRM),
          new Kind("首席工程师", FIRM),
          new Kind("总监", FIRM),
          new Kind("经理", FIRM));

  /** Posts at whose body a sentence only hints, and what people are, not which post they hold. */
  private static final Pattern NO_POST =
      Pattern.compile(
          ".*(?:记者|通讯员|实习生|编辑|责编|编审|校对|摄影|主编|监制|律师|专家|学者|作家|诗人|画家|演员|歌手|导演|博士|硕士|院士|教授|[村市居县镇]民|农民|选手|书记|[省市县区镇乡村州]长|代表|委员|主任|主席|部长|大使|议员|总统|总理|首相"
              + "|国王|外长|老师|医生|战士|将军|先生|女士|老人|大爷|创业者|老板|老板娘|商人|企业家|传承人|设计师|发言人|负责人|队员|志愿者|听证员|监督员|监理.*|.*监理|主持人|主唱|巡护员|运动员|前锋|摄影师|贫困户|种植户|养殖户|大户|患者|家长|学生|同学|乘客|司机|游客|冠军)");

  private ImpliedBody() {}

  private record Kind(String title, Pattern bodies) {
    boolean suits(Actor actor) {
      return bodies.matcher(actor.entity()).matches();
    }
  }

  private static Kind kind(String title, String bodies) {
    return new Kind(title, Pattern.compile(bodies));
  }

  /**
   * The body of a post without one.
   *
   * @param sentence all actors of the sentence before the post
   * @param paragraph all actors of the paragraph before the sentence
   */
  static Optional<Actor> of(String title, List<Actor> sentence, List<Actor> paragraph) {
    Optional<Kind> kind = KINDS.stream().filter(k -> title.endsWith(k.title())).findFirst();
    if (kind.isPresent()) {
      return sole(sentence, kind.get()).or(() -> inParagraph(sentence, paragraph, kind.get()));
    }
    return NO_POST.matcher(title).matches()
        ? Optional.empty()
        : sole(sentence, new Kind(title, ANY));
  }

  private static Optional<Actor> inParagraph(
      List<Actor> sentence, List<Actor> paragraph, Kind kind) {
    boolean other = sentence.stream().anyMatch(kind::suits);
    return other ? Optional.empty() : sole(paragraph, kind);
  }

  /** The one organization that suits, or that may be a firm where a firm is meant. */
  private static Optional<Actor> sole(List<Actor> named, Kind kind) {
    List<Actor> bodies = named.stream().filter(a -> a.label() == Label.ORGANIZATION).toList();
    List<Actor> suitable = bodies.stream().filter(kind::suits).toList();
    if (suitable.isEmpty() && kind.bodies() == FIRM) {
      suitable = bodies.stream().filter(a -> !NO_FIRM.matcher(a.entity()).matches()).toList();
    }
    boolean one = suitable.stream().map(Actor::entity).distinct().count() == 1;
    return one ? Optional.of(suitable.getLast()) : Optional.empty();
  }
}
