package wenmai.graph.extract.names;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import wenmai.graph.extract.Marked;
import wenmai.graph.extract.tagger.TaggedSpan;
import wenmai.graph.model.Alias;

class NameBookTest {
  private static final Divisions DIVISIONS = Divisions.load();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "新星轻合金材料(洛阳)有限公司|新星轻合金材料",
        "河南豫泽水利工程有限公司|豫泽水利",
        "金谷源面业有限公司|金谷源面业",
        "豫鼎起重装备集团|豫鼎集团",
        "郑州大学第一附属医院|郑大一附院",
        "雷州市人民法院|雷州法院",
        "洛阳市公安局|公安局",
      })
  void takesAShortFormForTheFullName(String full, String brief) {
    NameBook book = book("[%s|O]昨日开会。[%s|O]今天也开会。".formatted(full, brief));
    assertThat(book.aliases())
        .singleElement()
        .satisfies(alias -> {
          assertThat(alias.entity()).isEqualTo(full);
          assertThat(alias.alias()).isEqualTo(brief);
          assertThat(alias.sentence()).isEqualTo(brief + "今天也开会。");
        });
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "郑州大学第一附属医院|郑州大学",
        "河南科技大学|河南大学",
        "中铁十一局集团有限公司|中铁一局",
        "市委宣传部|市委",
        "洛阳市中心医院|洛阳医院",
        "中建二局二公司|中建二局",
        "市人大常委会|市人大",
      })
  void keepsApartWhatOnlyLooksAlike(String one, String other) {
    assertThat(book("[%s|O]昨日开会。[%s|O]今天也开会。".formatted(one, other)).aliases()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "（以下简称“河洛重工”）投产。",
        "（简称河洛重工，600001）投产。",
        "（已更名，以下简称为河洛重工）投产。",
        "，简称河洛重工，昨日投产。",
        "（河洛重工）投产。[河洛重工|O]说。",
      })
  void takesTheShortFormThatIsSaidOutright(String behind) {
    assertThat(book("[河洛重工机械股份有限公司|O]" + behind).aliases())
        .singleElement()
        .satisfies(alias -> {
          assertThat(alias.alias()).isEqualTo("河洛重工");
          assertThat(alias.said()).isTrue();
        });
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        // another body's, none, and one that the text only uses
        "（豫鼎集团子公司，以下简称豫鼎）投产。",
        "（位于河洛重工）投产。",
        "投产。[河洛重工机械|O]说。",
      })
  void takesNothingForSaidThatIsNot(String behind) {
    assertThat(book("[河洛重工机械股份有限公司|O]" + behind).aliases()).noneMatch(Alias::said);
  }

  @Test
  void takesTheShortFormThatTheTextIntroduces() {
    NameBook book = book("[长葛市开元城市建设投资公司|O](以下简称“开元城投”)发布公告。[开元城投|O]说。");
    assertThat(book.aliases()).extracting(Alias::alias).containsExactly("开元城投");
    assertThat(book.aliases()).extracting(Alias::entity).containsExactly("长葛市开元城市建设投资公司");
  }

  @Test
  void takesNeitherOfTwoFullNamesForAShortOneThatFitsBoth() {
    assertThat(book("[豫鼎起重装备集团|O]与[豫鼎重工集团|O]签约，[豫鼎集团|O]说。").aliases()).isEmpty();
  }

  @Test
  void givesAPhaseToItsProjectOnlyWhereBothAreNamed() {
    assertThat(book("[城市阳台项目|J]开工，[城市阳台项目一期|J]完工。").aliases())
        .extracting(Alias::entity)
        .containsExactly("城市阳台项目");
    assertThat(book("[城市阳台项目一期|J]、[城市阳台项目二期|J]完工。").aliases()).isEmpty();
  }

  @Test
  void readsPartsOfForeignNamesAndPlacesWithoutTheirRank() {
    assertThat(book("[艾洛迪·马尔尚|P]到[洛阳市|L]。[马尔尚|P]说，[洛阳|L]很美。").aliases())
        .extracting(Alias::entity)
        .containsExactly("艾洛迪·马尔尚", "洛阳市");
  }

  @Test
  void leavesOutBlanksInsideANamePrintedApart() {
    Marked marked = Marked.read("[谌 礼|P]说。");
    assertThat(book(marked).canonical(marked.names().getFirst())).isEqualTo("谌礼");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "[市公安局/O][局长/T][赵国强/P]到场。赵局长说,安全第一。|赵局长",
        "[王芳/P][校长/T]到场。家长听王校长介绍情况。|王校长",
        "[副县长/T][李明/P]到场。李副县长表示感谢。|李副县长",
        "[党支部书记/T][陈大山/P]到场。记者见到陈书记,他正忙。|陈书记",
      })
  void takesFamilyNameAndPostForTheOneWhoHoldsIt(String marked, String brief) {
    assertThat(book(marked.replace('/', '|')).aliases())
        .singleElement()
        .satisfies(alias -> {
          assertThat(alias.alias()).isEqualTo(brief);
          assertThat(alias.entity()).isIn("赵国强", "王芳", "李明", "陈大山");
          assertThat(alias.sentence()).contains(brief);
        });
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        // two of the name in the post; nobody in the post; deputies are not the head
        "[局长/T][赵国强/P]与[局长/T][赵志刚/P]到场。赵局长说。",
        "[局长/T][赵国强/P]到场。赵主任说。",
        "[副局长/T][赵国强/P]到场。赵局长说。",
        // longer words that contain the form
        "[校长/T][高明/P]到场。高校长期缺人。",
        "[校长/T][高明/P]到场。最高校长工资。",
        "[主任/T][王芳/P]到场。王主任医师坐诊。",
        // another person's name
        "[院长/T][文静/P]到场。[文院长青/P]说。",
        // foreign names have no family name in front
        "[行长/T][马克·李/P]到场。马行长说。",
      })
  void doesNotTakeWhatOnlyLooksLikeAFormOfAddress(String marked) {
    assertThat(book(marked.replace('/', '|')).aliases()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "[嵩县县委/O][常委/T]、[宣传部/O][部长/T][李立/P]到场。|宣传部|嵩县县委宣传部",
        "[嵩县县委/O][副书记/T]、[政法委/O][书记/T][李立/P]到场。|政法委|嵩县县委政法委",
        "[经开区党工委/O][副书记/T]、[管委会/O][主任/T][李立/P]到场。|管委会|经开区管委会",
      })
  void takesADepartmentInARowOfPostsForThatOfItsBody(String marked, String brief, String whole) {
    assertThat(book(marked.replace('/', '|')).aliases())
        .singleElement()
        .satisfies(alias -> {
          assertThat(alias.alias()).isEqualTo(brief);
          assertThat(alias.entity()).isEqualTo(whole);
          assertThat(alias.sentence()).contains(brief);
        });
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        // two people, two rows, a body of another kind, a department without a row
        "[嵩县县委/O][常委/T][王二/P]、[宣传部/O][部长/T][李立/P]到场。",
        "[嵩县县委/O][常委/T]、[宣传部/O][部长/T][李立/P]和[宜阳县委/O][常委/T]、[宣传部/O][部长/T][王二/P]到场。",
        "[甲公司/O][董事/T]、[宣传部/O][部长/T][李立/P]到场。",
        "[嵩县县委/O][常委/T]到场，[宣传部/O][部长/T][李立/P]也到场。",
      })
  void doesNotPlaceADepartmentThatOnlyStandsNearABody(String marked) {
    assertThat(book(marked.replace('/', '|')).aliases()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "[豫泽水利工程有限公司/O](注册于去年)中标。",
        "[豫泽水利工程有限公司/O](见图)中标。",
        "[清河大桥/J](长3公里)开工。",
      })
  void doesNotTakeARemarkInBracketsForAShortForm(String marked) {
    assertThat(book(marked.replace('/', '|')).aliases()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "[豫泽水利工程有限公司/O](以下简称豫泽水利)中标。|豫泽水利",
        "[豫泽水利工程有限公司/O]（以下称“水利公司”）中标。|水利公司",
        "[豫泽水利工程有限公司/O](简称:豫泽)中标。|豫泽",
        "[清河大桥改造工程/J](下称“大桥工程”)开工。|大桥工程",
        "[文化体育中心/L](俗称“小鸟巢”)开放。|小鸟巢",
      })
  void takesEveryWordingThatIntroducesAShortForm(String marked, String brief) {
    assertThat(book(marked.replace('/', '|')).aliases())
        .extracting(Alias::alias)
        .containsExactly(brief);
  }

  private static NameBook book(String marked) {
    return book(Marked.read(marked));
  }

  private static NameBook book(Marked marked) {
    List<TaggedSpan> names = marked.names();
    return NameBook.of(marked.text(), new SentenceIndex(marked.text()), names, DIVISIONS);
  }
}
