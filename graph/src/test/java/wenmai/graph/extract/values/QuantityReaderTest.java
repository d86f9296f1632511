package wenmai.graph.extract.values;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class QuantityReaderTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          销售收入4.4亿元的      | 4.4亿元      | money      | 440000000 | CNY | false
          投资三亿元             | 三亿元       | money      | 300000000 | CNY | false
          首付款六千万美元       | 六千万美元   | money      | 60000000  | USD | false
          出口额1.2万美元        | 1.2万美元    | money      | 12000     | USD | false
          近1万平方米            | 近1万平方米  | area       | 10000     | m2  | true
          占地187亩              | 187亩        | area       | 187       | mu  | false
          约2万立方米            | 约2万立方米  | volume     | 20000     | m3  | true
          原铝23815吨            | 23815吨      | weight     | 23815     | t   | false
          1000吨以上             | 1000吨以上   | weight     | 1000      | t   | true
          四千吨尿素             | 四千吨       | weight     | 4000      | t   | false
          产能10万吨/年          | 10万吨/年    | weight     | 100000    | t/a | false
          全长9.7公里            | 9.7公里      | length     | 9700      | m   | false
          占比76.3%              | 76.3%        | percentage | 76.3      | %   | false
          百分之七十六点三       | 百分之七十六点三 | percentage | 76.3   | %   | false
          提高5.7个百分点        | 5.7个百分点  | percentage | 5.7       | pp  | false
          277家企业              | 277家        | count      | 277       | 家  | false
          培训14.7万人次         | 14.7万人次   | count      | 147000    | 人次 | false
          劳务人员300余名        | 300余名      | count      | 300       | 名  | true
          1,487家                | 1,487家      | count      | 1487      | 家  | false
          二十五名学员           | 二十五名     | count      | 25        | 名  | false
          首批3个月订单          | 3个月        | duration   | 3         | mo  | false
          奋战10年               | 10年         | duration   | 10        | a   | false
          装机60万千瓦           | 60万千瓦     | power      | 600000    | kW  | false
          1.2万亿元              | 1.2万亿元    | money      | 1200000000000 | CNY | false
          2亿5000万元            | 2亿5000万元  | money      | 250000000 | CNY | false
          3000余万元             | 3000余万元   | money      | 30000000  | CNY | true
          近百亿元               | 近百亿元     | money      | 10000000000 | CNY | true
          超过300亿美元          | 超过300亿美元 | money     | 30000000000 | USD | true
          补贴2万元/亩           | 2万元/亩     | money      | 20000     | CNY/亩 | false
          水价3元/吨             | 3元/吨       | money      | 3         | CNY/吨 | false
          占地600公顷            | 600公顷      | area       | 6000000   | m2  | false
          面积5万㎡              | 5万㎡        | area       | 50000     | m2  | false
          3.5平方公里            | 3.5平方公里  | area       | 3500000   | m2  | false
          3000余亩               | 3000余亩     | area       | 3000      | mu  | true
          全长50米               | 50米         | length     | 50        | m   | false
          时速350公里            | 350公里      | speed      | 350       | km/h | false
          120公里/小时           | 120公里/小时 | speed      | 120       | km/h | false
          年发电2.5亿千瓦时      | 2.5亿千瓦时  | energy     | 250000000 | kWh | false
          储能200MWh             | 200MWh       | energy     | 200000    | kWh | false
          光伏100兆瓦            | 100兆瓦      | power      | 100000    | kW  | false
          500千伏变电站          | 500千伏      | voltage    | 500       | kV  | false
          日处理5万吨/日         | 5万吨/日     | weight     | 50000     | t/d | false
          占六成                 | 六成         | percentage | 60        | %   | false
          8成以上                | 8成以上      | percentage | 80        | %   | true
          千分率5‰               | 5‰           | percentage | 0.5       | %   | false
          增长2倍                | 2倍          | ratio      | 2         | x   | false
          零下5℃                 | 零下5℃       | temperature | -5       | °C  | false
          1200户居民             | 1200户       | count      | 1200      | 户  | false
          约两千人               | 约两千人     | count      | 2000      | 人  | true
          上万人参加             | 上万人       | count      | 10000     | 人  | true
          逾千家企业             | 逾千家       | count      | 1000      | 家  | true
          十余家企业             | 十余家       | count      | 10        | 家  | true
          45辆公交               | 45辆         | count      | 45        | 辆  | false
          12个项目               | 12个         | count      | 12        | 个  | false
          36万标准箱             | 36万标准箱   | count      | 360000    | 标准箱 | false
          """)
  void readsAnAmount(
      String text, String printed, String kind, BigDecimal value, String unit, boolean about) {
    assertThat(QuantityReader.read(text))
        .singleElement()
        .satisfies(q -> {
          assertThat(q.text()).isEqualTo(printed);
          assertThat(q.span().of(text)).isEqualTo(printed);
          assertThat(q.kind()).isEqualTo(kind);
          assertThat(q.value()).isEqualTo(value);
          assertThat(q.unit()).isEqualTo(unit);
          assertThat(q.approximate()).isEqualTo(about);
        });
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2016年开工",
        "二〇二四年",
        "第三座大桥",
        "一家企业",
        "两个中心",
        "万人助万企",
        "千家万户",
        "东方红LN2004",
        "13710",
        "3.0版",
        "十分满意",
        "6月16日",
        "1至2个",
        "5—8公里",
        "10~15亿元",
        "数百亿元",
        "百亿级",
        "六成立",
        "三成员",
        "G312国道",
        "12号线",
        "第12届",
        "万人空巷",
        "以上万事俱备"
      })
  void findsNoAmountIn(String text) {
    assertThat(QuantityReader.read(text)).isEmpty();
  }
}
