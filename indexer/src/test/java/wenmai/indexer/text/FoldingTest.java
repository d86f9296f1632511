package wenmai.indexer.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import wenmai.indexer.corpus.Span;

final class FoldingTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "洛陽舉辦 | 洛阳举办",
        "ＬＮ２００４ | ln2004",
        "Ｃaｆé | café",
        "cafe\u0301 | café",
        "群眾裏面羣 | 群众里面群",
        "臺灣台灣 | 台湾台湾",
        "㎡ | m2",
        "①Ⅷ | 1viii",
        "“甲”『乙』 | \"甲\"\"乙\"",
        "甲—乙–丙 | 甲-乙-丙",
        "普京・弗 | 普京·弗",
        "（甲） | (甲)",
        "甲\u200B乙\uFEFF | 甲乙",
        "ｶﾞ | ガ",
        "豈 | 岂",
        "峯爲羣裏竝囯囘廻疎栢叡黒 | 峰为群里并国回回疏柏睿黑",
        "靑淸尙顚飮愼⾭ | 青清尚颠饮慎青",
        "⺝⻔⻓⼈⽇ | 月门长人日",
        "二〇二四 二○二四 | 二零二四二零二四",
        "什么 什麼 什麽 | 什么什么什么",
        "李喆 堃 犇 | 李喆堃犇"
      })
  void makesTheSameOfWhatIsTheSame(String text, String folded) {
    assertThat(FoldedText.of(text).text()).isEqualTo(folded);
  }

  @Test
  void foldsWhatIsFoldedToItself() {
    long seed = 3;
    Random random = new Random(seed);
    for (int i = 0; i < 20_000; i++) {
      String folded = FoldedText.of(randomText(random)).text();
      assertThat(FoldedText.of(folded).text()).as("seed " + seed + ": " + folded).isEqualTo(folded);
    }
  }

  @Test
  void foldsAStretchLikeTheTextAroundIt() {
    Random random = new Random(5);
    for (int i = 0; i < 5_000; i++) {
      String before = randomText(random);
      String text = "中" + randomText(random) + "中";
      assertThat(FoldedText.of(before + text + "国").text()).contains(FoldedText.of(text).text());
    }
  }

  @Test
  void leavesOutWhiteSpaceButKnowsWhereItWas() {
    FoldedText text = FoldedText.of("李　三 旺\n报道");
    assertThat(text.text()).isEqualTo("李三旺\n报道");
    assertThat(text.spaceBefore(1)).isTrue();
    assertThat(text.spaceBefore(3)).isFalse();
    assertThat(text.span(0, 3)).isEqualTo(new Span(0, 5));
    assertThat(Folding.fold("李　三 旺")).isEqualTo("李 三 旺");
  }

  @Test
  void knowsWhereEachCharacterCameFrom() {
    FoldedText text = FoldedText.of("𠀋共5㎡ 洛陽");
    assertThat(text.text()).isEqualTo("𠀋共5m2洛阳");
    assertThat(text.length()).isEqualTo(7);
    assertThat(text.span(0, 1)).isEqualTo(new Span(0, 2));
    assertThat(text.span(3, 4)).isEqualTo(new Span(4, 5));
    assertThat(text.span(4, 5)).isEqualTo(new Span(4, 5));
    assertThat(text.span(5, 7)).isEqualTo(new Span(6, 8));
  }

  @Test
  void keepsEverythingButSpacesWhenExact() {
    assertThat(FoldedText.exact("洛陽 ＬＮ　“甲”").text()).isEqualTo("洛陽ＬＮ“甲”");
  }

  @Test
  void coversEveryTextInOrder() {
    Random random = new Random(11);
    for (int i = 0; i < 5_000; i++) {
      String text = randomText(random);
      FoldedText folded = FoldedText.of(text);
      int last = 0;
      for (int p = 0; p < folded.length(); p++) {
        Span span = folded.span(p, p + 1);
        assertThat(span.start()).isGreaterThanOrEqualTo(last);
        assertThat(span.end()).isLessThanOrEqualTo(text.length());
        last = span.start();
      }
    }
  }

  private static String randomText(Random random) {
    String samples = "洛陽羣裏臺㎡①ⅧＡａé\u0301\u200B 　“”『—・，。（\n豈ｶﾞ9-乾發";
    StringBuilder text = new StringBuilder();
    int length = random.nextInt(12);
    for (int i = 0; i < length; i++) {
      switch (random.nextInt(4)) {
        case 0 -> text.append((char) (0x4e00 + random.nextInt(0x5200)));
        case 1 -> text.appendCodePoint(0x20000 + random.nextInt(0xA000));
        case 2 -> text.append((char) (0x20 + random.nextInt(0x2000)));
        default -> text.append(samples.charAt(random.nextInt(samples.length())));
      }
    }
    return text.toString();
  }
}
