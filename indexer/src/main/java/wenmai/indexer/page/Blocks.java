package wenmai.indexer.page;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import wenmai.indexer.corpus.Byline;
import wenmai.indexer.corpus.Role;
import wenmai.indexer.page.Block.Brief;
import wenmai.indexer.page.Block.Heading;
import wenmai.indexer.page.Block.LeadIn;
import wenmai.indexer.page.Block.Other;
import wenmai.indexer.page.Block.Picture;
import wenmai.indexer.page.Block.Prose;
import wenmai.indexer.page.Block.Row;
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
  private static final Pattern SPACED =
      Pattern.compile("(?:[\\p{IsHan}\\d“”‘’《》（）·、][\\s\\p{Z}]+){4,}[\\p{IsHan}\\d“”‘’《》（）！？]");
  private static final String MARKS = "▍▌▎┃▲△◆◇●○■□★☆◎▶►";
  private static final int LONGEST_CAPTION = 160;
  private static final double FREQUENT = 4.2e-6;
  private static final double COMMON = 1e-5;
  private static final Pattern WORDS = Pattern.compile("[\\s\\p{Z},，、]+");
  private static final int FEWEST_BLANK = 2;
  private static final int LONGEST_NAME = 4;

  private static final Pattern CLOSING =
      Pattern.compile(
          "^[(（【]?(?:本报综合(?:报道|整理)?|未完待续|待续|全文完|完|连载之?[一二三四五六七八九十\\d]{1,4}|(?:本文)?作者(?:单位|系|为|是).{2,40}"
              + "|(?:数据|资料)来源[:：].{2,30}|(?:据|據|综合)\\p{IsHan}{2,10}(?:报|社|网|台|客户端)(?:报道|消息|电)?)[)）】]?$");
  private static final Pattern SPEAKER =
      Pattern.compile("^(记者|問|问|答|主持人|专家|嘉宾|网友|律师|市民|读者|Q|A|\\p{IsHan}{2,3}报)[:：]\\s?\\S.*");
  private static final Pattern BOXED_HEADLINE =
      Pattern.compile("^[【\\[]([^【】\\[\\]]{4,30})[】\\]]\\s*(?=\\S)");
  private static final Pattern HEAD_AND_GAP =
      Pattern.compile("(?<=^[^。，,：:！!？?]{4,30})[\\s\\p{Z}]+(?=\\S)");
  private static final Pattern SALUTATION =
      Pattern.compile(
          "^(?:(?:尊敬|敬爱|亲爱)的|各位|全[市县省区体]|广大)?[\\p{IsHan}、，,]{0,16}(?:同志们?|朋友们?|代表|委员|先生|女士|来宾|居民|市民|业主|家长|用户|单位|部门|老师|同学们?)[:：]$");
  private static final Pattern NAMELESS =
      Pattern.compile(
          "^[□■●◎○◇◆\\s\\p{Z}(（—]*(?:本[报刊台報]|新华社|人民日报|\\p{IsHan}{2,4}[日晚]报)(?:特约)?(?:评论员|評論員|编辑部|记者|综合整理)[)）]?$");
  private static final Pattern POSTED =
      Pattern.compile(
          "^\\p{IsHan}{2,20}(?:医院|大学|学院|学校|中学|小学|中心|研究[院所]|律师事务所|[局馆站科])\\p{IsHan}{0,8}[\\s\\p{Z}]+(\\p{IsHan}{2,3})$");
  private static final Pattern PICTURE_NUMBER = Pattern.compile("^[①-⑨]\\s?\\S.*");
  private static final Pattern NUMBERED_PICTURES = Pattern.compile("图[①-⑨]|^[①-⑨].*[摄攝]$");

  private final List<Line> lines;
  private final List<Block> blocks = new ArrayList<>();
  private final Set<Character> headlineMarks;
  private final BitSet rows;
  private final BitSet fields;
  private final BitSet counted;
  private final BitSet briefs;
  private final boolean spaced;

  /** Whether a blank line stands between any two, so that none says that something is over. */
  private final boolean apart;

  private final boolean boxed;
  private final boolean pictureNumbers;

  private Blocks(List<Line> lines) {
    this.lines = lines;
    this.headlineMarks = headlineMarks(lines);
    this.rows = Rows.of(lines);
    this.fields = Fields.of(lines);
    this.counted = counted(lines);
    this.briefs = Briefs.of(lines);
    this.spaced = lines.stream().filter(Line::afterBlank).count() >= FEWEST_BLANK;
    this.apart = lines.stream().allMatch(Line::afterBlank);
    this.boxed = lines.stream().map(Line::text).filter(Blocks::isBoxed).count() > 1;
    this.pictureNumbers = lines.stream().anyMatch(l -> NUMBERED_PICTURES.matcher(l.text()).find());
  }

  static List<Block> of(List<Line> lines) {
    Blocks reading = new Blocks(lines);
    for (int i = 0; i < lines.size(); i++) {
      reading.take(i);
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

  /** Headlines that are counted from 1 on, the first at the top of a column or a page. */
  private static BitSet counted(List<Line> lines) {
    BitSet counted = new BitSet(lines.size());
    int expected = 1;
    for (int i = 0; i + 1 < lines.size(); i++) {
      String text = lines.get(i).text();
      boolean top = i == 0 || Furniture.is(lines.get(i - 1).text());
      int number = Shape.numberOf(text);
      boolean headline = Shape.headline(text) && !Shape.ends(text);
      if (number == 1 && !top) {
        expected = 0;
      } else if (number > 0 && number == (number == 1 ? 1 : expected) && headline) {
        counted.set(i);
        expected = number + 1;
      }
    }
    return counted.cardinality() > 1 ? counted : new BitSet();
  }

  private void take(int i) {
    Line line = lines.get(i);
    String next = i + 1 < lines.size() ? lines.get(i + 1).text() : "";
    String text = line.text();
    if (fields.get(i)) {
      blocks.add(new Row(line.passage()));
      return;
    }
    if (Furniture.is(text)) {
      blocks.add(new Other(line.passage()));
      return;
    }
    if (rows.get(i) || line.verse() || SALUTATION.matcher(text).matches()) {
      blocks.add(new Row(line.passage()));
      return;
    }
    if (CLOSING.matcher(text).matches() || NAMELESS.matcher(text).matches()) {
      blocks.add(new Signed(line.passage(), List.of()));
      return;
    }
    if (counted.get(i)) {
      takeCounted(line);
      return;
    }
    if (briefs.get(i)) {
      takeBrief(line);
      return;
    }
    if (isClosingLead(line, next)) {
      blocks.add(new Signed(line.passage(), Lead.at(text).map(Lead::names).orElse(List.of())));
      return;
    }
    Optional<Byline> posted = posted(text, next);
    if (posted.isPresent()) {
      blocks.add(new Signed(line.passage(), List.of(posted.get())));
      return;
    }
    if (Jump.alone(text)) {
      takeText(line);
      return;
    }
    boolean verseBelow = i + 1 < lines.size() && lines.get(i + 1).verse();
    Optional<Signature> signature = Signature.parse(text);
    if (signature.isPresent()
        && (signature.get().explicit() || isMarked(text) || mayBeNames(line, next, verseBelow))) {
      takeSignature(line, signature.get());
      return;
    }
    Optional<Credit> credit =
        text.length() > LONGEST_CAPTION ? Optional.empty() : Credit.atEnd(text);
    if (credit.isPresent()) {
      Passage words = line.passage().cut(0, credit.get().start());
      blocks.add(
          new Picture(words, line.passage().cut(credit.get().start()), credit.get().names()));
    } else if (isCaptionByItself(text, next)) {
      blocks.add(new Picture(line.passage(), Passage.EMPTY, List.of()));
    } else {
      takeText(line);
    }
  }

  /** Who wrote the text that is over above, with where he works: 市中医院针灸科 甲. */
  private Optional<Byline> posted(String text, String next) {
    Matcher m = POSTED.matcher(text);
    boolean below =
        !blocks.isEmpty()
            && blocks.getLast() instanceof Prose p
            && Shape.ends(p.text().text())
            && (next.isEmpty() || Shape.headline(next) || Furniture.is(next));
    return below && m.matches() && Names.likely(m.group(1)) && !hasCommonWord(m.group(1))
        ? Optional.of(new Byline(m.group(1), Role.REPORTER))
        : Optional.empty();
  }

  private void takeBrief(Line line) {
    Passage whole = line.passage().cut(1);
    blocks.add(new Other(line.passage().cut(0, 1)));
    Optional<Credit> end = signatureAtEnd(whole.text());
    blocks.add(new Brief(end.map(e -> whole.cut(0, e.start())).orElse(whole)));
    end.ifPresent(e -> blocks.add(new Signed(whole.cut(e.start()), e.names(), true)));
  }

  /** Takes the number off that stands before a headline among briefs that are counted. */
  private void takeCounted(Line line) {
    int start = Shape.afterNumber(line.text());
    blocks.add(new Other(line.passage().cut(0, start)));
    blocks.add(new Heading(line.passage().cut(start), false, true));
  }

  /** Whether where a text came from stands below it, as nothing follows in its line or the next. */
  private boolean isClosingLead(Line line, String next) {
    String text = line.text();
    boolean over = next.isEmpty() || (Shape.headline(next) && !Shape.ends(next));
    return over
        && Signature.parse(text).isEmpty()
        && !blocks.isEmpty()
        && blocks.getLast() instanceof Prose
        && Lead.at(text).filter(lead -> lead.length() == text.length()).isPresent();
  }

  private boolean isCaptionByItself(String text, String next) {
    if (text.length() > LONGEST_CAPTION) {
      return false;
    }
    boolean pointed =
        POINTS_AT_PICTURE.matcher(text).matches()
            && !headlineMarks.contains(text.charAt(0))
            && (Lead.at(next).isEmpty() || Signature.parse(next).isPresent());
    return pointed
        || (Scenes.sentence(text) && isBetweenArticles(next))
        || (pictureNumbers && PICTURE_NUMBER.matcher(text).matches());
  }

  /** Whether names are the last thing read, and a headline or nothing follows. */
  private boolean isBetweenArticles(String next) {
    return !blocks.isEmpty()
        && blocks.getLast() instanceof Signed
        && (next.isEmpty() || (Shape.headline(next) && !Shape.ends(next)));
  }

  /** □李明 王芳: what stands before names, and before little else. */
  private boolean isMarked(String text) {
    return "□■●◎○◇◆".indexOf(text.charAt(0)) >= 0 && !headlineMarks.contains(text.charAt(0));
  }

  /** Names alone are a signature only below a headline or a finished sentence. */
  private boolean mayBeNames(Line line, String next, boolean beforeVerse) {
    String text = line.text();
    if (blocks.isEmpty() || Shape.ends(text) || hasCommonWord(text)) {
      return false;
    }
    if (text.length() <= LONGEST_NAME && isOneName(line, next, beforeVerse)) {
      return true;
    }
    if (text.length() <= 2 || Seam.between(text, next) > Seam.DOUBTFUL) {
      return false;
    }
    boolean several = text.chars().anyMatch(White::is);
    return switch (blocks.getLast()) {
      case Row r -> false;
      case Heading h -> several || Seam.beginning(next) >= -0.5;
      case Prose p -> Shape.ends(p.text().text()) && (next.isEmpty() || isBeginning(next));
      case Picture p -> true;
      case LeadIn l -> false;
      case Signed s -> true;
      case Way w -> false;
      case Other o -> false;
      case Brief b -> false;
    };
  }

  private static boolean hasCommonWord(String text) {
    return WORDS
        .splitAsStream(text)
        .anyMatch(word -> word.length() > 1 && Seam.frequency(word) >= COMMON);
  }

  /** Whether something new can begin with {@code next}, rather than what names alone began. */
  private static boolean isBeginning(String next) {
    return Shape.headline(next) || Furniture.is(next) || Seam.beginning(next) >= -0.5;
  }

  /** A name between a headline and its text, unless it is a word of the news as well. */
  private boolean isOneName(Line line, String next, boolean beforeVerse) {
    return blocks.getLast() instanceof Heading
        && (!line.afterBlank() || next.length() > LONGEST_NAME || beforeVerse)
        && Seam.frequency(line.text()) < FREQUENT;
  }

  /** A picture's credit takes the line above it along, when that can be the words under it. */
  private void takeSignature(Line line, Signature signature) {
    if (!signature.picture()) {
      blocks.add(new Signed(line.passage(), signature.names()));
      return;
    }
    Passage words = Passage.EMPTY;
    boolean near =
        !line.afterBlank() || (apart && !blocks.isEmpty() && blocks.getLast() instanceof Heading);
    if (near && !blocks.isEmpty() && isCaption(blocks.getLast())) {
      words = blocks.removeLast().text();
    }
    if (words.length() == 0 && isOpenPicture()) {
      creditAll(line.passage(), signature);
    } else {
      blocks.add(new Picture(words, line.passage(), signature.names()));
    }
  }

  private boolean isOpenPicture() {
    return !blocks.isEmpty()
        && blocks.getLast() instanceof Picture p
        && (p.credit().length() == 0 || pictureNumbers);
  }

  /** A line that says who took all the pictures above it. */
  private void creditAll(Passage credit, Signature signature) {
    boolean printed = false;
    for (int i = blocks.size() - 1; i >= 0 && blocks.get(i) instanceof Picture p; i--) {
      if (p.credit().length() == 0) {
        blocks.set(i, new Picture(p.text(), printed ? Passage.EMPTY : credit, signature.names()));
        printed = true;
      }
    }
    if (!printed) {
      blocks.add(new Picture(Passage.EMPTY, credit, signature.names()));
    }
  }

  private static boolean isCaption(Block above) {
    return switch (above) {
      case Heading h -> true;
      case Prose p -> p.text().length() <= LONGEST_CAPTION;
      case Picture p -> p.credit().length() == 0;
      case Row r -> false;
      case LeadIn l -> false;
      case Signed s -> false;
      case Way w -> false;
      case Other o -> false;
      case Brief b -> false;
    };
  }

  private void takeText(Line line) {
    Passage rest = withoutBox(withoutMark(closed(line.passage())));
    boolean started = line.indent() > 0;
    Optional<Jump> from = Jump.at(rest.text());
    if (from.isPresent()) {
      blocks.add(new Way(rest.cut(0, from.get().end()), true, from.get().page()));
      rest = rest.cut(from.get().end());
    }
    rest = withoutHead(rest);
    Optional<Lead> lead = Lead.at(rest.text());
    if (lead.isPresent()) {
      blocks.add(new LeadIn(rest.cut(0, lead.get().length()), lead.get().names()));
      rest = rest.cut(lead.get().length());
    }
    boolean begun = from.isPresent() || lead.isPresent() || SPEAKER.matcher(rest.text()).matches();
    takeEnd(rest, started, begun, line.afterBlank());
  }

  /** A headline set with a space behind each character, without these. */
  private static Passage closed(Passage line) {
    if (!SPACED.matcher(line.text()).matches()) {
      return line;
    }
    Passage closed = Passage.EMPTY;
    for (int i = 0; i < line.length(); i++) {
      closed = closed.join(line.cut(i, i + 1), false);
    }
    return closed;
  }

  /**
   * Whether a headline in brackets stands before text; before a headline, it is a column's name.
   */
  private static boolean isBoxed(String text) {
    return BOXED_HEADLINE.matcher(text).lookingAt() && !Shape.headline(text);
  }

  /** Takes a headline in brackets off the text that it stands before. */
  private Passage withoutBox(Passage line) {
    Matcher box = BOXED_HEADLINE.matcher(line.text());
    boolean headed = boxed && isBoxed(line.text()) && Lead.at(line.text()).isEmpty();
    if (!headed || !box.lookingAt() || Labels.side(box.group(1))) {
      return line;
    }
    blocks.add(new Other(line.cut(0, 1)));
    blocks.add(new Heading(line.cut(box.start(1), box.end(1)), false, true));
    blocks.add(new Other(line.cut(box.end(1), box.end(1) + 1)));
    return line.cut(box.end(1) + 1);
  }

  /** Takes a headline off the text that it stands before, where a lead says that one begins. */
  private Passage withoutHead(Passage line) {
    if (line.length() == 0 || Lead.at(line.text()).isPresent()) {
      return line;
    }
    int start = MARKS.indexOf(line.text().charAt(0)) >= 0 ? 1 : 0;
    Matcher gap = HEAD_AND_GAP.matcher(line.text());
    while (gap.find()) {
      if (Lead.at(line.text().substring(gap.end())).isPresent()) {
        blocks.add(new Other(line.cut(0, start)));
        blocks.add(new Heading(line.cut(start, gap.start()), false, true));
        return line.cut(gap.end());
      }
    }
    return line;
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

  private void takeEnd(Passage whole, boolean indented, boolean begun, boolean afterBlank) {
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
          !begun && Shape.headline(rest.text())
              ? heading(rest, afterBlank)
              : new Prose(rest, indented, begins(rest.text())));
    }
    if (end.isPresent()) {
      blocks.add(new Signed(names, end.get().names(), true));
    }
    if (on.isPresent()) {
      blocks.add(new Way(whole.cut(on.get().start()), false, on.get().page()));
    }
  }

  /** Who spoke or gives account stands below when and where. */
  private Heading heading(Passage text, boolean afterBlank) {
    boolean speaker =
        !blocks.isEmpty()
            && blocks.getLast() instanceof Heading above
            && Labels.occasion(above.text().text());
    return new Heading(
        text,
        speaker || isAttached(afterBlank),
        false,
        speaker || Headline.isSecondary(text.text()));
  }

  private static boolean begins(String text) {
    return SPEAKER.matcher(text).matches() || Shape.numbered(text);
  }

  private boolean isAttached(boolean afterBlank) {
    return spaced && !afterBlank && !blocks.isEmpty() && blocks.getLast() instanceof Heading;
  }

  /** Who wrote it, or in brackets where it was taken from, behind the last sentence of a text. */
  static Optional<Credit> signatureAtEnd(String text) {
    int over = text.lastIndexOf('。') + 1;
    Optional<Signature> open =
        Signature.parse(text.substring(over)).filter(s -> s.explicit() && !s.picture());
    if (over > 0 && open.isPresent()) {
      return open.map(s -> new Credit(over, s.names()));
    }
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
