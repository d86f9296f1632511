package wenmai.graph.extract.values;

import java.math.BigDecimal;

/** Numbers in Chinese and Arabic figures: 二十五, 一万二千, 〇, 2.5, 12,000. */
final class Numerals {
  private static final String DIGITS = "零一二三四五六七八九";

  private Numerals() {}

  /** The digit of a figure in any form; -1 where {@code c} is none. */
  static int digit(char c) {
    return switch (c) {
      case '〇', '○', 'Ｏ', '零' -> 0;
      case '两' -> 2;
      case '元' -> -1;
      default -> c < 128 || (c >= '０' && c <= '９') ? Character.digit(c, 10) : DIGITS.indexOf(c);
    };
  }

  /** Whether {@code c} can stand in a number written in Han characters. */
  static boolean isHan(char c) {
    return c > 127 && (digit(c) >= 0 || unit(c) > 0) && !(c >= '０' && c <= '９');
  }

  private static long unit(char c) {
    return switch (c) {
      case '十' -> 10;
      case '百' -> 100;
      case '千' -> 1_000;
      case '万' -> 10_000;
      case '亿' -> 100_000_000;
      default -> 0;
    };
  }

  /**
   * The whole number that Han or Arabic figures give: 二十五 is 25, 二〇二四 is 2024.
   *
   * @param figures not empty, of digits and units only
   */
  static int whole(CharSequence figures) {
    return figures.chars().anyMatch(c -> unit((char) c) > 0)
        ? han(figures).intValueExact()
        : digits(figures);
  }

  private static int digits(CharSequence figures) {
    int value = 0;
    for (int i = 0; i < figures.length(); i++) {
      value = value * 10 + digit(figures.charAt(i));
    }
    return value;
  }

  /** The number of a sequence with units: 一万二千三百, 三亿. */
  static BigDecimal han(CharSequence figures) {
    long total = 0;
    long section = 0;
    long digit = -1;
    for (int i = 0; i < figures.length(); i++) {
      char c = figures.charAt(i);
      long unit = unit(c);
      if (unit == 0) {
        digit = digit < 0 ? digit(c) : digit * 10 + digit(c);
      } else if (unit >= 10_000) {
        section += Math.max(digit, 0);
        total = (total + Math.max(section, section == 0 && total == 0 ? 1 : section)) * unit;
        section = 0;
        digit = -1;
      } else {
        section += (digit < 0 ? 1 : digit) * unit;
        digit = -1;
      }
    }
    return BigDecimal.valueOf(total + section + Math.max(digit, 0));
  }
}
