package wenmai.graph.extract.relations;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import wenmai.graph.extract.Marked;
import wenmai.graph.model.Modality;

/** For each wording a sentence that states the relation, and one that only looks like it. */
class RuleTableTest {
  /** Rule, sentence, first and second argument; both empty where the rule must stay silent. */
  private static final String TABLE =
      """
      # who builds
      builds-which       | 由{甲局O}承建的{长桥J}昨日合龙。                   | 甲局 长桥
      builds-which       | {甲局O}监理的{长桥J}昨日合龙。                     |
      builds-object      | {甲局O}中标{长桥J}。                               | 甲局 长桥
      builds-object      | {甲局O}中标{长桥J}监理。                           |
      builds-object      | {甲局O}参与竞标{长桥J}。                           |
      built-by           | {长桥J}由{甲局O}承建，明年通车。                   | 甲局 长桥
      built-by           | {长桥J}由{丙城投O}负责管理、{乙局O}监理施工。     |
      built-by           | {长桥J}监理标由{甲局O}中标。                       |
      built-by           | {长桥J}拟由{甲局O}承建。                           |
      built-by           | {长桥J}合龙，由{甲局O}承建的监控系统派上用场。     |
      works-done-by      | {丙铝业O}扩建{熔炼车间J}，土建由{甲局O}完成。      | 甲局 熔炼车间
      works-done-by      | {熔炼车间J}的设计由{甲局O}完成。                   |
      builds-clause      | {长桥J}由{丙城投O}投资，{甲局O}施工。              | 甲局 长桥
      builds-clause      | {长桥J}由{丙城投O}投资，{甲局O}施工总承包。        | 甲局 长桥
      builds-clause      | {长桥J}招标，{甲局O}、{乙局O}落选。                |
      builds-clause      | {长桥J}第一中标候选人公示，{甲局O}中标候选。       |
      builds-part        | {长桥J}进展顺利，{甲局O}承建的东引桥合龙。         | 甲局 长桥
      builds-part        | {长桥J}进展顺利，{甲局O}设计的东引桥合龙。         |
      builds-site        | {长桥J}合龙，由{丙城投O}投资、{甲局O}施工的大桥全长3公里。 | 甲局 长桥
      builds-site        | {长桥J}合龙，由{丙城投O}投资、{甲局O}设计的大桥全长3公里。 |
      builder-role       | {长桥J}合龙。施工单位{甲局O}加班加点。             | 甲局 长桥
      builder-role       | {长桥J}停工，原施工单位{甲局O}退场。               |
      builder-role       | {长桥J}第一中标候选人为{甲局O}。                   |
      builds-it          | 承建{长桥J}的{甲局O}负责人说。                     | 甲局 长桥
      builds-it          | 设计{长桥J}的{甲局O}负责人说。                     |
      builder-of         | {长桥J}合龙，负责施工的{甲局O}加班。               | 甲局 长桥
      builder-of         | {长桥J}合龙，负责设计的{甲局O}加班。               |
      builder-is         | {甲局O}是{长桥J}的施工单位。                       | 甲局 长桥
      builder-is         | {甲局O}是{长桥J}的设计单位。                       |
      # who owns
      invests-which      | 由{丙城投O}投资3亿元建设的{长桥J}开工。            | 丙城投 长桥
      invests-which      | {丙城投O}拟投资3亿元建设的{长桥J}公示。            |
      invests-object     | {丙城投O}投资3亿元建设{长桥J}。                    | 丙城投 长桥
      invests-object     | {丙城投O}拟投资3亿元建设{长桥J}。                  |
      invests-there      | {丙城投O}在{西区L}投资3亿元的{长桥J}开工。         | 丙城投 长桥
      invests-there      | {丙城投O}在{西区L}看到{长桥J}开工。                |
      develops-which     | {丙城投O}建设的{长桥J}开工。                       | 丙城投 长桥
      develops-which     | {丙城投O}关注的{长桥J}开工。                       |
      starts-works       | {丙铝业O}今年新建{熔炼车间J}。                     | 丙铝业 熔炼车间
      starts-works       | {丙铝业O}计划新建{熔炼车间J}。                     |
      owned-by           | {长桥J}由{丙城投O}投资建设。                       | 丙城投 长桥
      owned-by           | {长桥J}由{丙城投O}拍摄。                           |
      owned-by           | {长桥J}由{丙城投O}负责建设管理。                   |
      owned-by           | {长桥J}开工。本次大会由{丙城投O}主办。             |
      owner-role         | {长桥J}建设单位{丙城投O}相关负责人说。             | 丙城投 长桥
      owner-role         | {长桥J}监理单位{丙城投O}相关负责人说。             |
      as-owner           | {长桥J}提速。作为建设单位，{丙城投O}天天调度。     | 丙城投 长桥
      as-owner           | {长桥J}提速。作为邻居，{丙城投O}天天看。           |
      is-building        | {丙铝业O}正在{西区L}建设{熔炼车间J}。              | 丙铝业 熔炼车间
      is-building        | {丙铝业O}正在{西区L}招聘{熔炼车间J}工人。          |
      owner-is           | {丙城投O}是{长桥J}的业主单位。                     | 丙城投 长桥
      owner-is           | {丙城投O}是{长桥J}的邻居。                         |
      owner-clause       | {长桥J}开工，{丙城投O}出资，{甲局O}施工。          | 丙城投 长桥
      owner-clause       | {长桥J}开工，{丙城投O}到场，{甲局O}施工。          |
      its-works          | {丙医院O}{住院楼项目J}已完成。                     | 丙医院 住院楼项目
      its-works          | {丙医院O}、{住院楼项目J}都在东边。                 |
      sets-up            | {丙集团O}出资设立{丁铝业O}。                       | 丙集团 丁铝业
      sets-up            | {丙集团O}拟出资设立{丁铝业O}。                     |
      set-up-by          | {丁铝业O}由{丙集团O}出资组建。                     | 丙集团 丁铝业
      set-up-by          | {丁铝业O}由{丙集团O}推荐参展。                     |
      invested-in-by     | {丁铝业O}由{丙集团O}投资，去年投产。               | 丙集团 丁铝业
      invested-in-by     | {丁铝业O}由{丙集团O}管理，去年投产。               |
      belongs-to-owner   | {画馆O}归{丙集团O}所有。                           | 丙集团 画馆
      belongs-to-owner   | {画馆O}归{丙集团O}管理。                           |
      holds-shares       | {丙铝业O}持有{丁铝业O}40%股份。                    | 丙铝业 丁铝业
      holds-shares       | {丁铝业O}开盘大涨。{丙铝业O}持有其40%股份。        | 丙铝业 丁铝业
      holds-shares       | {丙铝业O}将持有{丁铝业O}40%股份。                  |
      is-holder          | {丙铝业O}为{丁铝业O}的第一大股东。                 | 丙铝业 丁铝业
      is-holder          | {丙铝业O}为{丁铝业O}的第一大客户。                 |
      acquires           | {丙铝业O}收购{丁铝业O}。                           | 丙铝业 丁铝业
      acquires           | {丙铝业O}否认收购{丁铝业O}。                       |
      # what belongs to what
      subordinate        | {丙集团O}下属的{丁铝业O}投产。                     | 丁铝业 丙集团
      subordinate        | {丙集团O}邻近的{丁铝业O}投产。                     |
      subsidiary         | {丙集团O}全资子公司{丁铝业O}投产。                 | 丁铝业 丙集团
      subsidiary         | {丙集团O}合作伙伴{丁铝业O}投产。                   |
      is-subsidiary      | {丁铝业O}是{丙集团O}的全资子公司。                 | 丁铝业 丙集团
      is-subsidiary      | {丁铝业O}注册地在{西区L}，是{丙集团O}的下属企业。  | 丁铝业 丙集团
      is-subsidiary      | {丁铝业O}是{丙集团O}的供货企业。                   |
      belongs-to         | {丁铝业O}隶属于{丙集团O}。                         | 丁铝业 丙集团
      belongs-to         | {丁铝业O}不再隶属于{丙集团O}。                     |
      belonging-to       | 隶属{丙集团O}的{丁铝业O}投产。                     | 丁铝业 丙集团
      belonging-to       | 供货{丙集团O}的{丁铝业O}投产。                     |
      controlled-by      | {丁铝业O}由{丙集团O}控股。                         | 丁铝业 丙集团
      controlled-by      | {丁铝业O}由{丙集团O}承建。                         |
      controlling-holder | {丁铝业O}控股股东{丙集团O}减持。                   | 丁铝业 丙集团
      controlling-holder | {丁铝业O}股东{丙集团O}减持。                       |
      parent             | {丁铝业O}母公司{丙集团O}公告。                     | 丁铝业 丙集团
      parent             | {丁铝业O}合作方{丙集团O}公告。                     |
      under-it           | {丙集团O}今年加快布局，旗下{丁铝业O}投产。         | 丁铝业 丙集团
      under-it           | {丙集团O}今年加快布局，邻近的{丁铝业O}投产。       |
      subject-has-under-it | {丙集团O}成立于1986年，总部位于{西区L}，现有员工2600人，下辖{丁铝业O}、{戊铝业O}等公司。 | 丁铝业 丙集团
      subject-has-under-it | {丙集团O}成立于1986年，总部位于{西区L}，现有员工2600人，邻近{丁铝业O}、{戊铝业O}等公司。 |
      has-under-it       | {丙集团O}旗下有{丁铝业O}和{戊铝业O}。              | 丁铝业 丙集团
      has-under-it       | {丙集团O}客户有{丁铝业O}和{戊铝业O}。              |
      among-them         | {丙集团O}产铝万吨。其中,{丁铝业O}签了订单。        | 丁铝业 丙集团
      among-them         | {丙医院O}来了很多人。其中,{丁铝业O}的人最多。      |
      # who works with whom
      agrees-with        | {一院O}与{二院O}签订合作协议。                     | 一院 二院
      agrees-with        | {一院O}与{二院O}联合执法。                         |
      agrees-with        | {一院O}拟与{二院O}签约。                           |
      agree-together     | {一院O}、{二院O}共建实验室。                       | 一院 二院
      agree-together     | {一院O}、{二院O}汇报了情况。                       |
      agree-together     | {一院O}、{二院O}等单位与学院签订合作协议。         |
      agree-together     | {三院O}由{一院O}、{二院O}合并成立，共建实验室。    |
      second-together    | {一院O}、{二院O}、{三院O}三方共建实验室。          | 二院 三院
      second-together    | {一院O}、{二院O}、{三院O}三家获奖。                |
      agrees-later       | {一院O}昨日公告，与{二院O}签署协议。               | 一院 二院
      agrees-later       | {一院O}昨日公告，与{二院O}打官司。                 |
      joins-hands        | {一院O}携手{二院O}办学。                           | 一院 二院
      joins-hands        | {一院O}联合{二院O}给工人送绿豆汤。                 |
      agrees-with-place  | {一院O}与{西区L}签订合作协议。                     | 一院 西区
      agrees-with-place  | {一院O}与{西区L}六个村签订协议。                   |
      places-agree       | {东区L}与{西区L}结对帮扶。                         | 东区 西区
      places-agree       | {东区L}与{西区L}相邻。                             |
      # who went where
      goes-to            | {李立P}到{西区L}调研。                             | 李立 西区
      goes-to            | {李立P}到{西区L}上学。                             |
      at-work-in         | {李立P}在{西区L}调研。                             | 李立 西区
      at-work-in         | {李立P}在{西区L}上班。                             |
      at-work-in         | {李立P}在{西区L}同来华访问的{东国L}{总统T}{王二P}举行会谈。 |
      inspects           | {李立P}走访{甲局O}。                               | 李立 甲局
      inspects           | {李立P}来到{西区L}担任{村支书T}。                  |
      inspects           | {李立P}陪同参观{甲局O}。                           |
      inspects           | {李立P}看望{甲局O}{职工T}{王二P}。                 |
      inspects-works     | {李立P}在{西区L}检查{长桥J}。                       | 李立 长桥
      inspects-works     | {李立P}在{西区L}称赞{长桥J}。                       |
      inspects-it        | {长桥J}合龙，{李立P}到场察看。                     | 李立 长桥
      inspects-it        | {长桥J}合龙，{李立P}发来贺信。                     |
      then-visits        | {李立P}听了汇报，随后走访{甲局O}。                 | 李立 甲局
      then-visits        | {李立P}听了汇报，随后称赞{甲局O}。                 |
      state-visit        | {李立P}今天开始对{泰国L}进行正式访问。             | 李立 泰国
      state-visit        | {李立P}今天对{泰国L}进行谴责。                     |
      stops-at           | {李立P}到{西区L}调研。在{甲局O}，{李立P}看了机房。 | 李立 甲局
      stops-at           | 在{甲局O}，{李立P}看了机房。                       |
      goes-on            | {李立P}到{西区L}调研。随后来到{甲局O}，看望工人。  | 李立 甲局
      goes-on            | {李立P}在家。随后来到{甲局O}，看望工人。           |
      # what lies where
      situated           | 在位于{西区L}的{长桥J}施工现场，工人忙碌。         | 长桥 西区
      situated           | 在路过{西区L}的{长桥J}施工现场，工人忙碌。         |
      lies-in            | {长桥J}位于{西区L}。                               | 长桥 西区
      lies-in            | {丁铝业O}成立于2009年，总部设在{西区L}。           | 丁铝业 西区
      subject-lies-in    | {长桥J}由{甲局O}承建，位于{西区L}，投资方为{丁铝业O}。 | 长桥 西区
      lies-in            | 投资方为{丁铝业O}，位于{西区L}。                   |
      lies-in            | {甲局O}报名地点设在{西区L}。                       |
      lies-in            | {丙集团O}位于{西区L}的{长桥J}开工。                |
      subject-lies-in    | {长桥J}由{甲局O}承建，占地四十亩，坐落于{西区L}。  | 长桥 西区
      subject-lies-in    | {长桥J}由{甲局O}承建，占地四十亩，送货到{西区L}。  |
      site-is            | {长桥J}施工招标公告。                              |
      site-is            | 项目名称：{长桥J}；建设地点：{西区L}。             | 长桥 西区
      works-in           | {长桥J}，昨日在{西区L}开工。                       | 长桥 西区
      works-in           | {长桥J}，昨日在{西区L}获奖。                       |
      built-in           | 在{西区L}投资建设{长桥J}。                         | 长桥 西区
      built-in           | 在{西区L}获悉{长桥J}开工。                         |
      scene              | 在{西区L}，{丙铝业O}的车间里机器轰鸣。             | 丙铝业 西区
      scene              | 在{西区L}，{丙铝业O}的产品很受欢迎。               |
      firm-of            | {西区L}的起重机企业{丙重工O}接了大单。             | 丙重工 西区
      firm-of            | {西区L}考察了邻县企业的{丙重工O}。                 |
      of-place           | {西区L}的{甲厂O}昨日开门。                         | 甲厂 西区
      of-place           | {西区L}{国防动员办公室O}昨日开会。                 |
      of-place           | 来自{西区L}的{全国人大O}{代表T}{李立P}说。         |
      of-place           | 毗邻{西区L}的{甲厂O}昨日开门。                     |
      of-place           | {西区L}的{甲厂O}新厂区昨日开门。                   |
      in-place           | {西区L}境内的{甲厂O}昨日开门。                     | 甲厂 西区
      in-place           | 横跨{西区L}境内的{长桥J}开工。                     |
      place-of-place     | {西区L}的{东山L}下雪。                             | 东山 西区
      place-of-place     | 通往{西区L}的{东山L}路滑。                         |
      places-of-place    | {西州L}的{甲镇L}、{乙镇L}两镇受灾。                | 乙镇 西州
      places-of-place    | {西州L}与{甲镇L}、{乙镇L}两镇受灾。                |
      place-chain        | {西州L}{甲镇L}下雪。                               | 甲镇 西州
      place-chain        | {新疆L}{和田L}成活。                               | 和田 新疆
      place-chain        | {安徽L}{嵩县L}两地下雪。                           |
      place-chain        | {嵩县L}{白云山L}康养旅居目的地入选。               |
      place-chain        | {京沪高铁L}{洛阳L}段限速。                         |
      place-chain        | {俄罗斯L}{中国L}两国会谈。                         |
      # who holds which post
      post-before-name   | {甲局O}{局长T}{李立P}说。                          | 李立 甲局
      post-before-name   | {甲局O}来信，{李立P}说。                           |
      second-post        | {甲会O}{主席T}{李立P}、{副主席T}{王二P}出席。      | 王二 甲会
      second-post        | {甲委O}{书记T}{李立P}、{副市长T}{王二P}出席。      |
      post-after-name    | {甲局O}{李立P}{老师T}说。                          | 李立 甲局
      post-after-name    | {甲局O}请{李立P}{老师T}说。                        |
      post-held-by       | {丁铝业O}成立，{董事长T}由{李立P}兼任。            | 李立 丁铝业
      post-held-by       | {丁铝业O}成立，{董事长T}由{李立P}推荐。            |
      leads              | 由{团长T}{李立P}率领的{代表团O}抵京。              | 李立 代表团
      leads              | 由{团长T}{李立P}接待的{代表团O}抵京。              |
      serving            | {李立P}担任{董事长T}的{丁铝业O}上市。              | 李立 丁铝业
      serving            | {李立P}拟担任{董事长T}的{丁铝业O}上市。            |
      post-behind-verb   | {甲会O}换届，{丙厂O}的{李立P}当选{会长T}。         | 李立 甲会
      post-behind-verb   | {李立P}拟任{甲局O}{局长T}。                        |
      appointment        | {丁铝业O}聘任{李立P}为{总经理T}。                  | 李立 丁铝业
      appointment        | {丁铝业O}、{戊铝业O}座谈，称{李立P}为{老师T}。     |
      dismissal          | 免去{李立P}的{甲局O}{局长T}职务。                  |
      post-alone         | {丙医院O}昨日开诊。{院长T}{李立P}说，床位够用。    | 李立 丙医院
      post-alone         | {丙医院O}昨日开诊。{市民T}{李立P}说，床位够用。    |
      post-alone         | {甲局O}汇报，{市长T}{李立P}主持会议。              |
      post-alone         | {一厂O}和{二厂O}投产，{厂长T}{李立P}到场。         |
      """;

  /**
   * A row of the table.
   *
   * @param expected the first and second argument; empty where the rule is to stay silent
   */
  record Row(String rule, String marked, String expected) {
    static Row of(String line) {
      String[] cells = line.split("\\|", -1);
      return new Row(cells[0].strip(), cells[1].strip(), cells[2].strip());
    }

    List<String> stated() {
      return Marked.read(marked.replaceAll("\\{([^}]+)([POJLT])}", "[$1|$2]"))
          .findings(null)
          .statements()
          .stream()
          .filter(s -> s.rule().equals(rule) && s.modality() == Modality.ASSERTED)
          .map(s -> s.head() + " " + s.tail())
          .toList();
    }
  }

  private static Stream<Row> rows() {
    return TABLE.lines().filter(line -> !line.startsWith("#")).map(Row::of);
  }

  private static Stream<Row> telling() {
    return rows().filter(row -> !row.expected().isEmpty());
  }

  private static Stream<Row> lookAlikes() {
    return rows().filter(row -> row.expected().isEmpty());
  }

  @ParameterizedTest
  @MethodSource("telling")
  void reads(Row row) {
    assertThat(row.stated()).contains(row.expected());
  }

  @ParameterizedTest
  @MethodSource("lookAlikes")
  void staysSilent(Row row) {
    assertThat(row.stated()).isEmpty();
  }

  @Test
  void hasARowAndALookAlikeForEveryRule() {
    List<Rule> rules = new ArrayList<>(Rules.all());
    rules.addAll(VisitRules.stops());
    Set<String> names =
        rules.stream().map(Rule::name).collect(Collectors.toCollection(TreeSet::new));
    assertThat(telling().map(Row::rule)).containsAll(names);
    assertThat(lookAlikes().map(Row::rule)).containsAll(names);
  }
}
