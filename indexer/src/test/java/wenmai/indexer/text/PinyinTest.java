package wenmai.indexer.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PinyinTest {

  @ParameterizedTest
  @CsvSource({
    "洛阳, luo yang",
    "重庆, chong qing",
    "重要, zhong yao",
    "银行, yin hang",
    "行走, xing zou",
    "厦门, xia men",
    "六安, lu an",
    "蚌埠, beng bu",
    "会计, kuai ji",
    "音乐, yin yue",
    "绿地, lv di",
    "C919客机, c 9 1 9 ke ji",
  })
  void readsWords(String text, String expected) {
    assertThat(Pinyin.syllables(text).stream().map(readings -> readings.getFirst()))
        .containsExactly(expected.split(" "));
  }

  @Test
  void givesEveryReadingOutsideTheDictionarysWords() {
    assertThat(Pinyin.syllables("长葛").getFirst()).contains("chang", "zhang");
    assertThat(Pinyin.syllables("曾某").getFirst()).contains("zeng", "ceng");
    assertThat(Pinyin.syllables("单某").getFirst()).contains("dan", "shan");
  }

  @Test
  void givesOnlyTheRightReadingInsideThem() {
    assertThat(Pinyin.syllables("银行").getLast()).containsExactly("hang");
    assertThat(Pinyin.syllables("重庆").getFirst()).containsExactly("chong");
  }

  @Test
  void takesInitials() {
    assertThat(Pinyin.initials("重庆市", 12, 4)).containsExactly("cqs");
    assertThat(Pinyin.initials("长葛", 12, 4)).containsExactly("cg", "zg");
    assertThat(Pinyin.initials("单县", 12, 1)).hasSize(1);
    assertThat(Pinyin.initials("中国人民银行", 4, 1)).containsExactly("zgrm");
  }

  @Test
  void hasOneAnswerForEachCodeUnitOfAnyText() {
    for (String text : new String[] {"", "𠮷野家", "a b，。", "洛\n阳", "㐀"}) {
      assertThat(Pinyin.syllables(text)).hasSize(text.length()).noneMatch(r -> r.isEmpty());
    }
  }
}
