package wenmai.indexer.lucene;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.lucene.util.BytesRef;
import wenmai.indexer.text.Pinyin;

/**
 * A term of the suggestion fields: something that can be typed, sorted by its initials.
 *
 * <p>Terms stand in the term dictionary as initials, name and what the name stands for, separated
 * by NUL. Whatever is typed, Han characters or pinyin, has initials, and the names that begin so
 * are one range of the dictionary; the name itself then decides. Nothing is held in memory and a
 * written article is suggested as soon as it can be found.
 *
 * @param name folded
 * @param rest what it stands for; empty when the name says all
 */
record SuggestKey(String name, String rest) {
  private static final char SEPARATOR = 0;
  private static final int INITIALS = 12;
  private static final int READINGS = 3;

  /** The terms under which the name is found: one for each way to read it. */
  List<String> terms() {
    String tail = SEPARATOR + name + SEPARATOR + rest;
    return Pinyin.initials(name, INITIALS, READINGS).stream().map(i -> i + tail).toList();
  }

  /** What a term that starts with {@code initials} starts with; they may be cut short. */
  static BytesRef start(String initials) {
    return new BytesRef(initials.substring(0, Math.min(INITIALS, initials.length())));
  }

  /** What the terms of names start with that have exactly these initials. */
  static BytesRef whole(String initials) {
    return new BytesRef(
        initials.length() < INITIALS ? initials + SEPARATOR : initials.substring(0, INITIALS));
  }

  /** Where in a term its name starts. */
  static int nameOffset(BytesRef term) {
    int i = term.offset;
    while (term.bytes[i] != SEPARATOR) {
      i++;
    }
    return i + 1;
  }

  static SuggestKey of(BytesRef term) {
    int start = nameOffset(term);
    int end = start;
    while (term.bytes[end] != SEPARATOR) {
      end++;
    }
    return new SuggestKey(
        new String(term.bytes, start, end - start, StandardCharsets.UTF_8),
        new String(
            term.bytes, end + 1, term.offset + term.length - end - 1, StandardCharsets.UTF_8));
  }
}
