package wenmai.indexer.text;

import com.hankcs.hanlp.HanLP;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * What makes two spellings the same: width, case, traditional and simplified, variant forms of
 * characters, quotes, dashes and middle dots.
 *
 * <p>Unicode's compatibility composition (NFKC) and lower case come first, then each character's
 * simplified form. The character tables are OpenCC's, as HanLP portable carries them (Apache-2.0):
 * {@code t2s} for traditional characters, {@code t2hk} and {@code t2tw} read backwards for regional
 * variants. Variant forms beyond them, radicals included, are Unicode's, see {@code variants.txt};
 * characters that the standard of 2013 has as characters of their own (喆 beside 哲) are none. Zero
 * is 零, written as it may be (二〇, 二○). Folding looks at single characters only, so that a stretch
 * of a text folds like the text around it: 乾 is 干 everywhere, also in 乾坤. That finds more, never
 * less; {@link FoldedText#exact} is for who wants less.
 */
public final class Folding {
  private static final String DASHES = "‐‑‒–—―−─━";
  private static final String DOUBLE_QUOTES = "“”„‟«»〝〞〟『』";
  private static final String SINGLE_QUOTES = "‘’‚‛「」";
  private static final String MIDDLE_DOTS = "・•‧∙⋅●．";
  private static final String ZEROS = "〇○◯";

  /**
   * Simplified in 什么, traditional for 幺 in 么弟: the first is some ten thousand times as frequent.
   */
  private static final int ME = '么';

  private static final Map<Integer, Integer> SIMPLIFIED = simplified();
  private static final int[] NONE = {};
  private static final int[][] PAGES = new int[0x10000][];

  private Folding() {}

  /** The folded text, white space included; it may be longer or shorter than the text. */
  public static String fold(String text) {
    StringBuilder folded = new StringBuilder(text.length());
    FoldedText characters = FoldedText.of(text);
    for (int i = 0; i < characters.length(); i++) {
      if (characters.spaceBefore(i)) {
        folded.append(' ');
      }
      folded.appendCodePoint(characters.codePoint(i));
    }
    return folded.toString();
  }

  /** The simplified form of a character; itself where it has none or more than one code unit. */
  public static char simplified(char character) {
    int simplified = SIMPLIFIED.getOrDefault((int) character, (int) character);
    return Character.isBmpCodePoint(simplified) ? (char) simplified : character;
  }

  /** What one code point folds to: usually one, sometimes several, none when it is invisible. */
  static int[] fold(int codePoint) {
    if (codePoint >= PAGES.length) {
      return compute(new String(Character.toChars(codePoint)));
    }
    int[] known = PAGES[codePoint];
    if (known == null) {
      known = compute(String.valueOf((char) codePoint));
      PAGES[codePoint] = known;
    }
    return known;
  }

  /** What a base character with its combining marks folds to. */
  static int[] compute(String cluster) {
    if (isInvisible(cluster.codePointAt(0))) {
      return NONE;
    }
    String normal = Normalizer.normalize(cluster, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    return normal
        .codePoints()
        .filter(c -> !isInvisible(c) && !Character.isWhitespace(c))
        .map(Folding::simplify)
        .toArray();
  }

  static boolean isInvisible(int codePoint) {
    return switch (Character.getType(codePoint)) {
      case Character.FORMAT, Character.CONTROL -> !Character.isWhitespace(codePoint);
      case Character.NON_SPACING_MARK -> codePoint >= 0xFE00 && codePoint <= 0xFE0F;
      default -> codePoint >= 0xE0100 && codePoint <= 0xE01EF;
    };
  }

  static boolean isSpace(int codePoint) {
    return codePoint != '\n'
        && (Character.isWhitespace(codePoint) || Character.isSpaceChar(codePoint));
  }

  private static int simplify(int codePoint) {
    if (DASHES.indexOf(codePoint) >= 0) {
      return '-';
    }
    if (DOUBLE_QUOTES.indexOf(codePoint) >= 0) {
      return '"';
    }
    if (SINGLE_QUOTES.indexOf(codePoint) >= 0) {
      return '\'';
    }
    if (MIDDLE_DOTS.indexOf(codePoint) >= 0) {
      return '·';
    }
    if (ZEROS.indexOf(codePoint) >= 0) {
      return '零';
    }
    return SIMPLIFIED.getOrDefault(codePoint, codePoint);
  }

  private static Map<Integer, Integer> simplified() {
    Map<Integer, Integer> table = new HashMap<>(pairs("t2s", false));
    for (String regional : new String[] {"t2hk", "t2tw"}) {
      pairs(regional, true)
          .forEach((variant, standard) ->
              table.putIfAbsent(variant, table.getOrDefault(standard, standard)));
    }
    variants().forEach(table::putIfAbsent);
    table.remove(ME);
    "麼麽".codePoints().forEach(variant -> table.put(variant, ME));
    table.replaceAll((from, to) -> table.getOrDefault(to, to));
    return Map.copyOf(table);
  }

  private static Map<Integer, Integer> pairs(String name, boolean backwards) {
    Map<Integer, Integer> pairs = new HashMap<>();
    lines(HanLP.class, "/data/dictionary/tc/" + name + ".txt")
        .forEach(line -> addPair(pairs, line, backwards));
    return pairs;
  }

  private static Map<Integer, Integer> variants() {
    Map<Integer, Integer> variants = new HashMap<>();
    for (String line : lines(Folding.class, "variants.txt")) {
      if (!line.startsWith("#")) {
        int standard = line.codePointAt(0);
        line.codePoints().skip(1).forEach(variant -> variants.put(variant, standard));
      }
    }
    return variants;
  }

  private static List<String> lines(Class<?> beside, String name) {
    try (InputStream in = beside.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("the character table " + name + " is missing");
      }
      return new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8)).lines().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void addPair(Map<Integer, Integer> pairs, String line, boolean backwards) {
    int equals = line.indexOf('=');
    if (equals < 0) {
      return;
    }
    String left = line.substring(0, equals);
    String right = line.substring(equals + 1).split(" ", 2)[0].strip();
    if (isOneCharacter(left) && isOneCharacter(right)) {
      int from = (backwards ? right : left).codePointAt(0);
      int to = (backwards ? left : right).codePointAt(0);
      if (from != to) {
        pairs.putIfAbsent(from, to);
      }
    }
  }

  private static boolean isOneCharacter(String text) {
    return !text.isEmpty() && text.codePointCount(0, text.length()) == 1;
  }
}
