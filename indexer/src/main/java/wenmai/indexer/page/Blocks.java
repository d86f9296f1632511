package wenmai.indexer.page;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import wenmai.indexer.page.Block.Heading;
import wenmai.indexer.page.Block.LeadIn;
import wenmai.indexer.page.Block.Other;
import wenmai.indexer.page.Block.Picture;
import wenmai.indexer.page.Block.Prose;
import wenmai.indexer.page.Block.Signed;
import wenmai.indexer.page.Block.Way;

/** Tells from each line what it is, and takes leads, signatures and way signs off running text. */
final class Blocks {
  private static final Pattern END_BRACKET = Pattern.compile("[(（【]([^()（）【】]{1,60})[)）】]$");
  private static final Pattern SOURCE_NOTE =
      Pattern.compile("^(?:据|據|综合|摘自|来源|稿源|转自|原载|文据).{1,28}$|^本报综合.{0,10}$|^完$");
  private static final Pattern POINTS_AT_PICTURE =
      Pattern.compile("^(?:[▲△◀◁▶▷↑←→↓◄►]|[上下左右]图|图[为①-⑨一二三四1-9]|圖為).*");
  private static final Pattern SHOWS = Pattern.compile("^.?\\s?(?:图为|圖為|[上下左右]图)|[摄攝]$");
  private static final String MARKS = "▲△◆◇●○■□★☆◎▶►";
  private static final int LONGEST_CAPTION = 160;

  private final List<Block> blocks = new ArrayList<>();

  private final Set<Character> headlineMarks;

  private Blocks(Set<Character> headlineMarks) {
    this.headlineMarks = headlineMarks;
  }

  static List<Block> of(List<Line> lines) {
    Blocks reading = new Blocks(headlineMarks(lines));
    for (int i = 0; i < lines.size(); i++) {
      reading.take(lines.get(i), i + 1 < lines.size() ? lines.get(i + 1).text() : "");
    }
    return reading.blocks;
  }

  /** Marks that stand before two headlines or more: those of a column of briefs. */
  private static Set<Character> headlineMarks(List<Line> lines) {
    Map<Character, Integer> times = new HashMap<>();
    for (int i = 0; i + 1 < lines.size(); i++) {
      String text = lines.get(i).text();
      boolean headed =
          MARKS.indexOf(text.charAt(0)) >= 0
              && Shape.headline(text)
              && !SHOWS.matcher(text).find()
              && Shape.ends(lines.get(i + 1).text());
      if (headed) {
        times.merge(text.charAt(0), 1, Integer::sum);
      }
    }
    times.values().removeIf(n -> n < 2);
    return times.keySet();
  }

  private void take(Line line, String next) {
    String text = line.text();
    if (Furniture.is(text)) {
      blocks.add(new Other(line.passage()));
      return;
    }
    Optional<Signature> signature = Signature.parse(text);
    if (signature.isPresent()
        && (signature.get().explicit() || isMarked(text) || mayBeNames(text, next))) {
      takeSignature(line, signature.get());
      return;
    }
    Optional<Credit> credit =
        text.length() > LONGEST_CAPTION ? Optional.empty() : Credit.atEnd(text);
    if (credit.isPresent()) {
      Passage words = line.passage().cut(0, credit.get().start());
      blocks.add(
          new Picture(words, line.passage().cut(credit.get().start()), credit.get().names()));
    } else if (POINTS_AT_PICTURE.matcher(text).matches()
        && !headlineMarks.contains(text.charAt(0))
        && text.length() <= LONGEST_CAPTION
        && Lead.at(next).isEmpty()) {
      blocks.add(new Picture(line.passage(), Passage.EMPTY, List.of()));
    } else {
      takeText(line);
    }
  }

  /** □李明 王芳: what stands before names, and before little else. */
  private boolean isMarked(String text) {
    return "□■●".indexOf(text.charAt(0)) >= 0 && !headlineMarks.contains(text.charAt(0));
  }

  /** Names alone are a signature only below a headline or a finished sentence. */
  private boolean mayBeNames(String text, String next) {
    if (text.length() <= 2 || blocks.isEmpty() || Seam.between(text, next) > Seam.DOUBTFUL) {
      return false;
    }
    boolean several = text.chars().anyMatch(White::is);
    return switch (blocks.getLast()) {
      case Heading h -> several || Seam.beginning(next) >= -0.5;
      case Prose p -> Shape.ends(p.text().text());
      case Picture p -> true;
      case LeadIn l -> false;
      case Signed s -> true;
      case Way w -> false;
      case Other o -> false;
    };
  }

  /** A picture's credit takes the line above it along, when that can be the words under it. */
  private void takeSignature(Line line, Signature signature) {
    if (!signature.picture()) {
      blocks.add(new Signed(line.passage(), signature.names()));
      return;
    }
    Passage words = Passage.EMPTY;
    if (!blocks.isEmpty() && !line.afterBlank() && isCaption(blocks.getLast())) {
      words = blocks.removeLast().text();
    }
    blocks.add(new Picture(words, line.passage(), signature.names()));
  }

  private static boolean isCaption(Block above) {
    return switch (above) {
      case Heading h -> true;
      case Prose p -> p.text().length() <= LONGEST_CAPTION;
      case Picture p -> p.credit().length() == 0;
      case LeadIn l -> false;
      case Signed s -> false;
      case Way w -> false;
      case Other o -> false;
    };
  }

  private void takeText(Line line) {
    Passage rest = withoutMark(line.passage());
    boolean started = line.indent() > 0;
    Optional<Jump> from = Jump.at(rest.text());
    if (from.isPresent()) {
      blocks.add(new Way(rest.cut(0, from.get().end()), true, from.get().page()));
      rest = rest.cut(from.get().end());
    }
    Optional<Lead> lead = Lead.at(rest.text());
    if (lead.isPresent()) {
      blocks.add(new LeadIn(rest.cut(0, lead.get().length()), lead.get().names()));
      rest = rest.cut(lead.get().length());
    }
    takeEnd(rest, started, from.isPresent() || lead.isPresent());
  }

  /** Takes the mark off that a column of briefs prints before each headline. */
  private Passage withoutMark(Passage line) {
    boolean marked = MARKS.indexOf(line.text().charAt(0)) >= 0 && line.length() > 1;
    if (!marked || !Shape.headline(line.text())) {
      return line;
    }
    blocks.add(new Other(line.cut(0, 1)));
    return line.cut(1);
  }

  private void takeEnd(Passage whole, boolean indented, boolean begun) {
    Passage rest = whole;
    Optional<Jump> on = Jump.atEnd(rest.text());
    if (on.isPresent()) {
      rest = whole.cut(0, on.get().start());
    }
    Optional<Credit> end = signatureAtEnd(rest.text());
    Passage names = Passage.EMPTY;
    if (end.isPresent()) {
      names = rest.cut(end.get().start());
      rest = rest.cut(0, end.get().start());
    }
    if (rest.length() > 0) {
      blocks.add(
          !begun && Shape.headline(rest.text()) ? new Heading(rest) : new Prose(rest, indented));
    }
    if (end.isPresent()) {
      blocks.add(new Signed(names, end.get().names()));
    }
    if (on.isPresent()) {
      blocks.add(new Way(whole.cut(on.get().start()), false, on.get().page()));
    }
  }

  /** Names, or where it was taken from, in brackets behind the last sentence of {@code text}. */
  static Optional<Credit> signatureAtEnd(String text) {
    Matcher bracket = END_BRACKET.matcher(text);
    if (!bracket.find()
        || bracket.start() == 0
        || !Shape.ends(text.substring(0, bracket.start()))) {
      return Optional.empty();
    }
    Optional<Signature> signature = Signature.parse(bracket.group(1));
    return signature.isPresent() || SOURCE_NOTE.matcher(bracket.group(1)).matches()
        ? Optional.of(
            new Credit(bracket.start(), signature.map(Signature::names).orElse(List.of())))
        : Optional.empty();
  }
}
