package wenmai.indexer.lucene;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.function.Predicate;
import org.apache.lucene.util.BytesRef;
import wenmai.indexer.text.Typed;

/**
 * Whether the name in a suggestion term begins as typed.
 *
 * <p>A first letter opens a range of ten thousand names; for what is typed in Han characters the
 * name's bytes decide, and only pinyin needs the name read.
 */
final class Beginning implements Predicate<BytesRef> {
  private final Typed typed;
  private final byte[] han;
  private final boolean onlyHan;
  private final boolean oneLetter;

  Beginning(Typed typed) {
    this.typed = typed;
    String text = typed.text();
    int end = 0;
    while (end < text.length() && Character.isIdeographic(text.charAt(end))) {
      end++;
    }
    han = text.substring(0, end).getBytes(StandardCharsets.UTF_8);
    onlyHan = end == text.length();
    oneLetter = text.length() == 1 && text.charAt(0) < 0x80;
  }

  @Override
  public boolean test(BytesRef term) {
    return oneLetter || (startsWithHan(term) && (onlyHan || nameBegins(term)));
  }

  private boolean startsWithHan(BytesRef term) {
    int name = SuggestKey.nameOffset(term);
    int end = name + han.length;
    return end <= term.offset + term.length
        && Arrays.equals(term.bytes, name, end, han, 0, han.length);
  }

  private boolean nameBegins(BytesRef term) {
    return typed.begins(SuggestKey.of(term).name());
  }
}
