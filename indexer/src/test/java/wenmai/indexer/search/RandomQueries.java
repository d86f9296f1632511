package wenmai.indexer.search;

import java.util.List;
import java.util.Random;

/** Queries as nobody would write them. */
public final class RandomQueries {
  private static final List<String> PARTS =
      List.of(
          "洛阳",
          "洛陽",
          "牡丹花会",
          "中",
          "的",
          "LN2004",
          "4.4亿元",
          "BBB-",
          "a",
          "𠀋",
          "é",
          "\uD800",
          " ",
          " ",
          " ",
          "　",
          "\n",
          "\t",
          "\"",
          "“",
          "”",
          "「",
          "」",
          "(",
          ")",
          "（",
          "）",
          ":",
          "：",
          "*",
          "＊",
          "~",
          "～",
          "~2",
          "~99999999999",
          "-",
          "－",
          "\\",
          "@句",
          "@段",
          " @句 ",
          " @段 ",
          " AND ",
          " OR ",
          " NOT ",
          " 且 ",
          " 或 ",
          " 非 ",
          "&&",
          "||",
          "title:",
          "author:",
          "page:",
          "publication:",
          "section:",
          "genre:",
          "date:",
          "entity:",
          "exact:",
          "标题：",
          "日期：",
          "2024",
          "2024-02",
          "..",
          "2024-02..2024-03",
          "date:2024-02-30",
          "，",
          "。",
          "！",
          "《",
          "》",
          "\u0000",
          "\u200B",
          "/.*/",
          "[a TO b]",
          "{}",
          "^2",
          "?",
          "??",
          "x:y",
          "http://a");

  private RandomQueries() {}

  /** Between nothing and thirty pieces of the language, in any order. */
  public static String next(Random random) {
    StringBuilder query = new StringBuilder();
    int parts = random.nextInt(random.nextInt(30) + 1);
    for (int i = 0; i < parts; i++) {
      query.append(PARTS.get(random.nextInt(PARTS.size())));
    }
    return query.toString();
  }
}
