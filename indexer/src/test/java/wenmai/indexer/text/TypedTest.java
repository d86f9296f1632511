package wenmai.indexer.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TypedTest {

  @ParameterizedTest
  @CsvSource({
    "洛, 洛阳",
    "洛阳, 洛阳市",
    "luoyang, 洛阳",
    "ly, 洛阳",
    "洛y, 洛阳",
    "luoy, 洛阳",
    "lyang, 洛阳",
    "l阳, 洛阳",
    "luo yang, 洛阳",
    "xi'an, 西安",
    "xian, 先进",
    "cq, 重庆",
    "chongqing, 重庆",
    "changsha, 长沙",
    "zhangsha, 长沙",
    "yinhang, 银行",
    "zhg, 中国",
    "zgrmyh, 中国人民银行",
    "c9, c919大型客机",
    "z, 中国",
    "zengqh, 曾庆红",
    "dxp, 邓小平",
  })
  void findsNamesThatBeginAsTyped(String typed, String name) {
    assertThat(new Typed(typed).begins(name)).isTrue();
  }

  @ParameterizedTest
  @CsvSource({"洛, 落阳", "ly, 洛水", "luoyangs, 洛阳", "yang, 洛阳", "lo阳, 洛阳", "uo, 洛阳", "aa, a"})
  void refusesOthers(String typed, String name) {
    assertThat(new Typed(typed).begins(name)).isFalse();
  }

  @ParameterizedTest
  @CsvSource({"邓小苹, 邓小平", "络阳, 洛阳", "习进平, 习近平", "常沙, 长沙", "崇庆, 重庆"})
  void hearsHomophones(String typed, String name) {
    assertThat(new Typed(typed).soundsLike(name)).isTrue();
    assertThat(new Typed(name).soundsLike(name)).as("a name is no other spelling").isFalse();
    assertThat(new Typed("洛水").soundsLike(name)).isFalse();
  }

  @ParameterizedTest
  @CsvSource({"自已, 自己", "未来, 末来", "士地, 土地", "候爵, 侯爵", "戌边, 戍边", "邓少平, 邓小平"})
  void seesLookAlikes(String typed, String name) {
    assertThat(new Typed(typed).lookAlikes())
        .contains(name)
        .doesNotContain(new Typed(typed).text());
  }

  /** Search looks a name up by its initials, so they must cover whatever begins() accepts. */
  @Test
  void initialsCoverWhateverBegins() {
    long seed = 20240217;
    Random random = new Random(seed);
    String[] names = {"洛阳市", "重庆", "中国人民银行", "长安街", "西安", "单县", "厦门大学", "c919客机"};
    for (int round = 0; round < 20_000; round++) {
      String name = names[random.nextInt(names.length)];
      String typed = typedAtRandom(name, random);
      assertThat(new Typed(typed).begins(name))
          .as("%s for %s, seed %d", typed, name, seed)
          .isTrue();
      assertThat(new Typed(typed).initials())
          .as("%s for %s, seed %d", typed, name, seed)
          .anyMatch(
              start -> Pinyin.initials(name, 12, 4).stream().anyMatch(i -> i.startsWith(start)));
    }
  }

  private static String typedAtRandom(String name, Random random) {
    var syllables = Pinyin.syllables(name);
    int length = 1 + random.nextInt(name.length());
    StringBuilder typed = new StringBuilder();
    for (int i = 0; i < length; i++) {
      String syllable = syllables.get(i).getFirst();
      switch (random.nextInt(3)) {
        case 0 -> typed.append(name.charAt(i));
        case 1 -> typed.append(syllable);
        default -> typed.append(syllable.charAt(0));
      }
    }
    return typed.toString();
  }

  @Test
  void cutsAreFewForAnyText() {
    assertThat(new Typed("a".repeat(1000)).initials()).hasSizeBetween(1, 100);
    assertThat(new Typed("xianxianxianxianxianxianxian").initials()).hasSizeBetween(1, 100);
    assertThat(new Typed("").initials()).containsExactly("");
  }
}
