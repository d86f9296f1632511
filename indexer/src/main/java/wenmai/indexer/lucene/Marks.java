package wenmai.indexer.lucene;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import wenmai.indexer.corpus.Sentences;
import wenmai.indexer.corpus.Span;
import wenmai.indexer.text.FoldedText;

/**
 * Where the sentences and paragraphs of a text begin and end, in the order of positions. Those of
 * one character have no marks: two things do not stand in them.
 */
final class Marks {
  private final List<Mark> marks = new ArrayList<>();
  private int next;

  private record Mark(int position, String token) {}

  Marks(String source, FoldedText text) {
    int first = 0;
    int paragraph = 0;
    for (Span sentence : Sentences.of(source)) {
      int end = first;
      while (end < text.length() && text.start(end) < sentence.end()) {
        end++;
      }
      add(first, end, CharacterTokens.SENTENCE_START, CharacterTokens.SENTENCE_END);
      boolean last = end == text.length() || (end > 0 && text.codePoint(end - 1) == '\n');
      if (last) {
        add(paragraph, end, CharacterTokens.PARAGRAPH_START, CharacterTokens.PARAGRAPH_END);
        paragraph = end;
      }
      first = end;
    }
    marks.sort((one, other) -> Integer.compare(one.position(), other.position()));
  }

  private void add(int from, int to, String start, String end) {
    if (to - from > 1) {
      marks.add(new Mark(from, start));
      marks.add(new Mark(to - 1, end));
    }
  }

  /** The next mark at a position that is not smaller than those asked for before. */
  @Nullable String nextMark(int position) {
    if (next < marks.size() && marks.get(next).position() == position) {
      return marks.get(next++).token();
    }
    return null;
  }
}
