package wenmai.indexer.text;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Characters that can be read alike, tones aside. */
public final class Homophones {
  private static final Map<String, Set<Integer>> BY_READING = byReading();

  private Homophones() {}

  /** The folded characters that share a reading with {@code character}, itself among them. */
  public static Set<Integer> of(int character) {
    Set<Integer> alike = new TreeSet<>();
    alike.add(character);
    if (Character.isBmpCodePoint(character)) {
      for (String reading : Pinyin.readings((char) character)) {
        alike.addAll(BY_READING.getOrDefault(reading, Set.of()));
      }
    }
    return alike;
  }

  /** Whether two characters share a reading. */
  public static boolean alike(int one, int other) {
    if (one == other) {
      return true;
    }
    if (!Character.isIdeographic(one) || !Character.isBmpCodePoint(one)) {
      return false;
    }
    List<String> readings = Pinyin.readings((char) one);
    return readings.stream()
        .anyMatch(reading -> BY_READING.getOrDefault(reading, Set.of()).contains(other));
  }

  private static Map<String, Set<Integer>> byReading() {
    Map<String, Set<Integer>> characters = new HashMap<>();
    for (char c = '\u4e00'; c < '\ua000'; c++) {
      int[] folded = Folding.fold(c);
      if (folded.length == 1 && folded[0] == c) {
        for (String reading : Pinyin.readings(c)) {
          characters.computeIfAbsent(reading, r -> new TreeSet<>()).add((int) c);
        }
      }
    }
    return characters;
  }
}
