package wenmai.indexer.lucene;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.junit.jupiter.api.Test;

final class CharacterTokensTest {
  private static final Map<Character, String> MARKS =
      Map.of('\u0001', "run:", '\u0004', "[run", '\u0005', "[sentence", '\u0006', "[paragraph");

  /** The tokens, those of one position in one string. */
  private static List<String> tokens(String... parts) {
    StringBuilder tokens = new StringBuilder();
    CharacterTokens stream = new CharacterTokens(List.of(parts));
    CharTermAttribute term = stream.getAttribute(CharTermAttribute.class);
    PositionIncrementAttribute increment = stream.getAttribute(PositionIncrementAttribute.class);
    stream.reset();
    while (stream.incrementToken()) {
      int steps = increment.getPositionIncrement();
      tokens.append(steps == 0 ? " " : steps == 1 ? "|" : "|+" + steps + " ");
      String token = term.toString();
      String mark = MARKS.get(token.charAt(0));
      tokens.append(mark == null ? token.replace('\u0002', '$') : mark + token.substring(1));
    }
    return List.of(tokens.substring(1).split("\\|"));
  }

  @Test
  void standAtEachCharacterThePairItBegins() {
    assertThat(tokens("洛陽市")).containsExactly("洛阳", "阳市", "市$");
  }

  @Test
  void keepRunsOfLettersAndDigitsWhole() {
    assertThat(tokens("第LN20号"))
        .containsExactly("第l", "ln run:ln [run", "n2", "20 run:20 [run", "0号", "号$");
  }

  @Test
  void markWhereSentencesAndParagraphsBegin() {
    assertThat(tokens("甲乙。丙\n丁戊"))
        .containsExactly("甲乙", "乙。", "。丙", "丙\n [sentence", "\n丁", "丁戊 [sentence [paragraph", "戊$");
  }

  @Test
  void keepPartsApart() {
    assertThat(tokens("甲", "", "乙")).containsExactly("甲$", "+10000 乙$ [sentence [paragraph");
  }
}
