package wenmai.graph.extract.tagger;

import wenmai.indexer.text.Folding;

/**
 * Characters as the model sees them: widths, digits and scripts (traditional is read as simplified)
 * made alike, and their types.
 */
final class Characters {
  private static final String WIDE = "，：；！？（）％．～“”‘’「」『』　";
  private static final String PLAIN = ",:;!?()%.~“”‘’“”‘’ ";

  /** The first character of the block that {@link #HAN} covers, and the last. */
  private static final char FIRST = '\u3400';

  private static final char LAST = '\u9fff';

  private static final char[] HAN = simplified();

  private Characters() {}

  private static char[] simplified() {
    char[] simplified = new char[LAST - FIRST + 1];
    for (int i = 0; i < simplified.length; i++) {
      simplified[i] = Folding.simplified((char) (FIRST + i));
    }
    return simplified;
  }

  /** A word of the lists as it stands in a folded text. */
  static String fold(String word) {
    char[] folded = word.toCharArray();
    for (int i = 0; i < folded.length; i++) {
      folded[i] = fold(folded[i]);
    }
    return new String(folded);
  }

  /** The character with full-width forms made plain, simplified, and every digit a 0. */
  static char fold(char c) {
    if (c < 0x80) {
      return c >= '0' && c <= '9' ? '0' : c;
    }
    if (c >= FIRST && c <= LAST) {
      return HAN[c - FIRST];
    }
    if ((c >= '！' && c <= '～') || c == '　' || c == '「' || c == '」' || c == '『' || c == '』') {
      int at = WIDE.indexOf(c);
      return at >= 0 ? PLAIN.charAt(at) : fold((char) (c - '！' + '!'));
    }
    return c == '•' || c == '・' || c == '‧' ? '·' : c;
  }

  /** The type of a folded character, a letter of its own each. */
  static char type(char c) {
    if (c >= 0x3400 && c <= 0x9fff) {
      return NUMERALS.indexOf(c) >= 0 ? 'N' : 'H';
    }
    if (c == '0') {
      return '0';
    }
    if (Character.isLetter(c)) {
      return 'A';
    }
    return switch (c) {
      case ' ' -> ' ';
      case '·' -> '·';
      case '、' -> '、';
      case '“', '‘', '《', '(', '【', '〈' -> '(';
      case '”', '’', '》', ')', '】', '〉' -> ')';
      case '。', '!', '?', ';', ',', ':' -> ',';
      default -> '#';
    };
  }

  private static final String NUMERALS = "一二三四五六七八九十百千万亿零〇两";
}
