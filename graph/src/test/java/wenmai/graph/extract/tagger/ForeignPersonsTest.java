package wenmai.graph.extract.tagger;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import wenmai.indexer.corpus.Span;

/** Transliterated names that the field takes for places. */
final class ForeignPersonsTest {
  private static final ForeignPersons FOREIGNERS = new ForeignPersons(Lexicon.load());

  private static TaggedSpan place(String text, String name, double confidence) {
    int start = text.indexOf(name);
    return new TaggedSpan(new Span(start, start + name.length()), Label.PLACE, confidence);
  }

  @ParameterizedTest(name = "{0}: {1} is {3}")
  @CsvSource({
    "琼斯跑出了本赛季最好成绩, 琼斯, .6, PERSON",
    "两国元首和穆巴拉克就和平进程交换意见, 穆巴拉克, .7, PERSON",
    // Sure enough, or known as a place.
    "琼斯跑出了本赛季最好成绩, 琼斯, .95, PLACE",
    "哈瓦那昨天下了一场大雨, 哈瓦那, .6, PLACE",
    "洛宁昨天下了一场大雨, 洛宁, .6, PLACE",
    // What stands before says where.
    "代表团在琼斯停留两天, 琼斯, .6, PLACE",
    "首都琼斯解除宵禁, 琼斯, .6, PLACE",
    // No list knows the name.
    "考斯曼蒂女士详细解释了方案, 考斯曼蒂, .95, PERSON",
    "考斯曼蒂港口昨天关闭, 考斯曼蒂, .6, PLACE",
  })
  void areToldByTheListsAndWhatStandsBeside(
      String text, String name, double confidence, Label label) {
    assertThat(FOREIGNERS.of(text, List.of(place(text, name, confidence))))
        .extracting(TaggedSpan::label)
        .containsExactly(label);
  }

  @Test
  void areNotSoughtDirectlyBehindTheirCountry() {
    String text = "参赛者在秘鲁琼斯集合";

    assertThat(FOREIGNERS.of(text, List.of(place(text, "秘鲁", .9), place(text, "琼斯", .6))))
        .extracting(TaggedSpan::label)
        .containsExactly(Label.PLACE, Label.PLACE);
  }
}
