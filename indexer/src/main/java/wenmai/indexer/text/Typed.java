package wenmai.indexer.text;

import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * What somebody has typed of a name: Han characters, full pinyin, initials, or a mixture of them
 * (洛阳, {@code luoyang}, {@code ly}, {@code luoy}, {@code 洛y}).
 *
 * <p>Typed text is cut into parts, one for each character of the name. A part is the character, a
 * whole syllable, a first letter or {@code zh}, {@code ch}, {@code sh}; the last part may also be
 * the beginning of a syllable.
 *
 * @param text as {@link #plain}, at most {@link #LONGEST} characters
 */
public record Typed(String text) {
  /** More than this is not looked at. */
  public static final int LONGEST = 40;

  private static final Pattern IGNORED = Pattern.compile("[\\s\\p{Cntrl}'’·•]+");
  private static final int MOST_CUTS = 24;
  private static final int WIDEST = 64;

  public Typed {
    text = plain(text);
    text = text.length() > LONGEST ? text.substring(0, LONGEST) : text;
  }

  /** A name as it is compared with typed text: folded, without spaces, dots and apostrophes. */
  public static String plain(String name) {
    return IGNORED.matcher(Folding.fold(name)).replaceAll("").toLowerCase(Locale.ROOT);
  }

  /** Whether {@code name} begins as typed. */
  public boolean begins(String name) {
    return begins(name, 0, 0);
  }

  private boolean begins(String name, int i, int j) {
    if (j == text.length()) {
      return true;
    }
    if (i == name.length()) {
      return false;
    }
    char c = name.charAt(i);
    if (c == text.charAt(j) && begins(name, i + 1, j + 1)) {
      return true;
    }
    for (String reading : Pinyin.readings(c)) {
      if (reading.startsWith(text.substring(j)) || continues(name, i, j, reading)) {
        return true;
      }
    }
    return false;
  }

  private boolean continues(String name, int i, int j, String reading) {
    return partFits(name, i, j, reading, 1)
        || (hasLongInitial(reading) && partFits(name, i, j, reading, 2))
        || partFits(name, i, j, reading, reading.length());
  }

  private boolean partFits(String name, int i, int j, String reading, int length) {
    return text.regionMatches(j, reading, 0, length) && begins(name, i + 1, j + length);
  }

  /** Whether the typed letters are the whole of {@code name} in full pinyin. */
  public boolean spells(String name) {
    return text.chars().allMatch(c -> c < 0x80) && !name.equals(text) && spells(name, 0, 0);
  }

  private boolean spells(String name, int i, int j) {
    if (i == name.length() || j == text.length()) {
      return i == name.length() && j == text.length();
    }
    return Pinyin.readings(name.charAt(i)).stream()
        .anyMatch(r -> text.startsWith(r, j) && spells(name, i + 1, j + r.length()));
  }

  /** Whether {@code name} is another spelling that is spoken like the typed Han characters. */
  public boolean soundsLike(String name) {
    if (name.length() != text.length() || name.equals(text)) {
      return false;
    }
    for (int i = 0; i < text.length(); i++) {
      if (!soundsLike(text.charAt(i), name.charAt(i))) {
        return false;
      }
    }
    return true;
  }

  /** The typed text with one character exchanged for one that looks much the same. */
  public Set<String> lookAlikes() {
    Set<String> others = new TreeSet<>();
    for (int i = 0; i < text.length(); i++) {
      for (char other : LookAlikes.of(text.charAt(i))) {
        others.add(text.substring(0, i) + other + text.substring(i + 1));
      }
    }
    return others;
  }

  private static boolean soundsLike(char a, char b) {
    return a == b || Pinyin.readings(a).stream().anyMatch(Pinyin.readings(b)::contains);
  }

  /**
   * The {@linkplain Pinyin#initials initials} that a name may begin with which {@linkplain #begins
   * begins} as typed; some dozens at most, those of the fewest parts first.
   */
  public Set<String> initials() {
    Set<String> cuts = new LinkedHashSet<>();
    Set<Cut> level = Set.of(new Cut(0, ""));
    while (!level.isEmpty() && cuts.size() < MOST_CUTS) {
      Set<Cut> next = new LinkedHashSet<>();
      for (Cut cut : level) {
        if (cut.end == text.length()) {
          cuts.add(cut.initials);
        } else if (next.size() < WIDEST) {
          lengthen(cut, next);
        }
      }
      level = next;
    }
    if (text.chars().noneMatch(c -> c >= '\u2e80')) {
      cuts.add(text);
    }
    return cuts;
  }

  private void lengthen(Cut cut, Set<Cut> longer) {
    int j = cut.end;
    char c = text.charAt(j);
    if (c < 'a' || c > 'z') {
      Pinyin.readings(c).forEach(r -> longer.add(new Cut(j + 1, cut.initials + r.charAt(0))));
      return;
    }
    String initials = cut.initials + c;
    if (Syllables.isBeginning(text.substring(j))) {
      longer.add(new Cut(text.length(), initials));
    }
    for (int end = Math.min(text.length(), j + Syllables.LONGEST); end > j + 1; end--) {
      String part = text.substring(j, end);
      if (Syllables.ALL.contains(part) || (part.length() == 2 && hasLongInitial(part))) {
        longer.add(new Cut(end, initials));
      }
    }
    longer.add(new Cut(j + 1, initials));
  }

  /** Parts of the text up to {@code end}, of which only the initials matter. */
  private record Cut(int end, String initials) {}

  private static boolean hasLongInitial(String reading) {
    return reading.length() > 1
        && reading.charAt(1) == 'h'
        && "zcs".indexOf(reading.charAt(0)) >= 0;
  }

  /** The syllables of Mandarin. */
  private static final class Syllables {
    static final int LONGEST = 6;
    static final TreeSet<String> ALL = new TreeSet<>();

    static {
      for (char c = '\u4e00'; c < '\ua000'; c++) {
        for (String reading : Pinyin.readings(c)) {
          if (reading.chars().allMatch(l -> 'a' <= l && l <= 'z')) {
            ALL.add(reading);
          }
        }
      }
    }

    static boolean isBeginning(String letters) {
      String next = ALL.ceiling(letters);
      return next != null && next.startsWith(letters);
    }
  }
}
