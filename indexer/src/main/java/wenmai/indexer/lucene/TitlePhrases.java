package wenmai.indexer.lucene;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import wenmai.indexer.corpus.Span;
import wenmai.indexer.text.Segmenter;
import wenmai.indexer.text.Word;

/**
 * The words and short phrases of a headline: what people search for.
 *
 * <p>A phrase is one to three neighbouring words (smartcn) without punctuation between them, of 2
 * to 10 characters, which does not begin or end with a function word.
 */
final class TitlePhrases {
  private static final int MOST_WORDS = 3;
  private static final int SHORTEST = 2;
  private static final int LONGEST = 10;
  private static final Set<String> FUNCTION_WORDS =
      Set.of(
          "的", "了", "和", "与", "及", "或", "在", "于", "是", "为", "以", "对", "向", "从", "到", "把", "被", "让",
          "将", "也", "都", "就", "还", "又", "再", "更", "不", "等", "之", "其", "这", "那", "我", "你", "他", "她",
          "它", "有", "上", "下", "中", "来", "去", "着", "过", "并", "由", "年", "月", "日", "个", "我们", "他们",
          "一个", "一些", "如何", "什么", "怎么", "以及", "关于", "进行", "可以", "已经");

  private TitlePhrases() {}

  /** Each phrase of {@code title} once. */
  static Set<String> of(String title) {
    List<Span> words = words(title);
    Set<String> phrases = new LinkedHashSet<>();
    for (int i = 0; i < words.size(); i++) {
      for (int j = i; j < Math.min(words.size(), i + MOST_WORDS); j++) {
        if (j > i && words.get(j - 1).end() != words.get(j).start()) {
          break;
        }
        Span phrase = new Span(words.get(i).start(), words.get(j).end());
        if (isPhrase(phrase, words.get(i).of(title), words.get(j).of(title))) {
          phrases.add(phrase.of(title));
        }
      }
    }
    return phrases;
  }

  private static boolean isPhrase(Span phrase, String first, String last) {
    return SHORTEST <= phrase.length()
        && phrase.length() <= LONGEST
        && !FUNCTION_WORDS.contains(first)
        && !FUNCTION_WORDS.contains(last);
  }

  private static List<Span> words(String title) {
    return Segmenter.words(title).stream().map(Word::span).toList();
  }
}
