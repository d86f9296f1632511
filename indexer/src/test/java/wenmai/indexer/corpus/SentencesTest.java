package wenmai.indexer.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class SentencesTest {

  @Test
  void endWithTheirMarksAndClosingQuotes() {
    assertThat(sentences("“来了！”他说。\n第二段……完")).containsExactly("“来了！”", "他说。\n", "第二段……", "完");
  }

  @Test
  void ofATableWithoutLineFeedsAreCutAtPauses() {
    String table = "甲公司、乙公司，".repeat(1_000);

    List<String> sentences = sentences(table);

    assertThat(String.join("", sentences)).isEqualTo(table);
    assertThat(sentences).allMatch(s -> s.length() <= 1_000 && s.matches(".*[、，]"));
  }

  @Test
  void withoutAnyPauseAreCutBetweenCharacters() {
    String text = "𠮷".repeat(3_001);

    List<String> sentences = sentences("一" + text);

    assertThat(String.join("", sentences)).isEqualTo("一" + text);
    assertThat(sentences).noneMatch(s -> Character.isHighSurrogate(s.charAt(s.length() - 1)));
  }

  private static List<String> sentences(String text) {
    return Sentences.of(text).stream().map(s -> s.of(text)).collect(Collectors.toList());
  }
}
