package wenmai.graph.extract.tagger;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import wenmai.indexer.corpus.Span;

/** Names that the field takes for organizations or places, beside a title. */
final class TitledPersonsTest {
  private static final TitledPersons TITLED = new TitledPersons(Lexicon.load());

  private static TaggedSpan named(String text, String name, int from, Label label) {
    int start = text.indexOf(name, from);
    return new TaggedSpan(new Span(start, start + name.length()), label, .9);
  }

  @ParameterizedTest(name = "{0}: {1} is {3}")
  @CsvSource({
    "传达周恩来总理的指示, 周恩来, ORGANIZATION, PERSON",
    "县长李建国说, 李建国, PLACE, PERSON",
    "俄罗斯总统普京发表讲话, 普京, PLACE, PERSON",
    "在习近平陪同下检阅, 习近平, PLACE, PERSON",
    "在青石崖村干部陪同下参观, 青石崖, PLACE, PLACE",
    "教授王大珩来信, 王大珩, ORGANIZATION, PERSON",
    // Of a head of state the lists need know nothing, but of an office at home.
    "墨西哥总统培尼亚宣布, 培尼亚, PLACE, PERSON",
    "会见总统布达佩斯会谈, 布达佩斯, PLACE, PLACE",
    "国务卿布莱尔大学演讲, 布莱尔, PLACE, PLACE",
    "总裁沃珊玛抵达, 沃珊玛, PLACE, PLACE",
    "总统沃珊玛抵达, 沃珊玛, PLACE, PERSON",
    // A body or a place before its head, or behind somebody's title.
    "古巴总理发表讲话, 古巴, PLACE, PLACE",
    "南苏丹总统发表讲话, 南苏丹, PLACE, PLACE",
    "洛阳市市长作报告, 洛阳市, PLACE, PLACE",
    "台盟主席出席会议, 台盟, ORGANIZATION, ORGANIZATION",
    "孟津区区长孟津人, 孟津, PLACE, PLACE",
    "总书记陕西行, 陕西, PLACE, PLACE",
    // What follows makes a place or a body of it.
    "省长李家村调研, 李家村, PLACE, PLACE",
    "主席周恩来大学演讲, 周恩来, PLACE, PLACE",
    "李国王的宝座, 李国王, ORGANIZATION, ORGANIZATION",
  })
  void areToldByTheTitleBesideThem(String text, String name, Label label, Label told) {
    assertThat(TITLED.of(text, List.of(named(text, name, 0, label))))
        .extracting(TaggedSpan::label)
        .containsExactly(told);
  }

  @Test
  void areKnownByTheReadingBesideTheirOffice() {
    String text = "首相约翰逊6日获胜。总统同约翰逊通话，飞赴约翰逊。";
    List<TaggedSpan> names =
        List.of(
            named(text, "约翰逊", 0, Label.PERSON),
            named(text, "约翰逊", 8, Label.PLACE),
            named(text, "约翰逊", 18, Label.PLACE));

    assertThat(TITLED.of(text, names))
        .extracting(TaggedSpan::label)
        .containsExactly(Label.PERSON, Label.PERSON, Label.PLACE);
  }

  @Test
  void areToldSoWhereverTheTextNamesThem() {
    String text = "总统普京发表讲话。普京表示，将继续合作。普京大学开学。";
    List<TaggedSpan> names =
        List.of(
            named(text, "普京", 0, Label.PLACE),
            named(text, "普京", 5, Label.PLACE),
            named(text, "普京", 15, Label.PLACE));

    assertThat(TITLED.of(text, names))
        .extracting(TaggedSpan::label)
        .containsExactly(Label.PERSON, Label.PERSON, Label.PLACE);
  }
}
