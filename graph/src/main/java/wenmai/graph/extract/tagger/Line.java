package wenmai.graph.extract.tagger;

import java.util.Arrays;

/** One paragraph as the features see it: folded characters, words, and what the lists know. */
final class Line {
  private static final int LONGEST_WORD = 12;
  private static final int[] GROUPS = {
    Lexicon.PLACE | Lexicon.DIVISION | Lexicon.DIVISION_STEM,
    Lexicon.ORGANIZATION,
    Lexicon.PERSON | Lexicon.FOREIGN,
    Lexicon.TITLE,
    Lexicon.ORGANIZATION_END,
    Lexicon.PLACE_END,
    Lexicon.PROJECT_END,
    Lexicon.DIVISION,
  };

  /** The groups that are endings: of organizations, places, projects. */
  private static final int FIRST_ENDING = 4;

  private static final int ENDINGS = 3;

  /** How far ahead an ending is looked for, in characters. */
  private static final int SIGHT = 24;

  final int length;
  final char[] characters;
  final char[] types;

  /** For each character the word it stands in: number, or {@link Lexicon#NONE}. */
  final int[] words;

  final int[] wordStarts;
  final int[] wordEnds;

  /** For each group of kinds and character: 0 or a code of place and length of the match. */
  final byte[][] matches = new byte[GROUPS.length][];

  /** For each character: number of the next organization, place, project ending; distance. */
  final int[][] endings = new int[ENDINGS][];

  final byte[][] distances = new byte[ENDINGS][];

  /** For each character: 0, or the opening mark that it stands behind. */
  final char[] enclosure;

  private final Lexicon lexicon;

  Line(String text, int from, int to, Lexicon lexicon) {
    this.lexicon = lexicon;
    length = to - from;
    characters = new char[length];
    types = new char[length];
    words = new int[length];
    wordStarts = new int[length];
    wordEnds = new int[length];
    enclosure = new char[length];
    for (int i = 0; i < length; i++) {
      characters[i] = Characters.fold(text.charAt(from + i));
      types[i] = Characters.type(characters[i]);
    }
    enclose();
    look();
  }

  private void enclose() {
    char open = 0;
    for (int i = 0; i < length; i++) {
      if (types[i] == '(') {
        enclosure[i] = open;
        open = characters[i];
      } else if (types[i] == ')') {
        open = 0;
        enclosure[i] = open;
      } else {
        enclosure[i] = open;
      }
    }
  }

  /** One walk over all matches: the best words by frequency, and the longest of each group. */
  private void look() {
    Path path = new Path(length);
    int[] covered = new int[GROUPS.length];
    int[][] affixes = new int[ENDINGS][length];
    for (int g = 0; g < GROUPS.length; g++) {
      matches[g] = new byte[length];
    }
    for (int[] affix : affixes) {
      Arrays.fill(affix, Lexicon.NONE);
    }
    int[] longest = new int[GROUPS.length];
    for (int i = 0; i < length; i++) {
      path.offer(i, runEnd(i), Lexicon.NONE, lexicon);
      Arrays.fill(longest, 0);
      if (walk(i, path, longest, affixes)) {
        cover(i, longest, covered);
      }
    }
    path.read(words, wordStarts, wordEnds);
    for (int k = 0; k < ENDINGS; k++) {
      lookAhead(k, affixes[k]);
    }
  }

  /** Follows the words that begin at {@code i}; whether any of them names something. */
  private boolean walk(int i, Path path, int[] longest, int[][] affixes) {
    Trie trie = lexicon.trie();
    int node = Trie.ROOT;
    boolean named = false;
    int limit = Math.min(length, i + LONGEST_WORD);
    for (int j = i; j < limit; j++) {
      node = trie.next(node, characters[j]);
      if (node == Trie.NONE) {
        break;
      }
      int word = trie.value(node);
      if (word != Trie.NONE) {
        path.offer(i, j + 1, word, lexicon);
        int kinds = lexicon.kinds(word);
        if (kinds != 0) {
          named = true;
          note(i, j + 1, word, kinds, longest, affixes);
        }
      }
    }
    return named;
  }

  private static void note(int from, int to, int word, int kinds, int[] longest, int[][] affixes) {
    for (int g = 0; g < GROUPS.length; g++) {
      if ((kinds & GROUPS[g]) != 0) {
        longest[g] = to;
        if (g >= FIRST_ENDING && g < FIRST_ENDING + ENDINGS) {
          affixes[g - FIRST_ENDING][from] = word;
        }
      }
    }
  }

  private void cover(int i, int[] longest, int[] covered) {
    for (int g = 0; g < GROUPS.length; g++) {
      if (longest[g] > covered[g]) {
        cover(matches[g], i, longest[g]);
        covered[g] = longest[g];
      }
    }
  }

  /** End of the number or Latin word at {@code i}, or the next character. */
  private int runEnd(int i) {
    int end = i + 1;
    if (types[i] == 'A' || types[i] == '0') {
      while (end < length && types[end] == types[i]) {
        end++;
      }
    }
    return end;
  }

  private static void cover(byte[] codes, int from, int to) {
    int size = Math.min(to - from, 6);
    for (int i = from; i < to; i++) {
      int place = i == from ? 1 : i == to - 1 ? 2 : 3;
      codes[i] = (byte) (size * 4 + place);
    }
  }

  private void lookAhead(int kind, int[] affix) {
    endings[kind] = new int[length];
    distances[kind] = new byte[length];
    int seen = Lexicon.NONE;
    int at = 0;
    for (int i = length - 1; i >= 0; i--) {
      if (types[i] == ',' || types[i] == '、' || (types[i] == '(' && characters[i] != '(')) {
        seen = Lexicon.NONE;
      }
      if (affix[i] != Lexicon.NONE) {
        seen = affix[i];
        at = i;
      }
      if (seen != Lexicon.NONE && at - i > SIGHT) {
        seen = Lexicon.NONE;
      }
      endings[kind][i] = seen;
      distances[kind][i] = (byte) (seen == Lexicon.NONE ? 0 : 1 + near(at - i));
    }
  }

  private static int near(int distance) {
    return distance < 6 ? distance : distance < 9 ? 6 : distance < 14 ? 7 : 8;
  }

  /** The most frequent words that cover the line: the best path to each place. */
  private static final class Path {
    private final float[] best;
    private final int[] back;
    private final int[] word;

    Path(int length) {
      best = new float[length + 1];
      back = new int[length + 1];
      word = new int[length + 1];
      Arrays.fill(best, Float.NEGATIVE_INFINITY);
      best[0] = 0;
    }

    void offer(int from, int to, int number, Lexicon lexicon) {
      float score = best[from] + lexicon.logProbability(number);
      if (score > best[to]) {
        best[to] = score;
        back[to] = from;
        word[to] = number;
      }
    }

    void read(int[] words, int[] starts, int[] ends) {
      for (int end = words.length; end > 0; end = back[end]) {
        for (int i = back[end]; i < end; i++) {
          words[i] = word[end];
          starts[i] = back[end];
          ends[i] = end;
        }
      }
    }
  }
}
