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
        "1至2个"
      })
  void findsNoAmountIn(String text) {
    assertThat(QuantityReader.read(text)).isEmpty();
  }
}
