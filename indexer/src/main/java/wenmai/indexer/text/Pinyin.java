package wenmai.indexer.text;

import com.hankcs.hanlp.dictionary.py.PinyinDictionary;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How Chinese text is spoken: toneless Hanyu Pinyin, {@code ü} written {@code v}.
 *
 * <p>Readings come from HanLP's pinyin dictionary (20,867 characters with all their readings,
 * 10,000 words with the right one) and from {@link Polyphones}. Inside a word of these a character
 * has that word's reading (银行 is {@code yin hang}); elsewhere it has all of its own, the commonest
 * first (长葛 is {@code chang|zhang ge}). A character that is not Han stands for itself in lower
 * case.
 */
public final class Pinyin {
  private static final int LONGEST_WORD = 6;
  private static final char FIRST_HAN = '\u4e00';
  private static final char AFTER_HAN = '\ua000';

  private Pinyin() {}

  /** The readings of each UTF-16 code unit of {@code text}, likeliest first, never empty. */
  public static List<List<String>> syllables(String text) {
    List<List<String>> syllables = new ArrayList<>(text.length());
    int i = 0;
    while (i < text.length()) {
      List<String> word = wordAt(text, i);
      for (String syllable : word) {
        syllables.add(List.of(syllable));
      }
      if (word.isEmpty()) {
        syllables.add(readings(text.charAt(i)));
      }
      i += Math.max(1, word.size());
    }
    return syllables;
  }

  /** All readings of one character by itself, commonest first; itself when it is not Han. */
  public static List<String> readings(char c) {
    List<String> readings = FIRST_HAN <= c && c < AFTER_HAN ? Readings.OF[c - FIRST_HAN] : null;
    return readings == null ? List.of(String.valueOf(Character.toLowerCase(c))) : readings;
  }

  /**
   * The first letters of {@code text} said aloud, one for each character: 重庆 is {@code cq}. A
   * character with several readings gives several, likeliest first.
   *
   * @param longest characters of {@code text} to look at
   * @param limit answers at most, at least 1
   */
  public static Set<String> initials(String text, int longest, int limit) {
    Set<String> all = new LinkedHashSet<>(Set.of(""));
    String head = text.substring(0, Math.min(longest, text.length()));
    for (List<String> readings : syllables(head)) {
      Set<String> longer = new LinkedHashSet<>();
      for (String reading : readings) {
        for (String start : all) {
          if (longer.size() < limit) {
            longer.add(start + reading.charAt(0));
          }
        }
      }
      all = longer;
    }
    return all;
  }

  /** The reading of the longest dictionary word that starts at {@code i}; empty when none does. */
  private static List<String> wordAt(String text, int i) {
    if (!isHan(text.charAt(i))) {
      return List.of();
    }
    int end = i + 1;
    while (end < text.length() && end - i < LONGEST_WORD && isHan(text.charAt(end))) {
      end++;
    }
    for (; end > i + 1; end--) {
      List<String> listed = Polyphones.syllables(text.substring(i, end));
      if (!listed.isEmpty()) {
        return listed;
      }
      var word = PinyinDictionary.get(text.substring(i, end));
      if (word != null && word.length == end - i) {
        return Arrays.stream(word).map(p -> p.getPinyinWithoutTone()).toList();
      }
    }
    return List.of();
  }

  private static boolean isHan(char c) {
    return FIRST_HAN <= c && c < AFTER_HAN;
  }

  /** Read once, when first needed. */
  private static final class Readings {
    @SuppressWarnings({"unchecked", "rawtypes"})
    static final @Nullable List<String>[] OF = new List[AFTER_HAN - FIRST_HAN];

    static {
      for (char c = FIRST_HAN; c < AFTER_HAN; c++) {
        var readings = PinyinDictionary.get(String.valueOf(c));
        if (readings != null) {
          OF[c - FIRST_HAN] =
              Arrays.stream(readings).map(p -> p.getPinyinWithoutTone()).distinct().toList();
        }
      }
    }
  }
}
