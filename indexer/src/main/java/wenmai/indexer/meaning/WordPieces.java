package wenmai.indexer.meaning;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * The vocabulary of a Chinese BERT model and how text is cut into it.
 *
 * <p>Every Han character and every punctuation mark is a word; a run of other characters without
 * white space is one, cut into the longest pieces known (WordPiece, Devlin et al. 2019). The
 * vocabulary is in lower case.
 */
final class WordPieces {
  private static final int LONGEST_WORD = 100;

  private final Map<String, Integer> ids;
  private final int unknown;
  private final int first;
  private final int last;

  private WordPieces(Map<String, Integer> ids) {
    this.ids = Map.copyOf(ids);
    this.unknown = mark("[UNK]");
    this.first = mark("[CLS]");
    this.last = mark("[SEP]");
  }

  private int mark(String name) {
    return Objects.requireNonNull(ids.get(name), name);
  }

  /** Reads a {@code tokenizer.json} as Hugging Face's tokenizers write it. */
  static WordPieces read(InputStream json) throws IOException {
    JsonNode vocabulary = new ObjectMapper().readTree(json).path("model").path("vocab");
    return new WordPieces(
        vocabulary
            .propertyStream()
            .collect(Collectors.toMap(Map.Entry::getKey, e -> e.getValue().intValue())));
  }

  /**
   * The ids of the pieces of {@code text}, with the marks of start and end, at most {@code limit}.
   */
  long[] ids(String text, int limit) {
    Pieces pieces = new Pieces(limit - 2);
    String lower = text.toLowerCase(Locale.ROOT);
    int i = 0;
    while (i < lower.length() && !pieces.isFull()) {
      int c = lower.codePointAt(i);
      int end = i + Character.charCount(c);
      if (isLetter(c)) {
        while (end < lower.length() && isLetter(lower.codePointAt(end))) {
          end += Character.charCount(lower.codePointAt(end));
        }
      }
      if (!isBlank(c)) {
        addWord(lower.substring(i, end), pieces);
      }
      i = end;
    }
    return pieces.between(first, last);
  }

  private void addWord(String word, Pieces pieces) {
    int start = 0;
    int mark = pieces.size;
    while (start < word.length()) {
      int end = Math.min(word.length(), start + LONGEST_WORD);
      Integer id = ids.get(piece(word, start, end));
      while (id == null && --end > start) {
        id = ids.get(piece(word, start, end));
      }
      if (id == null) {
        pieces.size = mark;
        pieces.add(unknown);
        return;
      }
      pieces.add(id);
      start = end;
    }
  }

  private static String piece(String word, int start, int end) {
    return start == 0 ? word.substring(0, end) : "##" + word.substring(start, end);
  }

  /** Whether {@code c} joins its neighbours to a word. */
  private static boolean isLetter(int c) {
    return Character.isLetterOrDigit(c) && !Character.isIdeographic(c);
  }

  private static boolean isBlank(int c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c) || Character.isISOControl(c);
  }

  /** Ids up to a limit; more are dropped. */
  private static final class Pieces {
    private final long[] ids;
    private int size;

    Pieces(int limit) {
      ids = new long[limit];
    }

    boolean isFull() {
      return size == ids.length;
    }

    void add(int id) {
      if (!isFull()) {
        ids[size++] = id;
      }
    }

    long[] between(int first, int last) {
      long[] all = new long[size + 2];
      all[0] = first;
      System.arraycopy(ids, 0, all, 1, size);
      all[size + 1] = last;
      return all;
    }
  }
}
