package wenmai.graph.extract.tagger;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The word lists under {@code data/lexicon}: for each word its frequency, its part of speech and
 * what it is known to name, found by their characters from any place of a text.
 */
final class Lexicon {
  /** No word. */
  static final int NONE = -1;

  static final int PLACE = 1;
  static final int ORGANIZATION = 1 << 1;
  static final int PERSON = 1 << 2;
  static final int FOREIGN = 1 << 3;
  static final int TITLE = 1 << 4;
  static final int PROPER = 1 << 5;
  static final int DIVISION = 1 << 6;
  static final int DIVISION_STEM = 1 << 7;
  static final int ORGANIZATION_END = 1 << 8;
  static final int PLACE_END = 1 << 9;
  static final int PROJECT_END = 1 << 10;

  /** Frequency of a division's name that the word list lacks. */
  private static final int RARE = 3;

  private final Trie trie = new Trie();
  private int[] frequency = new int[1 << 18];
  private int[] kinds = new int[1 << 18];
  private char[] speech = new char[1 << 18];
  private short[] wordClass = new short[1 << 18];
  private long[] identity = new long[1 << 18];
  private final byte[] nameRoles = new byte[1 << 16];
  private final List<String> texts = new ArrayList<>();
  private final Map<Character, int[]> nameCounts = new LinkedHashMap<>();
  private int size;
  private long total;
  private float[] logProbability = {};

  private Lexicon() {}

  /** Reads the lists from the class path. */
  static Lexicon load() {
    Lexicon lexicon = new Lexicon();
    lexicon.read("words.tsv", lexicon::addWord);
    lexicon.read("divisions.tsv", lexicon::addDivision);
    lexicon.read("affixes.tsv", lexicon::addAffixes);
    lexicon.read("name-characters.tsv", lexicon::addNameCharacter);
    lexicon.read("word-classes.tsv", lexicon::addClass);
    lexicon.count();
    return lexicon;
  }

  Trie trie() {
    return trie;
  }

  /** What the word names: a set of the constants of this class. */
  int kinds(int word) {
    return kinds[word];
  }

  /** Its part of speech, a letter; see {@code SOURCES.md}. */
  char speech(int word) {
    return speech[word];
  }

  /** Its distributional class, 0 when it has none. */
  int wordClass(int word) {
    return wordClass[word];
  }

  /**
   * What a model knows the word by: a hash of its folded characters, so that the lists may change
   * around it. Its number would not do: a word more or less before it, and none is known any more.
   */
  long identity(int word) {
    return identity[word];
  }

  /** Natural logarithm of its share of running words; words that the list lacks pass as -1. */
  float logProbability(int word) {
    return logProbability[word + 1];
  }

  private void count() {
    logProbability = new float[size + 1];
    logProbability[0] = (float) Math.log(0.5 / total);
    for (int word = 0; word < size; word++) {
      logProbability[word + 1] = (float) Math.log((double) frequency[word] / total);
    }
  }

  /** How readily the character stands in a person's name, two bits each for the four roles. */
  int nameRoles(char c) {
    return nameRoles[c] & 0xff;
  }

  /** What {@code text} as a whole names; nothing when the lists lack it. */
  int kindsOf(String text) {
    int word = find(text);
    return word == NONE ? 0 : kinds[word];
  }

  /** Whether the lists have {@code text} as a word. */
  boolean has(String text) {
    return find(text) != NONE;
  }

  private int find(String text) {
    int node = Trie.ROOT;
    for (int i = 0; i < text.length() && node != Trie.NONE; i++) {
      node = trie.next(node, Characters.fold(text.charAt(i)));
    }
    return node == Trie.NONE ? NONE : trie.value(node);
  }

  /** Receives a word of the lists. */
  interface WordVisitor {
    void visit(String word, int kinds, int frequency);
  }

  /** Shows every word that names something, in order of the lists. */
  void forEach(WordVisitor visitor) {
    for (int word = 0; word < texts.size(); word++) {
      if (kinds[word] != 0) {
        visitor.visit(texts.get(word), kinds[word], frequency[word]);
      }
    }
  }

  /** Receives a character and how often it stands in each of the four roles. */
  interface NameCharacterVisitor {
    void visit(char character, int[] counts);
  }

  /** Shows the characters of persons' names, in order of the list. */
  void forEachNameCharacter(NameCharacterVisitor visitor) {
    nameCounts.forEach(visitor::visit);
  }

  private int word(String text) {
    String folded = Characters.fold(text);
    int node = trie.insert(folded);
    int word = trie.value(node);
    if (word == NONE) {
      word = size++;
      texts.add(text);
      grow();
      trie.setValue(node, word);
      speech[word] = 'n';
      frequency[word] = RARE;
      identity[word] = hash(folded);
    }
    return word;
  }

  /** FNV-1a over the characters, never 0 or 1. */
  private static long hash(String folded) {
    long hash = 0xcbf29ce484222325L;
    for (int i = 0; i < folded.length(); i++) {
      hash = (hash ^ folded.charAt(i)) * 0x100000001b3L;
    }
    return hash >>> 2 | 2;
  }

  private void grow() {
    if (size > frequency.length) {
      int more = size * 2;
      frequency = Arrays.copyOf(frequency, more);
      kinds = Arrays.copyOf(kinds, more);
      speech = Arrays.copyOf(speech, more);
      wordClass = Arrays.copyOf(wordClass, more);
      identity = Arrays.copyOf(identity, more);
    }
  }

  private void addWord(String[] row) {
    int word = word(row[0]);
    frequency[word] = Math.max(1, Integer.parseInt(row[1]));
    total += frequency[word];
    speech[word] = row[2].charAt(0);
    for (int i = 0; i < row[2].length(); i++) {
      kinds[word] |=
          switch (row[2].charAt(i)) {
            case 's' -> PLACE;
            case 't' -> ORGANIZATION;
            case 'r' -> PERSON;
            case 'f' -> FOREIGN;
            case 'p' -> TITLE;
            case 'z' -> PROPER;
            default -> 0;
          };
    }
  }

  private void addDivision(String[] row) {
    int word = word(row[0]);
    kinds[word] |= row[1].endsWith("s") ? DIVISION_STEM : DIVISION;
    if (frequency[word] == RARE) {
      speech[word] = 's';
    }
  }

  private void addAffixes(String[] row) {
    int kind =
        switch (row[0]) {
          case "org" -> ORGANIZATION_END;
          case "place" -> PLACE_END;
          case "project" -> PROJECT_END;
          case "title" -> TITLE;
          default -> throw new IllegalArgumentException("affixes.tsv: unknown kind " + row[0]);
        };
    for (String affix : row[1].split(" ", -1)) {
      kinds[word(affix)] |= kind;
    }
  }

  private void addNameCharacter(String[] row) {
    char folded = Characters.fold(row[0].charAt(0));
    int[] counts = nameCounts.computeIfAbsent(folded, c -> new int[4]);
    int roles = 0;
    for (int role = 0; role < 4; role++) {
      counts[role] += Integer.parseInt(row[role + 1]);
      roles |= bucket(counts[role]) << (2 * role);
    }
    nameRoles[folded] = (byte) roles;
  }

  private static int bucket(int count) {
    return count == 0 ? 0 : count < 5 ? 1 : count < 50 ? 2 : 3;
  }

  private void addClass(String[] row) {
    wordClass[word(row[0])] = Short.parseShort(row[1]);
  }

  private interface Row {
    void add(String[] columns);
  }

  private void read(String name, Row row) {
    InputStream stream = Lexicon.class.getResourceAsStream("/wenmai/lexicon/" + name);
    if (stream == null) {
      throw new IllegalStateException("the word list " + name + " is not on the class path");
    }
    try (BufferedReader lines =
        new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        row.add(line.split("\t", -1));
      }
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read the word list " + name, e);
    }
  }
}
