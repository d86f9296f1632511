package wenmai.graph.extract.tagger;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import wenmai.indexer.corpus.Span;

/**
 * Names that go on behind a place in brackets, of which the place alone was read: {@code
 * 东方红(洛阳)国际陆港}. In the annotated passages no place stands by itself so (0 of 36).
 */
final class BracketedNames {
  /** The rest of a name, and by its end what it names: an organization or a place. */
  private static final Pattern REST =
      Pattern.compile(
          "[)）](?:(?![的了和与及])\\p{IsHan}){0,8}?(?:(公司|集团|大学|学院|医院|研究院|银行|中心)"
              + "|(?:陆港|保税区|试验区|示范区|产业园|创新园|科技园|园区|基地))");

  private static final int LONGEST_WORD = 6;

  private final Lexicon lexicon;

  BracketedNames(Lexicon lexicon) {
    this.lexicon = lexicon;
  }

  /** The names of a text in order, those with a place inside made whole. */
  List<TaggedSpan> of(String text, List<TaggedSpan> names) {
    List<TaggedSpan> whole = new ArrayList<>();
    for (TaggedSpan name : names) {
      Matcher rest = REST.matcher(text).region(name.span().end(), text.length());
      OptionalInt start =
          isBracketed(text, name) && rest.lookingAt()
              ? start(text, name.span().start() - 1, whole)
              : OptionalInt.empty();
      if (start.isPresent()) {
        whole.removeIf(n -> n.span().end() > start.getAsInt());
        Label label = rest.group(1) != null ? Label.ORGANIZATION : Label.PLACE;
        whole.add(new TaggedSpan(new Span(start.getAsInt(), rest.end()), label, name.confidence()));
      } else if (whole.isEmpty() || whole.getLast().span().end() <= name.span().start()) {
        whole.add(name);
      }
    }
    return whole;
  }

  private static boolean isBracketed(String text, TaggedSpan name) {
    int open = name.span().start() - 1;
    return name.label() == Label.PLACE && open > 0 && "(（".indexOf(text.charAt(open)) >= 0;
  }

  /** Where the name or the longest word before the bracket begins. */
  private OptionalInt start(String text, int open, List<TaggedSpan> before) {
    if (!before.isEmpty() && before.getLast().span().end() == open) {
      return OptionalInt.of(before.getLast().span().start());
    }
    for (int start = Math.max(0, open - LONGEST_WORD); start < open - 1; start++) {
      if (lexicon.has(text.substring(start, open))) {
        return OptionalInt.of(start);
      }
    }
    return OptionalInt.empty();
  }
}
