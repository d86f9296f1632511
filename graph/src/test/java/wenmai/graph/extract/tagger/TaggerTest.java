package wenmai.graph.extract.tagger;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TaggerTest {
  private static final Tagger TAGGER = Tagger.load();

  /** The passage with what was found marked as in the training data. */
  private static String marked(String text) {
    StringBuilder marked = new StringBuilder(text);
    List<TaggedSpan> found = TAGGER.tag(text);
    for (TaggedSpan span : found.reversed()) {
      marked.insert(span.span().end(), "|" + letter(span.label()) + "]");
      marked.insert(span.span().start(), "[");
    }
    return marked.toString();
  }

  private static char letter(Label label) {
    return switch (label) {
      case PERSON -> 'P';
      case ORGANIZATION -> 'O';
      case PROJECT -> 'J';
      case PLACE -> 'L';
      case TITLE -> 'T';
    };
  }

  @Test
  void findsAnOfficialWithPostAndOffice() {
    assertThat(marked("昨日上午,市公安局局长赵立强到嵩县检查工作。"))
        .isEqualTo("昨日上午,[市公安局|O][局长|T][赵立强|P]到[嵩县|L]检查工作。");
  }

  @Test
  void findsProjectContractorAndPlace() {
    assertThat(marked("位于孟津区的黄河大桥改造工程由河南宏远路桥有限公司承建。"))
        .isEqualTo("位于[孟津区|L]的[黄河大桥改造工程|J]由[河南宏远路桥有限公司|O]承建。");
  }

  @Test
  void givesOffsetsInTheWholeText() {
    String text = "第一段没有名字。\n\n记者 王建国 通讯员 李小红";
    assertThat(TAGGER.tag(text).stream().map(s -> s.span().of(text)))
        .containsExactly("记者", "王建国", "通讯员", "李小红");
  }

  @Test
  void findsAClearNameInItsOtherPlacesToo() {
    String text = "市公安局局长欧阳东先后到嵩县、栾川县调研。\n欧阳东看得细、问得细。\n会后欧阳东再次叮嘱大家。";
    assertThat(TAGGER.tag(text).stream().filter(s -> s.label() == Label.PERSON))
        .extracting(s -> s.span().of(text))
        .containsExactly("欧阳东", "欧阳东", "欧阳东");
  }

  @Test
  void findsACompanyByItsNameWithoutLegalForm() {
    String text = "位于伊川县的金鼎轻合金(伊川)有限公司正在赶订单。\n金鼎轻合金今年将再建两条生产线。";
    assertThat(marked(text)).contains("[金鼎轻合金|O]今年");
  }

  @Test
  void isSilentAboutCampaignsSlogansAndAnaphora() {
    for (String text :
        List.of(
            "深入开展“万人助万企”活动,全力做好保交楼工作。",
            "奋力夺取一季度“开门红”。",
            "该项目建成后,该企业年产能将达到10万吨。",
            "全市上下要锚定目标,真抓实干。")) {
      assertThat(marked(text)).isEqualTo(text);
    }
  }

  @Test
  void findsNothingInAnEmptyText() {
    assertThat(TAGGER.tag("")).isEmpty();
    assertThat(TAGGER.tag("\n\n")).isEmpty();
  }

  @Test
  void readsTraditionalScriptLikeSimplified() {
    assertThat(marked("市公安局局長趙立強到嵩縣檢查工作。")).isEqualTo("[市公安局|O][局長|T][趙立強|P]到[嵩縣|L]檢查工作。");
  }

  @Test
  void givesTheSameFromManyThreads() {
    String text = "市委书记、市人大常委会主任陈国庆在洛宁县调研时强调,要抓好兴华产业园项目建设。";
    List<TaggedSpan> once = TAGGER.tag(text);
    assertThat(IntStream.range(0, 64).parallel().mapToObj(i -> TAGGER.tag(text)))
        .containsOnly(once);
  }
}
