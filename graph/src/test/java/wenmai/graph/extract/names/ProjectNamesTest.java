package wenmai.graph.extract.names;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import wenmai.graph.extract.Marked;

class ProjectNamesTest {

  @Test
  void takesTheProjectThatAFirmStartsWhereverItsNameStands() {
    assertThat(names("铝箔材生产项目现场忙碌。[甲铝业|O]开建铝箔材生产项目。")).containsExactly("铝箔材生产项目", "甲铝业", "铝箔材生产项目");
  }

  @Test
  void takesTheCapacityIntoTheNameOfAProject() {
    assertThat(names("其年产10万吨锂电池箔/双零箔项目推进。")).containsExactly("年产10万吨锂电池箔/双零箔项目");
  }

  @Test
  void takesTheProjectThatLiesSomewhere() {
    assertThat(names("位于[清河区|L]的滨河绿色印染社区项目施工现场。滨河绿色印染社区项目封顶。"))
        .containsExactly("清河区", "滨河绿色印染社区项目", "滨河绿色印染社区项目");
  }

  @Test
  void takesTheWordProjectBehindAProjectsNameIntoIt() {
    assertThat(names("[滨河产业园|J]项目调研，[清河大桥|J]工程竣工。")).containsExactly("滨河产业园项目", "清河大桥工程");
  }

  @Test
  void leavesANumberedLotOutOfTheName() {
    assertThat(names("[清河整治工程二标段|J]中标，[防波堤标段|J]流标。")).containsExactly("清河整治工程", "防波堤标段");
  }

  @Test
  void takesWhatIsMadeInAYearIntoTheName() {
    assertThat(names("冯田镇的年产[五万吨碳酸锂项目|J]缓建。")).containsExactly("年产五万吨碳酸锂项目");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"[滨河产业园|J]项目部开会。", "[滨河产业园|J]项目负责人说", "[清河大桥|J]工程师到场。", "[滨河产业园|J]项目建设单位是"})
  void leavesTheNameOfAProjectBeforeAnotherWordAsItIs(String text) {
    assertThat(names(text))
        .containsExactly(Marked.read(text).names().getFirst().span().of(Marked.read(text).text()));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "新建一批项目。",
        "新建、改扩建学校，推进项目。",
        "开建的改造项目。",
        "其他项目。",
        "位于城东的公司，新上项目。",
        "位于城东的清河滨江项目部。",
        "位于城东的该重点项目。",
        "位于城东的重要工程。"
      })
  void leavesAloneWhatNamesNoProject(String text) {
    assertThat(names(text)).isEmpty();
  }

  private static List<String> names(String marked) {
    Marked read = Marked.read(marked);
    return ProjectNames.with(read.text(), read.names()).stream()
        .map(n -> n.span().of(read.text()))
        .toList();
  }
}
