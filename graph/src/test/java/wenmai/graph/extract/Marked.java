package wenmai.graph.extract;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import wenmai.graph.extract.tagger.Label;
import wenmai.graph.extract.tagger.TaggedSpan;
import wenmai.graph.model.Findings;
import wenmai.indexer.corpus.Span;

/**
 * A text whose names are marked by hand, as {@code [市公安局|O][局长|T][赵国剑|P]}.
 *
 * @param text without the marks
 */
public record Marked(String text, List<TaggedSpan> names) {
  private static final Pattern MARK = Pattern.compile("\\[([^\\[\\]|]+)\\|([POJLT])]");

  static final Extractor EXTRACTOR = Extractor.load();

  public static Marked read(String marked) {
    StringBuilder text = new StringBuilder();
    List<TaggedSpan> names = new ArrayList<>();
    Matcher mark = MARK.matcher(marked);
    int last = 0;
    while (mark.find()) {
      text.append(marked, last, mark.start());
      Span span = new Span(text.length(), text.length() + mark.group(1).length());
      names.add(new TaggedSpan(span, label(mark.group(2)), 1));
      text.append(mark.group(1));
      last = mark.end();
    }
    text.append(marked, last, marked.length());
    return new Marked(text.toString(), names);
  }

  /** What the extractor reads from the text when its names are those marked. */
  public Findings findings(@Nullable LocalDate date) {
    return EXTRACTOR.extract(text, date, names);
  }

  private static Label label(String letter) {
    return switch (letter) {
      case "P" -> Label.PERSON;
      case "O" -> Label.ORGANIZATION;
      case "J" -> Label.PROJECT;
      case "L" -> Label.PLACE;
      default -> Label.TITLE;
    };
  }
}
