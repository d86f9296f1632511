package wenmai.indexer.lucene;

import wenmai.indexer.text.FoldedText;
import wenmai.indexer.text.Homophones;

/** Says whether characters are a word but for one slip, as {@link FuzzyPhrases} finds them. */
final class Slips {
  private Slips() {}

  /** Whether the text from {@code from} to before {@code to} is the word or nearly. */
  static boolean near(FoldedText word, FoldedText text, int from, int to) {
    int length = to - from;
    int same = 0;
    while (same < length
        && same < word.length()
        && word.codePoint(same) == text.codePoint(from + same)) {
      same++;
    }
    int tail = 0;
    while (tail < length - same
        && tail < word.length() - same
        && word.codePoint(word.length() - 1 - tail) == text.codePoint(to - 1 - tail)) {
      tail++;
    }
    return switch (length - word.length()) {
      case -1 -> word.length() > 3 && same + tail == length;
      case 1 -> same > 0 && tail > 0 && same + tail == word.length();
      case 0 -> same == length || exchanged(word, text, from, same, tail);
      default -> false;
    };
  }

  private static boolean exchanged(FoldedText word, FoldedText text, int from, int same, int tail) {
    int differ = word.length() - same - tail;
    if (differ == 1) {
      return word.length() > 2
          || Homophones.alike(text.codePoint(from + same), word.codePoint(same));
    }
    return differ == 2
        && word.codePoint(same) == text.codePoint(from + same + 1)
        && word.codePoint(same + 1) == text.codePoint(from + same);
  }
}
