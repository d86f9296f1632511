package wenmai.graph.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import wenmai.graph.model.DateExpression;
import wenmai.graph.model.Findings;
import wenmai.graph.model.Mention;
import wenmai.indexer.corpus.Span;

/** Texts that no editor would print but that tables, lists and broken exports are made of. */
class OddTextsTest {
  private static final LocalDate ISSUE = LocalDate.of(2024, 2, 17);
  private static final int LENGTH = 20_000;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "中",
        "、",
        "(",
        "）",
        "“",
        "》《",
        " ",
        "\n",
        "和",
        "公司",
        "1234567890",
        "一二三四五六七八九十百千万亿",
        "百分之一",
        "1,000",
        "2亿5000万",
        "张三丰、",
        "张三丰 李四光 ",
        "洛阳市人民政府副市长李建国到龙鼎铝业调研",
        "某某项目位于洛阳市，",
        "甲乙丙丁(戊己)《庚辛》",
        "2024年2月30日",
        "正月初六腊月廿三",
        "春节至国庆",
        "以下简称",
        "该公司其",
        "𠮷"
      })
  void areReadWholeAndInBounds(String piece) {
    String text = piece.repeat(LENGTH / piece.length());

    Findings findings = Marked.EXTRACTOR.extract(text, ISSUE);

    assertThat(findings.mentions())
        .extracting(Mention::span, Mention::text)
        .allSatisfy(
            m -> assertThat(((Span) m.toList().get(0)).of(text)).isEqualTo(m.toList().get(1)));
    assertThat(findings.dates()).allMatch(d -> d.span().of(text).equals(d.text()));
  }

  @Test
  void ofAnyYearGiveTheirFeasts() {
    String text = "春节假期、元旦假期、清明节、端午假期、中秋假期、国庆假期、劳动节假期、腊八、正月初六、腊月三十、除夕、元宵节、立春、冬至";
    for (int year = 1; year <= 9999; year += year < 1850 || year > 2150 ? 97 : 1) {
      LocalDate issue = LocalDate.of(year, 6, 1);

      List<DateExpression> dates = Marked.EXTRACTOR.extract(text, issue).dates();

      assertThat(dates)
          .as("year %d", year)
          .hasSizeGreaterThan(8)
          .allMatch(d -> Math.abs(d.from().getYear() - issue.getYear()) <= 2);
    }
  }
}
