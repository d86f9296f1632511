package wenmai.graph.extract.values;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import wenmai.graph.model.DateExpression;

/** The day of issue is Saturday, 17 February 2024, the eighth day of the first lunar month. */
class DateReaderTest {
  private static final LocalDate ISSUE = LocalDate.of(2024, 2, 17);

  @ParameterizedTest
  @CsvSource({
    "双节期间,2023-09-29,2023-10-06",
    "年初确定的目标,2023-01-01,2023-01-31",
    "确保上半年“时间过半”,2023-01-01,2023-06-30",
    "下半年将继续,2023-07-01,2023-12-31",
    "今早启程,2023-08-14,2023-08-14",
  })
  void takesAPartOfTheYearForThisYears(String text, LocalDate from, LocalDate to) {
    assertThat(DateReader.read(text, LocalDate.of(2023, 8, 14)))
        .singleElement()
        .satisfies(d -> {
          assertThat(d.from()).isEqualTo(from);
          assertThat(d.to()).isEqualTo(to);
        });
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          昨日，记者获悉       | 昨日      | 2024-02-16 | 2024-02-16
          今天上午             | 今天      | 2024-02-17 | 2024-02-17
          前天下雪             | 前天      | 2024-02-15 | 2024-02-15
          明天起放晴           | 明天      | 2024-02-18 | 2024-02-18
          本月底完工           | 本月底    | 2024-02-01 | 2024-02-29
          本月20日前           | 本月20日  | 2024-02-20 | 2024-02-20
          上个月启用           | 上个月    | 2024-01-01 | 2024-01-31
          上周三召开           | 上周三    | 2024-02-07 | 2024-02-07
          本周迎来             | 本周      | 2024-02-12 | 2024-02-18
          星期三召开           | 星期三    | 2024-02-14 | 2024-02-14
          去年12月批量上市     | 去年12月  | 2023-12-01 | 2023-12-31
          今年6月全面投产      | 今年6月   | 2024-06-01 | 2024-06-30
          今年以来             | 今年以来  | 2024-01-01 | 2024-02-17
          去年，该企业         | 去年      | 2023-01-01 | 2023-12-31
          明年汛期前           | 明年      | 2025-01-01 | 2025-12-31
          去年底动工           | 去年底    | 2023-12-01 | 2023-12-31
          “十四五”期间         | “十四五”期间 | 2021-01-01 | 2025-12-31
          十三五时期           | 十三五时期 | 2016-01-01 | 2020-12-31
          正月初六开启         | 正月初六  | 2024-02-15 | 2024-02-15
          正月初八如期         | 正月初八  | 2024-02-17 | 2024-02-17
          力争正月十五实现     | 正月十五  | 2024-02-24 | 2024-02-24
          腊月廿三祭灶         | 腊月廿三  | 2024-02-02 | 2024-02-02
          除夕当晚             | 除夕      | 2024-02-09 | 2024-02-09
          大年初一             | 大年初一  | 2024-02-10 | 2024-02-10
          民国二十三年         | 民国二十三年 | 1934-01-01 | 1934-12-31
          民国115年底          | 民国115年 | 2026-01-01 | 2026-12-31
          1984年10月9日        | 1984年10月9日 | 1984-10-09 | 1984-10-09
          二〇二四年三月五日   | 二〇二四年三月五日 | 2024-03-05 | 2024-03-05
          二〇〇三年底         | 二〇〇三年底 | 2003-12-01 | 2003-12-31
          2016年，             | 2016年    | 2016-01-01 | 2016-12-31
          2021年至2023年       | 2021年至2023年 | 2021-01-01 | 2023-12-31
          2024-02-16           | 2024-02-16 | 2024-02-16 | 2024-02-16
          16日，在施工现场     | 16日      | 2024-02-16 | 2024-02-16
          20日，记者从         | 20日      | 2024-01-20 | 2024-01-20
          将于20日举行         | 20日      | 2024-02-20 | 2024-02-20
          6月底前开工          | 6月底     | 2024-06-01 | 2024-06-30
          为3月底陆续投产      | 3月底     | 2024-03-01 | 2024-03-31
          12月，批量上市       | 12月      | 2023-12-01 | 2023-12-31
          3月5日至8日          | 3月5日至8日 | 2024-03-05 | 2024-03-08
          12月30日至1月2日     | 12月30日至1月2日 | 2023-12-30 | 2024-01-02
          1至2月，全市         | 1至2月    | 2024-01-01 | 2024-02-29
          上半年建成           | 上半年    | 2024-01-01 | 2024-06-30
          第一季度             | 第一季度  | 2024-01-01 | 2024-03-31
          实现一季度“开门红”   | 一季度    | 2024-01-01 | 2024-03-31
          年底前               | 年底      | 2024-12-01 | 2024-12-31
          春节假期连续生产     | 春节假期  | 2024-02-10 | 2024-02-17
          近三年               | 近三年    | 2021-02-17 | 2024-02-17
          截至去年底           | 去年底    | 2023-12-01 | 2023-12-31
          上月中旬             | 上月中旬  | 2024-01-11 | 2024-01-20
          本周五召开           | 本周五    | 2024-02-16 | 2024-02-16
          1至5月               | 1至5月    | 2024-01-01 | 2024-05-31
          今年前两个月         | 今年前两个月 | 2024-01-01 | 2024-02-29
          去年前11个月         | 去年前11个月 | 2023-01-01 | 2023-11-30
          2019年至今           | 2019年至今 | 2019-01-01 | 2024-02-17
          2019年10月至2021年3月 | 2019年10月至2021年3月 | 2019-10-01 | 2021-03-31
          去年12月至今年2月    | 去年12月至今年2月 | 2023-12-01 | 2024-02-29
          民国元年             | 民国元年  | 1912-01-01 | 1912-12-31
          腊八节               | 腊八节    | 2024-01-18 | 2024-01-18
          腊八这天             | 腊八      | 2024-01-18 | 2024-01-18
          除夕夜               | 除夕      | 2024-02-09 | 2024-02-09
          大年初二至初五       | 大年初二至初五 | 2024-02-11 | 2024-02-14
          正月初一至初七       | 正月初一至初七 | 2024-02-10 | 2024-02-16
          二月二龙抬头         | 二月二    | 2024-03-11 | 2024-03-11
          清明节前夕           | 清明节    | 2024-04-04 | 2024-04-04
          冬至当天             | 冬至      | 2023-12-22 | 2023-12-22
          2023年国庆假期       | 2023年国庆假期 | 2023-09-30 | 2023-10-06
          今年春节             | 今年春节  | 2024-02-10 | 2024-02-17
          今年春天             | 今年春天  | 2024-03-01 | 2024-05-31
          2023年第四季度       | 2023年第四季度 | 2023-10-01 | 2023-12-31
          90年代的厂房         | 90年代    | 1990-01-01 | 1999-12-31
          上世纪八十年代       | 上世纪八十年代 | 1980-01-01 | 1989-12-31
          20世纪90年代初       | 20世纪90年代初 | 1990-01-01 | 1993-12-31
          上个世纪60年代中期   | 上个世纪60年代中期 | 1964-01-01 | 1966-12-31
          80年代末下海         | 80年代末  | 1987-01-01 | 1989-12-31
          七八十年代           | 七八十年代 | 1970-01-01 | 1989-12-31
          1929年农历三月初八   | 1929年农历三月初八 | 1929-04-17 | 1929-04-17
          去年腊月以来         | 去年腊月以来 | 2024-01-11 | 2024-02-17
          过了农历正月         | 农历正月  | 2024-02-10 | 2024-03-09
          一进腊月             | 腊月      | 2024-01-11 | 2024-02-09
          小年前夕             | 小年      | 2024-02-02 | 2024-02-03
          腊八，村民           | 腊八      | 2024-01-18 | 2024-01-18
          2015年除夕夜         | 2015年除夕 | 2015-02-18 | 2015-02-18
          明年腊八             | 明年腊八  | 2025-01-07 | 2025-01-07
          元宵节前后           | 元宵节    | 2024-02-24 | 2024-02-24
          2023年中秋国庆假期   | 2023年中秋国庆假期 | 2023-09-29 | 2023-10-06
          去年“十一”黄金周     | 去年“十一”黄金周 | 2023-09-30 | 2023-10-06
          清明假期             | 清明假期  | 2024-04-04 | 2024-04-06
          去年年底             | 去年年底  | 2023-12-01 | 2023-12-31
          周三,市民            | 周三      | 2024-02-14 | 2024-02-14
          预计客流增长,20日达到高峰 | 20日 | 2024-02-20 | 2024-02-20
          20日将其列入名录     | 20日      | 2024-01-20 | 2024-01-20
          20日将长桥打造成样板 | 20日      | 2024-01-20 | 2024-01-20
          """)
  void tellsTheDays(String text, String date, LocalDate from, LocalDate to) {
    List<DateExpression> dates = DateReader.read(text, ISSUE);
    assertThat(dates)
        .singleElement()
        .satisfies(d -> {
          assertThat(d.text()).isEqualTo(date);
          assertThat(d.from()).isEqualTo(from);
          assertThat(d.to()).isEqualTo(to);
          assertThat(d.span().of(text)).isEqualTo(date);
        });
  }

  @ParameterizedTest
  @CsvSource({
    "首批3个月订单", "苦战10年", "18日内办结", "连续3日", "每年6月", "第10日", "一日游", "日前", "近日", "当天", "国家级项目2个",
    "占比76.3%", "5000年历史", "10多年前", "1月龄", "三十六计", "一号文件", "十五家", "周一鸣说", "二十大报告", "今日头条", "万人助万企",
    "13710", "A1版", "2000米", "门前天津桥", "三月饼", "近年来", "前不久", "腊八粥", "清明上河图", "端午节目", "近五年级", "春节前",
    "夏至黄河", "一九城", "光明日报", "今晚报", "当年初步见效", "年初步入正轨", "小年轻", "大小年，果农", "腊八蒜，好吃", "端正月台", "双节棍",
    "当日，", "次日清晨", "同年8月", "同年级", "30年代", "中国国庆节目",
  })
  void findsNoDateIn(String text) {
    assertThat(DateReader.read(text, ISSUE)).isEmpty();
  }

  @Test
  void countsFromTheDatelineOfTheReport() {
    String text = "新华社北京2月15日电（记者甲）外交部15日表示，昨日已启程。";
    assertThat(DateReader.read(text, ISSUE))
        .extracting(DateExpression::from)
        .containsExactly(
            LocalDate.of(2024, 2, 15), LocalDate.of(2024, 2, 15), LocalDate.of(2024, 2, 14));
  }

  @ParameterizedTest
  @CsvSource({
    "本报2月15日讯 昨日开工,2024-02-14",
    "本报洛阳2月15日消息 昨日开工,2024-02-14",
    "新华社北京2月15日电 昨日开工,2024-02-14",
    "中新网2月15日电 昨日开工,2024-02-14",
    "本报讯（记者甲）昨日开工,2024-02-16",
    "2月15日，他打来电话，昨日开工,2024-02-16",
  })
  void countsFromTheDayOfTheDatelineAlone(String text, LocalDate yesterday) {
    assertThat(DateReader.read(text, ISSUE).getLast())
        .satisfies(date -> {
          assertThat(date.text()).isEqualTo("昨日");
          assertThat(date.from()).isEqualTo(yesterday);
        });
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          6日召开座谈会。当天，记者 | 当天 | 2024-02-06 | 2024-02-06
          6日开门，于次日关门       | 次日 | 2024-02-07 | 2024-02-07
          昨日开工，当晚            | 当晚 | 2024-02-16 | 2024-02-16
          2019年返乡，同年建厂      | 同年 | 2019-01-01 | 2019-12-31
          2019年返乡，同年8月建厂   | 同年8月 | 2019-08-01 | 2019-08-31
          2019年返乡，次年建厂      | 次年 | 2020-01-01 | 2020-12-31
          2019年返乡，当年12月建厂  | 当年12月 | 2019-12-01 | 2019-12-31
          2019年底返乡，同年底建厂  | 同年底 | 2019-12-01 | 2019-12-31
          """)
  void pointsBackToTheDateLastTold(String text, String date, LocalDate from, LocalDate to) {
    assertThat(DateReader.read(text, ISSUE).getLast())
        .satisfies(d -> {
          assertThat(d.text()).isEqualTo(date);
          assertThat(d.from()).isEqualTo(from);
          assertThat(d.to()).isEqualTo(to);
        });
  }

  @ParameterizedTest
  @CsvSource({
    "6日召开座谈会。开业当天，人很多",
    "6日至8日开会。当天，记者",
    "2019年返乡，当年的老师",
    "2019年至2021年返乡，同年级",
  })
  void pointsBackToNothingElse(String text) {
    assertThat(DateReader.read(text, ISSUE)).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource({
    "2026,清明假期,2026-04-04,2026-04-06",
    "2026,端午假期,2026-06-19,2026-06-21",
    "2026,春节假期,2026-02-16,2026-02-23",
    "2023,清明假期,2023-04-05,2023-04-05",
    "2022,清明假期,2022-04-03,2022-04-05",
    "2027,元旦假期,2027-01-01,2027-01-03",
  })
  void joinsAFeastToItsWeekendWhereNoHolidaysAreKnown(
      int year, String text, LocalDate from, LocalDate to) {
    assertThat(DateReader.read(year + "年" + text, ISSUE))
        .singleElement()
        .satisfies(d -> {
          assertThat(d.from()).isEqualTo(from);
          assertThat(d.to()).isEqualTo(to);
        });
  }

  @ParameterizedTest
  @CsvSource({"2018-08-24,大年初三,2018-02-18", "2018-12-24,大年初三,2019-02-07"})
  void remembersAFeastLongAgoRatherThanOneFarAhead(LocalDate issue, String text, LocalDate day) {
    assertThat(DateReader.read(text, issue))
        .singleElement()
        .extracting(DateExpression::from)
        .isEqualTo(day);
  }

  @Test
  void takesADayAloneForOneOfTheMonthNamedBefore() {
    assertThat(DateReader.read("会议1月5日开幕，8日闭幕。", ISSUE).getLast().from())
        .isEqualTo(LocalDate.of(2024, 1, 8));
  }

  @Test
  void findsWithoutADayOfIssueOnlyWhatNamesItsYear() {
    assertThat(DateReader.read("昨日和2月3日，1984年10月9日。", null))
        .extracting(DateExpression::text)
        .containsExactly("1984年10月9日");
  }
}
