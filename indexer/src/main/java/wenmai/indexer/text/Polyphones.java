package wenmai.indexer.text;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * How frequent words of news and places with a character of several readings are read, where
 * HanLP's dictionary does not have them. Our own list, by hand, readings as in 现代汉语词典.
 */
final class Polyphones {
  private static final String WORDS =
      """
      行人 xing ren, 行长 hang zhang, 行政 xing zheng, 行动 xing dong, 长城 chang cheng,
      长江 chang jiang, 长春 chang chun, 长安 chang an, 长沙 chang sha, 长期 chang qi,
      长三角 chang san jiao, 区长 qu zhang, 镇长 zhen zhang, 乡长 xiang zhang, 会长 hui zhang,
      秘书长 mi shu zhang, 重点 zhong dian, 重要 zhong yao, 重大 zhong da, 快乐 kuai le,
      大厦 da sha, 乐山 le shan, 单县 shan xian, 传统 chuan tong, 参加 can jia, 效率 xiao lv,
      办事处 ban shi chu, 相信 xiang xin, 空调 kong tiao, 落实 luo shi, 宁波 ning bo,
      涡阳 guo yang, 浚县 xun xian, 洛宁 luo ning\
      """;

  private static final Map<String, List<String>> BY_WORD =
      Stream.of(WORDS.split(",\\s+"))
          .map(entry -> List.of(entry.split(" ")))
          .collect(Collectors.toUnmodifiableMap(List::getFirst, e -> e.subList(1, e.size())));

  private Polyphones() {}

  /** The syllables of a word; empty when it is not in the list. */
  static List<String> syllables(String word) {
    return BY_WORD.getOrDefault(word, List.of());
  }
}
