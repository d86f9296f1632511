package wenmai.graph.extract.tagger;

/**
 * What is seen around a character, as 32-bit hashes: the characters, words, parts of speech,
 * distributional classes and list matches in a window.
 */
final class Features {
  /** Room for the features of one character; 0 is an empty place. */
  static final int MOST = 72;

  private final Lexicon lexicon;

  Features(Lexicon lexicon) {
    this.lexicon = lexicon;
  }

  /** The features of each character, {@link #MOST} places each. */
  int[] of(Line line) {
    int[] out = new int[line.length * MOST];
    Row row = new Row(line, out);
    for (int i = 0; i < line.length; i++) {
      row.fill(i);
    }
    return out;
  }

  private final class Row {
    private final Line line;
    private final int[] out;
    private int at;
    private int end;

    Row(Line line, int[] out) {
      this.line = line;
      this.out = out;
    }

    void fill(int i) {
      at = i * MOST;
      end = at + MOST;
      characters(i);
      words(i);
      lists(i);
      names(i);
      endings(i);
    }

    private long c(int i) {
      return i < 0 || i >= line.length ? 1 : line.characters[i];
    }

    private void characters(int i) {
      long a = c(i - 3);
      long b = c(i - 2);
      long c = c(i - 1);
      long d = c(i);
      long e = c(i + 1);
      long f = c(i + 2);
      long g = c(i + 3);
      put(1, d);
      put(2, c);
      put(3, e);
      put(4, b);
      put(5, f);
      put(6, c << 16 | d);
      put(7, d << 16 | e);
      put(8, b << 16 | c);
      put(9, e << 16 | f);
      put(10, c << 16 | e);
      put(11, b << 32 | c << 16 | d);
      put(12, c << 32 | d << 16 | e);
      put(13, d << 32 | e << 16 | f);
      put(14, a << 32 | b << 16 | c);
      put(15, e << 32 | f << 16 | g);
      put(16, b << 48 | c << 32 | d << 16 | e);
      put(17, c << 48 | d << 32 | e << 16 | f);
      put(18, types(i));
    }

    private long types(int i) {
      long types = 0;
      for (int k = i - 2; k <= i + 2; k++) {
        types = types << 8 | (k < 0 || k >= line.length ? 1 : line.types[k]);
      }
      return types;
    }

    /** The identity of the word at a character; of what the lists lack, its first character. */
    private long word(int i) {
      if (i < 0 || i >= line.length) {
        return 1;
      }
      int word = line.words[i];
      return word != Lexicon.NONE
          ? lexicon.identity(word)
          : -(long) line.characters[line.wordStarts[i]];
    }

    private long speech(int i) {
      if (i < 0 || i >= line.length) {
        return 1;
      }
      int word = line.words[i];
      return word != Lexicon.NONE ? lexicon.speech(word) : line.types[i];
    }

    private long wordClass(int i) {
      if (i < 0 || i >= line.length) {
        return 1;
      }
      int word = line.words[i];
      int wordClass = word == Lexicon.NONE ? 0 : lexicon.wordClass(word);
      return wordClass == 0 ? -speech(i) : wordClass + 2;
    }

    private void words(int i) {
      int start = line.wordStarts[i];
      int stop = line.wordEnds[i];
      long place = (start == i ? 1 : 0) | (stop == i + 1 ? 2 : 0);
      long size = Math.min(stop - start, 5);
      int before = start - 1;
      int further = before < 0 ? -1 : line.wordStarts[before] - 1;
      int after = stop < line.length ? stop : line.length;
      int beyond = after < line.length ? line.wordEnds[after] : line.length;
      put(20, word(i) << 2 | place);
      put(21, word(before) << 2 | place);
      put(22, word(after) << 2 | place);
      put(23, mix(word(before), word(i)) + place);
      put(24, mix(word(i), word(after)) + place);
      put(25, mix(word(further), word(before)) + place);
      long s = speech(i) << 2 | place;
      put(26, s << 3 | size);
      put(27, s << 16 | speech(before) << 8 | speech(after));
      put(28, s << 16 | speech(before) << 8 | speech(further));
      put(29, s << 16 | speech(after) << 8 | speech(beyond));
      long k = wordClass(i);
      put(30, k << 2 | place);
      put(31, wordClass(before) << 2 | place);
      put(32, wordClass(after) << 2 | place);
      put(33, mix(wordClass(before), k) + place);
      put(34, mix(k, wordClass(after)) + place);
      long coarse = k >> 4;
      put(35, coarse << 2 | place);
      put(36, mix(wordClass(before) >> 4, coarse) + place);
      put(37, mix(coarse, wordClass(after) >> 4) + place);
      put(38, mix(mix(wordClass(before) >> 4, coarse), wordClass(after) >> 4) + place);
      put(39, wordClass(further) << 2 | place);
      put(40, wordClass(beyond) << 2 | place);
    }

    private long code(int group, int i) {
      return i < 0 || i >= line.length ? 0 : line.matches[group][i];
    }

    private long signature(int i) {
      long signature = 0;
      for (int g = 0; g < line.matches.length - 1; g++) {
        signature = signature << 2 | (code(g, i) & 3);
      }
      return signature;
    }

    private void lists(int i) {
      long all = 0;
      for (int g = 0; g < line.matches.length; g++) {
        if (code(g, i) != 0) {
          put(41, code(g, i) << 4 | g);
          put(42, (code(g, i) << 4 | g) << 16 | c(i + 1));
          all = 1;
        }
      }
      long here = signature(i);
      long before = signature(i - 1);
      long after = signature(i + 1);
      put(43, here);
      if (all != 0 || before != 0) {
        put(44, before << 16 | here);
      }
      if (all != 0 || after != 0) {
        put(45, here << 16 | after);
      }
      if (before != 0 || after != 0) {
        put(46, before << 16 | after);
      }
    }

    private long roles(int i) {
      return i < 0 || i >= line.length
          ? 0
          : lexicon.nameRoles(line.characters[i]) | (line.types[i] == 'H' ? 256 : 0);
    }

    private void names(int i) {
      long here = roles(i);
      put(47, here);
      put(48, roles(i - 1) << 9 | here);
      put(49, here << 9 | roles(i + 1));
      long last = line.wordStarts[i] == i ? 1 : 0;
      put(50, (roles(i - 1) & 3) << 12 | (here & 15) << 8 | (roles(i + 1) & 255) | last << 16);
      put(51, (here & 3) << 16 | (roles(i + 1) & 255) << 8 | (roles(i + 2) & 255) | last << 20);
      put(52, (roles(i - 2) & 3) << 16 | (roles(i - 1) & 255) << 8 | (here & 255));
      put(53, mix(word(line.wordStarts[i] - 1), here & 3) * 2 + last);
    }

    private void endings(int i) {
      for (int k = 0; k < 3; k++) {
        long distance = line.distances[k][i];
        if (distance > 0) {
          long ending = lexicon.identity(line.endings[k][i]);
          put(54 + k, mix(ending, distance));
          put(57 + k, distance << 24 | signature(i) << 2 | (line.wordStarts[i] == i ? 1 : 0));
          put(60 + k, mix(ending, Math.min(distance, 2)));
        }
      }
      long open = line.enclosure[i];
      if (open != 0) {
        put(63, open);
        put(64, open << 16 | c(i));
        put(65, open << 16 | c(i - 1));
      }
    }

    private void put(int template, long value) {
      if (at < end) {
        long x = (value + template * 0x9E3779B97F4A7C15L) * 0xBF58476D1CE4E5B9L;
        x = (x ^ x >>> 31) * 0x94D049BB133111EBL;
        int hash = (int) (x >>> 32);
        out[at++] = hash == 0 ? 1 : hash;
      }
    }
  }

  private static long mix(long a, long b) {
    return ((a * 0x9E3779B97F4A7C15L + b) * 0xC2B2AE3D27D4EB4FL) << 2;
  }
}
