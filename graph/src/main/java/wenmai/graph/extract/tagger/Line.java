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
  final int[][] endings = new int[3][];

  final byte[][] distances = new byte[3][];

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
    float[] best = new float[length + 1];
    int[] back = new int[length + 1];
    int[] backWord = new int[length + 1];
    Arrays.fill(best, Float.NEGATIVE_INFINITY);
    best[0] = 0;
    int[] covered = new int[GROUPS.length];
    int[][] affix = new int[3][length];
    for (int g = 0; g < GROUPS.length; g++) {
      matches[g] = new byte[length];
    }
    for (int[] a : affix) {
      Arrays.fill(a, Lexicon.NONE);
    }
    Trie trie = lexicon.trie();
    for (int i = 0; i < length; i++) {
      int run = runEnd(i);
      offer(best, back, backWord, i, run, Lexicon.NONE);
      int node = Trie.ROOT;
      int kindsSeen = 0;
      int limit = Math.min(length, i + LONGEST_WORD);
      int[] longest = new int[GROUPS.length];
      for (int j = i; j < limit; j++) {
        node = trie.next(node, characters[j]);
        if (node == Trie.NONE) {
          break;
        }
        int word = trie.value(node);
        if (word == Trie.NONE) {
          continue;
        }
        offer(best, back, backWord, i, j + 1, word);
        int kinds = lexicon.kinds(word);
        if (kinds != 0) {
          kindsSeen |= kinds;
          for (int g = 0; g < GROUPS.length; g++) {
            if ((kinds & GROUPS[g]) != 0) {
              longest[g] = j + 1;
              if (g >= 4 && g <= 6) {
                affix[g - 4][i] = word;
              }
            }
          }
        }
      }
      if (kindsSeen != 0) {
        for (int g = 0; g < GROUPS.length; g++) {
          if (longest[g] > covered[g]) {
            cover(matches[g], i, longest[g]);
            covered[g] = longest[g];
          }
        }
      }
    }
    readWords(back, backWord);
    for (int k = 0; k < 3; k++) {
      lookAhead(k, affix[k]);
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

  private void offer(float[] best, int[] back, int[] backWord, int from, int to, int word) {
    float score = best[from] + lexicon.logProbability(word);
    if (score > best[to]) {
      best[to] = score;
      back[to] = from;
      backWord[to] = word;
    }
  }

  private void readWords(int[] back, int[] backWord) {
    for (int end = length; end > 0; end = back[end]) {
      for (int i = back[end]; i < end; i++) {
        words[i] = backWord[end];
        wordStarts[i] = back[end];
        wordEnds[i] = end;
      }
    }
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
}
