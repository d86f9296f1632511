package wenmai.indexer.text;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.zip.GZIPInputStream;

/**
 * How likely a character is behind one or two others in newspaper Chinese.
 *
 * <p>Read from {@code sequences.txt.gz}: a line is a context of up to two characters, a tab, then
 * pairs of a character and its count n as {@code '!' + round(2 log2 n)}. {@code ^} stands for a
 * sentence's beginning, {@code $} for a paragraph's end, {@code 0} for any number, {@code A} for
 * any Latin word. Estimates are smoothed after Witten and Bell (1991). Thread-safe.
 */
public final class Sequences {
  /** Stands for what is before a sentence. */
  public static final char BEGINNING = '^';

  private static final char ZERO = '!';
  private static final int SLOTS = 1 << 20;
  private static final int TYPES = 1;

  private final long[] keys = new long[SLOTS];
  private final float[] counts = new float[SLOTS];

  /** Loaded once, when first needed. */
  private static final class Loaded {
    static final Sequences ALL = read();
  }

  private Sequences() {}

  /** The statistics that come with the program. */
  public static Sequences all() {
    return Loaded.ALL;
  }

  private static Sequences read() {
    Sequences all = new Sequences();
    try (InputStream bytes =
            Objects.requireNonNull(Sequences.class.getResourceAsStream("sequences.txt.gz"));
        BufferedReader lines =
            new BufferedReader(
                new InputStreamReader(new GZIPInputStream(bytes), StandardCharsets.UTF_8))) {
      lines.lines().forEach(all::add);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return all;
  }

  private void add(String line) {
    int tab = line.indexOf('\t');
    char first = tab > 1 ? line.charAt(0) : 0;
    char second = tab > 0 ? line.charAt(tab - 1) : 0;
    float sum = 0;
    for (int i = tab + 1; i + 1 < line.length(); i += 2) {
      float count = (float) Math.pow(2, (line.charAt(i + 1) - ZERO) / 2.0);
      sum += count;
      counts[slot(key(first, second, line.charAt(i)))] = count;
    }
    counts[slot(sumKey(first, second))] = sum;
    counts[slot(typesKey(first, second))] = (line.length() - tab - 1) / 2f;
  }

  private static long key(char first, char second, char next) {
    return 1L << 62 | (long) first << 32 | (long) second << 16 | next;
  }

  private static long sumKey(char first, char second) {
    return 1L << 61 | (long) first << 16 | second;
  }

  private static long typesKey(char first, char second) {
    return 1L << 60 | (long) first << 16 | second;
  }

  /** Where {@code key} is or would be; taken for it in either case while filling. */
  private int slot(long key) {
    int slot = place(key);
    keys[slot] = key;
    return slot;
  }

  private int place(long key) {
    int slot = (int) ((key * 0x9E3779B97F4A7C15L) >>> 44);
    while (keys[slot] != 0 && keys[slot] != key) {
      slot = (slot + 1) & (SLOTS - 1);
    }
    return slot;
  }

  private float count(long key) {
    return counts[place(key)];
  }

  /**
   * The probability of {@code next} behind {@code second}, and {@code first} before that.
   *
   * @param first 0 when it is not known
   * @param second 0 when it is not known
   */
  public double probability(char first, char second, char next) {
    double alone = (count(key((char) 0, (char) 0, next)) + 0.5) / count(sumKey((char) 0, (char) 0));
    if (second == 0) {
      return alone;
    }
    double afterOne = smoothed((char) 0, second, next, alone);
    return first == 0 ? afterOne : smoothed(first, second, next, afterOne);
  }

  private double smoothed(char first, char second, char next, double less) {
    double sum = count(sumKey(first, second));
    if (sum == 0) {
      return less;
    }
    double types = count(typesKey(first, second)) + TYPES;
    return (count(key(first, second, next)) + types * less) / (sum + types);
  }
}
