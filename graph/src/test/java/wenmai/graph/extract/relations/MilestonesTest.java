package wenmai.graph.extract.relations;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import wenmai.graph.model.Evidence;
import wenmai.graph.model.Milestone;
import wenmai.graph.model.Modality;
import wenmai.graph.model.NamedSentence;
import wenmai.indexer.corpus.ArticleId;
import wenmai.indexer.corpus.Span;

class MilestonesTest {
  private static final String PROJECT = "伊河大桥";
  private static final String OTHER = "洛河大桥";

  private static NamedSentence sentence(String printed, String text) {
    Evidence evidence =
        new Evidence(
            new ArticleId("a" + printed),
            "题",
            "洛阳日报",
            LocalDate.parse(printed),
            "01",
            new Span(0, text.length()),
            text,
            1,
            Modality.ASSERTED,
            Map.of(),
            "names it");
    return new NamedSentence(evidence, places(text, PROJECT), places(text, OTHER));
  }

  private static List<Integer> places(String text, String name) {
    List<Integer> places = new ArrayList<>();
    for (int at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + 1)) {
      places.add(at);
    }
    return places;
  }

  private static List<String> read(NamedSentence... sentences) {
    return Milestones.read(List.of(sentences)).stream()
        .map(m ->
            m.stage().label()
                + (m.planned() ? "计划" : "")
                + " "
                + (m.from() == null ? "?" : m.from())
                + ".."
                + (m.to() == null ? "?" : m.to())
                + (m.conflict() ? " 矛盾" : ""))
        .toList();
  }

  @ParameterizedTest
  @CsvSource({
    "伊河大桥项目获批。, 立项 ?..2024-03-05",
    "2024年1月12日，伊河大桥项目正式立项。, 立项 2024-01-12..2024-01-12",
    "昨日，伊河大桥在偃师区开工建设。, 开工 2024-03-04..2024-03-04",
    "昨日开工的伊河大桥全长3公里。, 开工 2024-03-04..2024-03-04",
    "伊河大桥主塔于2月28日封顶。, 封顶 2024-02-28..2024-02-28",
    "去年12月伊河大桥竣工，今年1月1日通车。, 竣工 2023-12-01..2023-12-31|投产 2024-01-01..2024-01-01",
    "伊河大桥计划今年12月竣工。, 竣工计划 2024-12-01..2024-12-31",
    "伊河大桥建成后将方便群众。, ''",
    "伊河大桥尚未开工。, ''",
    "伊河大桥项目开工率不高。, ''",
    "伊河大桥旁的洛河大桥昨日开工。, ''",
  })
  void areTakenFromTheWordingOfASentence(String text, String expected) {
    assertThat(String.join("|", read(sentence("2024-03-05", text)))).isEqualTo(expected);
  }

  @Test
  void agreeWhenOneSentenceIsMorePreciseThanAnother() {
    assertThat(
            read(
                sentence("2024-03-05", "3月4日，伊河大桥开工。"),
                sentence("2024-06-01", "伊河大桥今年3月开工。"),
                sentence("2024-07-01", "伊河大桥开工，群众高兴。")))
        .containsExactly("开工 2024-03-04..2024-03-04");
  }

  @Test
  void contradictEachOtherWhereSentencesNameDifferentTimes() {
    List<NamedSentence> sentences =
        List.of(sentence("2024-03-05", "3月4日，伊河大桥开工。"), sentence("2025-01-01", "伊河大桥于2023年5月开工。"));

    assertThat(read(sentences.toArray(NamedSentence[]::new)))
        .containsExactly("开工 2023-05-01..2023-05-31 矛盾", "开工 2024-03-04..2024-03-04 矛盾");
    assertThat(Milestones.read(sentences))
        .extracting(m -> m.evidence().getFirst().sentence())
        .containsExactly("伊河大桥于2023年5月开工。", "3月4日，伊河大桥开工。");
  }

  @Test
  void doNotContradictAPlan() {
    assertThat(
            read(
                sentence("2024-03-05", "伊河大桥计划于2024年10月竣工。"),
                sentence("2025-02-01", "1月31日，伊河大桥竣工。")))
        .containsExactly("竣工 2025-01-31..2025-01-31", "竣工计划 2024-10-01..2024-10-31");
  }

  @Test
  void comeInTheOrderOfStages() {
    assertThat(
            Milestones.read(
                List.of(
                    sentence("2025-03-05", "昨日，伊河大桥通车。"),
                    sentence("2023-03-05", "昨日，伊河大桥开工。"),
                    sentence("2024-03-05", "昨日，伊河大桥合龙。"))))
        .extracting(Milestone::stage)
        .containsExactly(
            Milestone.Stage.STARTED, Milestone.Stage.TOPPED_OUT, Milestone.Stage.IN_USE);
  }
}
