package wenmai.graph.extract.tagger;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import wenmai.indexer.corpus.Span;

class BracketsTest {
  private static List<String> mended(String text, String... names) {
    List<TaggedSpan> spans =
        Arrays.stream(names)
            .map(n -> new Span(text.indexOf(n), text.indexOf(n) + n.length()))
            .map(s -> new TaggedSpan(s, Label.ORGANIZATION, 0.9))
            .toList();
    return Brackets.mend(text, spans).stream().map(s -> s.span().of(text)).toList();
  }

  @Test
  void joinsTheTwoHalvesOfANameAroundABracket() {
    assertThat(mended("运行南阳(国家级)知识产权保护中心。", "南阳", "国家级)知识产权保护中心"))
        .containsExactly("南阳(国家级)知识产权保护中心");
  }

  @Test
  void leavesABracketOutsideThatTheNameDoesNotOpen() {
    assertThat(mended("(承建方华盛公司)今日进场。", "华盛公司)")).containsExactly("华盛公司");
  }

  @Test
  void endsANameBeforeABracketThatItDoesNotClose() {
    assertThat(mended("华盛公司(以下简称“华盛”)进场。", "华盛公司(以下")).containsExactly("华盛公司");
  }

  @Test
  void keepsBalancedBrackets() {
    assertThat(mended("新星材料(伊川)有限公司进场。", "新星材料(伊川)有限公司")).containsExactly("新星材料(伊川)有限公司");
  }
}
