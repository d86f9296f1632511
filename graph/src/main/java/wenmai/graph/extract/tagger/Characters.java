package wenmai.graph.extract.tagger;

/** Characters as the model sees them: widths and digits made alike, and their types. */
final class Characters {
  private static final String WIDE = "，：；！？（）％．～“”‘’「」『』　";
  private static final String PLAIN = ",:;!?()%.~“”‘’“”‘’ ";

  private Characters() {}

  /** The character with full-width forms made plain and every digit a 0. */
  static char fold(char c) {
    if (c < 0x80) {
      return c >= '0' && c <= '9' ? '0' : c;
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
