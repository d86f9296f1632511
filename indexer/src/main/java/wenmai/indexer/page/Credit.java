package wenmai.indexer.page;

import java.util.List;
import java.util.Optional;
import wenmai.indexer.corpus.Byline;

/**
 * Who signs at the end of a line: who took or gave a picture, or who wrote a text.
 *
 * @param start in the line's text
 */
record Credit(int start, List<Byline> names) {
  private static final int LONGEST = 60;

  /** The longest end of {@code line} that is a picture's credit. */
  static Optional<Credit> atEnd(String line) {
    for (int i = Math.max(0, line.length() - LONGEST); i < line.length() - 1; i++) {
      if (!begins(line, i)) {
        continue;
      }
      Optional<Signature> signed = Signature.parse(line.substring(i)).filter(Signature::picture);
      if (signed.isPresent()) {
        return Optional.of(new Credit(i, signed.get().names()));
      }
    }
    return Optional.empty();
  }

  private static boolean begins(String line, int i) {
    char before = i == 0 ? ' ' : line.charAt(i - 1);
    return "(（【[".indexOf(line.charAt(i)) >= 0
        || (!White.is(line.charAt(i)) && (White.is(before) || "。！？!?…”)）】".indexOf(before) >= 0));
  }
}
