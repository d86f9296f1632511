package wenmai.graph.extract.tagger;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import wenmai.indexer.corpus.Span;

/** Names around a place in brackets, of which the field reads the place alone. */
final class BracketedNamesTest {
  private static final BracketedNames BRACKETED = new BracketedNames(Lexicon.load());

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource({
    "拓展东方红(襄阳)国际陆港业务, 东方红(襄阳)国际陆港, PLACE",
    "设立中国（襄阳）知识产权保护中心, 中国（襄阳）知识产权保护中心, ORGANIZATION",
    // The place stands by itself.
    "马拉松比赛（襄阳）开幕, 襄阳, PLACE",
    "中国（襄阳）的知识产权保护中心, 襄阳, PLACE",
    "（襄阳）国际陆港, 襄阳, PLACE",
    "推介会（襄阳, 襄阳, PLACE",
  })
  void areMadeWhole(String text, String expected, Label label) {
    int start = text.indexOf("襄阳");
    TaggedSpan place = new TaggedSpan(new Span(start, start + 2), Label.PLACE, .8);

    assertThat(BRACKETED.of(text, List.of(place)))
        .singleElement()
        .satisfies(name -> {
          assertThat(name.span().of(text)).isEqualTo(expected);
          assertThat(name.label()).isEqualTo(label);
        });
  }

  @ParameterizedTest
  @CsvSource("太平洋（襄阳）基地")
  void beginWithTheNameBeforeTheBracket(String text) {
    TaggedSpan before = new TaggedSpan(new Span(0, 3), Label.PLACE, .8);
    TaggedSpan inside = new TaggedSpan(new Span(4, 6), Label.PLACE, .8);

    assertThat(BRACKETED.of(text, List.of(before, inside)))
        .singleElement()
        .extracting(name -> name.span().of(text))
        .isEqualTo(text);
  }
}
