package wenmai.graph.extract.relations;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import wenmai.graph.extract.Marked;
import wenmai.graph.model.Modality;
import wenmai.graph.model.Statement;

class RelationReaderTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          # who builds
          由{甲局O}承建的{长桥J}昨日合龙。                      | BUILDS 甲局 长桥
          {长桥J}由{甲局O}承建，明年通车。                      | BUILDS 甲局 长桥
          {长桥J}由{丙城投O}投资，{甲局O}施工。                 | OWNS 丙城投 长桥; BUILDS 甲局 长桥
          {甲局O}中标{长桥J}。                                  | BUILDS 甲局 长桥
          {长桥J}合龙。施工单位{甲局O}加班加点。                | BUILDS 甲局 长桥
          {长桥J}现场一派繁忙。“力争完工。”承建该项目的{甲局O}相关负责人表示。 | BUILDS 甲局 长桥
          {中铁四局O}{长桥J}工程部长介绍了进度。                | BUILDS 中铁四局 长桥
          {中国三冶集团O}{长桥J}桥段负责人说。                  | BUILDS 中国三冶集团 长桥
          # who owns
          {丙医院O}{住院楼项目J}已完成。                        | OWNS 丙医院 住院楼项目
          {长桥J}建设单位{丙城投O}相关负责人说。                | OWNS 丙城投 长桥
          由{丙城投O}投资3亿元建设的{长桥J}开工。               | OWNS 丙城投 长桥
          {丙铝业O}投产。该企业向下游延伸,开建{箔材项目J}。     | OWNS 丙铝业 箔材项目
          {丙铝业O}签订单，其{箔材项目J}稳步推进。              | OWNS 丙铝业 箔材项目
          {丙铝业O}持有{丁铝业O}40%股份。                       | OWNS 丙铝业 丁铝业
          {丙电力公司O}{长桥核电站J}事故已过十年。              | OWNS 丙电力公司 长桥核电站
          # what belongs to what
          {丙总台O}所属{甲频道O}、{乙频道O}播出。                | PART_OF 甲频道 丙总台; PART_OF 乙频道 丙总台
          {丙集团O}所属{甲院O}和{乙院O}研制成功。                | PART_OF 甲院 丙集团; PART_OF 乙院 丙集团
          {丙总台O}下属的{甲公司O}和{丁移动O}签署协议。          | PART_OF 甲公司 丙总台; COOPERATES_WITH 甲公司 丁移动
          {民政部O}及所属{甲中心O}受检。                         | PART_OF 甲中心 民政部
          {丙集团O}下属的{丁铝业O}投产。                        | PART_OF 丁铝业 丙集团
          {丁铝业O}是{丙集团O}的全资子公司。                    | PART_OF 丁铝业 丙集团
          {丙集团O}产铝万吨。其中,{丁铝业O}签了订单。           | PART_OF 丁铝业 丙集团
          # who works with whom
          {一院O}与{二院O}签订合作协议。                        | COOPERATES_WITH 一院 二院
          {一院O}和{二院O}与{三院O}签署协议。                   | COOPERATES_WITH 一院 三院; COOPERATES_WITH 二院 三院
          深化{一院O}与{二院O}合作。                            | COOPERATES_WITH 一院 二院
          # who went where
          {李立P}先后到{牡丹阁L}灯会、{石窟景区L}等现场,督导检查安全保卫工作。 | VISITED 李立 牡丹阁; VISITED 李立 石窟景区
          {李立P}到{东区L}考察。到{东站L}一下列车,他直接来到{南村L}的大田,察看长势,随后来到{北村L}。 | VISITED 李立 东区; VISITED 李立 南村; VISITED 李立 北村
          {李立P}先后到牡丹阁“灯会”、{石窟景区L}等现场,督导检查安全保卫工作。 | VISITED 李立 石窟景区
          {李立P}到{西区L}调研。在{甲局O},{李立P}看了机房。      | VISITED 李立 西区; VISITED 李立 甲局
          {李立P}率队观摩了{长桥J}。                            | VISITED 李立 长桥
          {李立P}走访{甲局O}和{一院O}。                         | VISITED 李立 甲局; VISITED 李立 一院
          {李立P}对{泰国L}进行国事访问。                        | VISITED 李立 泰国
          # what lies where
          {智利L}的{南港L}今天封港。                            | LOCATED_IN 南港 智利
          位于{南美洲L}的{智利L}正值酷暑。                      | LOCATED_IN 智利 南美洲
          在位于{西区L}的{长桥J}施工现场，工人忙碌。            | LOCATED_IN 长桥 西区
          {西区L}的{甲局O}昨日开门。                            | LOCATED_IN 甲局 西区
          {长桥J}位于{西区L}。                                  | LOCATED_IN 长桥 西区
          """)
  void reads(String marked, String expected) {
    assertThat(told(marked)).containsExactlyInAnyOrder(expected.split("; "));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          副市长、{市公安局O}{局长T}{李立P}检查工作。            | 李立 市公安局 局长
          {市委O}{书记T}{李立P}、{副市长T}{王二P}出席。          | 李立 市委 书记
          {甲局O}{党组书记T}、{局长T}{李立P}说。                 | 李立 甲局 党组书记; 李立 甲局 局长
          {市委O}{副书记T}、{市长T}{李立P}出席。                 | 李立 市委 副书记
          任命{李立P}为{甲局O}{局长T}，免去{王二P}的{甲局O}{局长T}职务。 | 李立 甲局 局长
          {李立P}历任{甲局O}{科长T}、{副局长T}，现任{一院O}{院长T}。 | 李立 甲局 科长; 李立 甲局 副局长; 李立 一院 院长
          {丙医院O}昨日开诊。{院长T}{李立P}说，床位够用。        | 李立 丙医院 院长
          {甲局O}原{局长T}{李立P}退休。                          | 李立 甲局 原局长
          {人大O}{副主任T}{李立P}、{王二P}参加。                 | 李立 人大 副主任; 王二 人大 副主任
          """)
  void readsWhoHoldsWhichPost(String marked, String expected) {
    List<String> posts =
        statements(marked).stream()
            .filter(s -> s.modality() == Modality.ASSERTED)
            .map(s -> s.head() + " " + s.tail() + " " + s.attributes().get("title"))
            .toList();
    assertThat(posts).containsExactlyInAnyOrder(expected.split("; "));
  }

  @ParameterizedTest
  @CsvSource({
    "拟由{甲局O}承建{长桥J}。,PLANNED",
    "{丙城投O}将投资3亿元建设的{长桥J}公示。,PLANNED",
    "{甲议会O}愿与{乙议会O}加强合作。,PLANNED",
    "{李立P}将要对{泰国L}进行国事访问。,PLANNED",
    "{甲局O}为{长桥J}第一中标候选人，由{甲局O}施工。,PLANNED",
    "{甲局O}否认与{一院O}签订合作协议。,NEGATED",
    "{一院O}拟与{二院O}签约。,PLANNED",
    "据传{一院O}与{二院O}合作。,ALLEGED",
    "{李立P}被确认为{劳工党O}{主席T}候选人。,PLANNED",
    "{李立P}拟任{甲局O}{局长T}。,PLANNED",
    "免去{李立P}的{甲局O}{局长T}职务。,NEGATED",
  })
  void tellsWhatIsNotAFact(String marked, Modality modality) {
    assertThat(statements(marked)).extracting(Statement::modality).contains(modality);
    assertThat(told(marked)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "“万人助万企”活动服务{甲局O}和{一院O}。",
    "统筹做好保交楼工作，{市委O}、{市政府O}高度重视。",
    "{长桥J}第一中标候选人为{甲局O}。",
    "{甲局O}参与竞标{长桥J}。",
    "{李立P}在{甲局O}说，{长桥J}很重要。",
    "{市长T}{李立P}主持会议，{市公安局O}汇报。",
    "设计单位{甲局O}在{长桥J}工地。",
    "{三院O}由{一院O}和{二院O}合并组建。",
    "在{甲局O},{李立P}说，天气很好。",
    "{安徽L}{合肥至福州高铁L}今天开通。",
    "{丁铝业O}与{欧洲知名包装公司O}签订合同。",
    "贯彻{党中央O}{国务院O}、{省委O}决策部署。",
    // An office for the works, and works that are help for another.
    "{国务院O}{三峡工程J}建设委员会今天开会。",
    "{日本国会O}的{长桥核电站J}事故调查委员会今天开会。",
    "中国援{巴议会O}{大厦项目J}揭牌。",
    // Whose branch it is, not whose the place is; whose ship it was.
    "{丙银行O}所属{北京L}网点昨日开门。",
    "{韩国警方O}对“岁月”号客轮所属{海运公司O}展开调查。",
    // Meetings at home, another's visit, what all take part in, what several say together.
    "{李立P}8日在{钓鱼台国宾馆L}会见来华出席会议的{王二P}。",
    "{李立P}强调，去年王储殿下对{中国L}进行国事访问。",
    "中国将参与{甲组织O}、{乙组织O}、{丙组织O}等机制合作。",
    "{甲学会O}和{乙学会O}发表联合声明。",
    // What a state does elsewhere, and another's people.
    "根据{美国L}的{欧洲L}反导计划，系统已经部署。",
    "位于{霍尔木兹海峡L}的{美国L}船只遭袭。",
    "{甲部O}17日称，俄{防长T}{李立P}离京。",
  })
  void staysSilentWhereNothingIsStated(String marked) {
    assertThat(told(marked)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          {洛阳L}和{嵩县L}下雪。{丙铝业O}位于该市。            | LOCATED_IN 丙铝业 洛阳
          {洛阳L}和{嵩县L}下雪。{丙铝业O}位于该县。            | LOCATED_IN 丙铝业 嵩县
          {洛阳L}和{偃师区L}下雪。{丙铝业O}位于该区。          | LOCATED_IN 丙铝业 偃师区
          {河南L}与{洛阳L}下雪。{丙铝业O}位于该省。            | LOCATED_IN 丙铝业 河南
          {一中O}和{丙医院O}放假。该校与{丁公司O}签订协议。    | COOPERATES_WITH 一中 丁公司
          {丙医院O}和{一中O}放假。该院与{丁公司O}签订协议。    | COOPERATES_WITH 丙医院 丁公司
          {丙医院O}和{乙医院O}放假。该院与{丁公司O}签订协议。  | COOPERATES_WITH 丙医院 丁公司
          {水务局O}和{一中O}放假。该局与{丁公司O}签订协议。    | COOPERATES_WITH 水务局 丁公司
          {丁公司O}在{水务局O}领奖。该公司与{一中O}签订协议。  | COOPERATES_WITH 丁公司 一中
          {中国一拖O}领奖。该企业与{一中O}签订协议。           | COOPERATES_WITH 中国一拖 一中
          {长桥J}和{北水厂J}开工。该水厂由{甲局O}承建。        | BUILDS 甲局 北水厂
          {李立P}和{王二P}座谈。他到{西区L}调研。              | VISITED 李立 西区
          """)
  void findsWhatAWordPointsBackTo(String marked, String expected) {
    assertThat(told(marked)).containsExactly(expected);
  }

  @ParameterizedTest
  @CsvSource({
    "{嵩县L}下雪。{丙铝业O}位于该市。",
    "{一中O}放假。该院与{丁公司O}签订协议。",
    "{水务局O}放假。该公司与{丁公司O}签订协议。",
    "{长桥J}开工。该水厂由{甲局O}承建。",
  })
  void leavesAWordAloneThatNothingBeforeSuits(String marked) {
    assertThat(told(marked)).isEmpty();
  }

  @Test
  void givesTheSentenceThatStatesIt() {
    List<Statement> statements = statements("{长桥J}开工。该项目由{甲局O}承建。明年完工。");
    assertThat(statements).singleElement().extracting(Statement::sentence).isEqualTo("该项目由甲局承建。");
  }

  private static List<String> told(String marked) {
    return statements(marked).stream()
        .filter(s -> s.modality() == Modality.ASSERTED)
        .map(s -> s.type() + " " + s.head() + " " + s.tail())
        .toList();
  }

  private static List<Statement> statements(String marked) {
    return Marked.read(marked.replaceAll("\\{([^}]+)([POJLT])}", "[$1|$2]"))
        .findings(null)
        .statements();
  }
}
