package wenmai.indexer.page;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import wenmai.indexer.page.Block.Brief;
import wenmai.indexer.page.Block.Heading;
import wenmai.indexer.page.Block.LeadIn;
import wenmai.indexer.page.Block.Other;
import wenmai.indexer.page.Block.Picture;
import wenmai.indexer.page.Block.Prose;
import wenmai.indexer.page.Block.Row;
import wenmai.indexer.page.Block.Signed;
import wenmai.indexer.page.Block.Way;
import org.jspecify.annotations.Nullable;

/**
 * Decides about a line without a sentence's end: headline, heading within an article, or running
 * text that a column has cut. Evidence is added up in rough log odds.
 */
final class Doubt {
  enum Verdict {
    HEADLINE,
    WITHIN,
    TEXT,
    CAPTION
  }

  /** What speaks for each of them, in rough log odds; 0 for the likeliest, else below. */
  record Opinion(double headline, double within, double text, double caption) {
    static Opinion sure(Verdict verdict) {
      return new Opinion(
          verdict == Verdict.HEADLINE ? 0 : Double.NEGATIVE_INFINITY,
          verdict == Verdict.WITHIN ? 0 : Double.NEGATIVE_INFINITY,
          verdict == Verdict.TEXT ? 0 : Double.NEGATIVE_INFINITY,
          verdict == Verdict.CAPTION ? 0 : Double.NEGATIVE_INFINITY);
    }

    /**
     * @param text for running text rather than either heading
     * @param within for a heading within the article rather than a new one's
     */
    static Opinion of(double text, double within) {
      double most = Math.max(0, text);
      return new Opinion(
          Math.min(0, -within) - most,
          Math.min(0, within) - most,
          text - most,
          Double.NEGATIVE_INFINITY);
    }

    /**
     * @param odds for words under a picture rather than the likeliest so far
     */
    Opinion orCaption(double odds) {
      double most = Math.max(0, odds);
      return new Opinion(headline - most, within - most, text - most, odds - most);
    }

    double of(Verdict verdict) {
      return switch (verdict) {
        case HEADLINE -> headline;
        case WITHIN -> within;
        case TEXT -> text;
        case CAPTION -> caption;
      };
    }
  }

  private static final String HANGS = "的了在和与及将被把对为从向以于是由同并或而且还也都就又已仍曾";
  private static final Pattern TELLS =
      Pattern.compile("了|日前|昨日|近日|今天|当天|当日|[说說]$|表示|指出|强调|据|\\d日|\\d月");
  private static final Pattern GOES_ON =
      Pattern.compile("^(?:[他她其该此]|这[个些种位]|那[个些]|目前[，,]|同时[，,]|此外|随后|其中|记者|截至)");

  /** Below an article that has its names above, text without any under a heading. */
  private static final double UNSIGNED = 0;

  /** In an article that has had a heading within already. */
  private static final double HEADED = 1;

  /**
   * For a kicker of two halves above a title, which running text would be cut to by chance only.
   */
  private static final double KICKER = 3;

  /** How much a seam with the text below speaks for or against the words under a picture. */
  private static final double STRANGE = 1.5;

  /** Against the words under a picture right above an article's first words. */
  private static final double LED = 4;

  /** Against the words under a picture where nothing has been read below the last headlines. */
  private static final double UNREAD = 3;

  /** Against them on a page that signs nothing, where a headline is all that ends an article. */
  private static final double UNSURE = 2;

  /** Against them for what the text below says of the line, beyond what any text might. */
  private static final double SAID = 8;

  private static final double BY_CHANCE = 0.1;

  /** Over how many lines of a headline's the text below is looked for. */
  private static final int HEADLINES_BETWEEN = 2;

  private static final Pattern HALVES = Pattern.compile("[^，,。]{4,18}[，,][^，,。]{4,18}");

  private static final Pattern CONTACT =
      Pattern.compile("^\\p{IsHan}{0,6}(?:电话|地址|联系人|邮箱|时间|地点|传真|网址|邮编|電話)[:：].*");
  private static final Pattern NOTICE =
      Pattern.compile("^(?:\\S{0,26}[^发刊布])?(?:公告|通告|公示|启事|声明|通知|讣告)$");

  private static final Pattern REPORT =
      Pattern.compile("^关于.{4,50}的(?:报告|说明|决定|决议|意见|通报|情况)(?:[(（].{1,8}[)）])?$");

  private static final Pattern QUESTION =
      Pattern.compile("^(?:什么|哪些|哪种|如何|怎么|怎样|为何|为什么|何为|何时)\\p{IsHan}{2,8}$");

  private static final Pattern COUNTED =
      Pattern.compile(
          "^([\\p{IsHan}&&[^一二三四五六七八九十]]{0,4})(?:[一二三四五六七八九十]{1,2}|\\d{1,2})(\\p{IsHan}{0,4})(?:[：:·\\s\\p{Z}]|$)");

  private final List<Block> blocks;
  private final Likeness likeness;
  private final boolean signedBelow;

  /** Whether too few articles say who wrote them for it to tell where one ends. */
  private final boolean signsHardly;

  /** What {@link Scenes} says of each block. */
  private final double[] scenes;

  private final Map<String, Integer> series = new HashMap<>();

  Doubt(List<Block> blocks, Likeness likeness) {
    this.blocks = blocks;
    this.likeness = likeness;
    this.signedBelow = signedBelow(blocks);
    this.signsHardly = blocks.stream().noneMatch(b -> b instanceof Signed || b instanceof LeadIn);
    this.scenes = blocks.stream().mapToDouble(b -> Scenes.odds(b.text().text())).toArray();
    for (Block block : blocks) {
      if (block instanceof Heading h) {
        kind(h.text().text()).ifPresent(kind -> series.merge(kind, 1, Integer::sum));
      }
    }
  }

  /** Whether it is one of several that count: 镜头一, 镜头二; 第一次转身, 第二次转身. */
  private boolean inSeries(String line) {
    return kind(line).filter(kind -> series.getOrDefault(kind, 0) > 1).isPresent();
  }

  private static Optional<String> kind(String line) {
    Matcher m = COUNTED.matcher(line);
    if (QUESTION.matcher(line).matches()) {
      return Optional.of("?");
    }
    return m.find() && m.group(1).length() + m.group(2).length() > 0
        ? Optional.of(m.group(1) + "#" + m.group(2))
        : Optional.empty();
  }

  /** Whether this page signs its articles below: twice or more often than above. */
  private static boolean signedBelow(List<Block> blocks) {
    int below = 0;
    int above = 0;
    for (int i = 1; i < blocks.size(); i++) {
      if (blocks.get(i) instanceof Signed) {
        below += blocks.get(i - 1) instanceof Prose ? 1 : 0;
        above += blocks.get(i - 1) instanceof Heading ? 1 : 0;
      }
    }
    return below >= 2 && below > 2 * above;
  }

  /**
   * What the heading at {@code i} is.
   *
   * @param draft what was read last
   * @param waiting whether headlines above still wait for their bodies
   */
  Opinion about(int i, @Nullable Draft draft, boolean waiting) {
    double place = where(draft, waiting);
    String line = blocks.get(i).text().text();
    boolean within = draft != null && draft.open();
    if (blocks.get(i) instanceof Heading h && h.marked()) {
      return Opinion.sure(Verdict.HEADLINE);
    }
    if (Labels.side(line) && (within || (draft == null && waiting))) {
      return Opinion.sure(Verdict.WITHIN);
    }
    if (draft != null && within && draft.headingLast() && Labels.side(draft.last())) {
      return Opinion.sure(Verdict.WITHIN);
    }
    if (draft != null
        && within
        && (Shape.numbered(line) || inSeries(line) || closesNotice(line, i))) {
      return Opinion.sure(Verdict.WITHIN);
    }
    if (NOTICE.matcher(line).matches()
        || REPORT.matcher(line).matches()
        || ((line.startsWith("——") || Labels.occasion(line)) && !within)) {
      return Opinion.sure(Verdict.HEADLINE);
    }
    if (draft != null
        && draft.breaksOff()
        && Seam.evidence(draft.last(), line) >= 1.3
        && !hasHalves(line)) {
      return Opinion.sure(Verdict.TEXT);
    }
    Opinion printed = ofPrint(line, i, draft, place);
    return printed.orCaption(caption(line, i, draft));
  }

  /** What speaks for the line being the words under a picture. */
  private double caption(String line, int i, @Nullable Draft draft) {
    double odds = scenes[i];
    if (odds == Double.NEGATIVE_INFINITY) {
      return odds;
    }
    double said = likeness.of(line, following(i, HEADLINES_BETWEEN));
    odds -= SAID * Math.max(0, said - BY_CHANCE);
    odds -= draft == null ? UNREAD : 0;
    odds -= signsHardly ? UNSURE : 0;
    return switch (next(i)) {
      case Prose p -> odds - Math.clamp(Seam.evidence(line, p.text().text()), -STRANGE, STRANGE);
      case LeadIn l -> odds - LED;
      case Way w -> w.from() ? odds - LED : odds;
      case Heading h -> odds;
      case Signed s -> odds;
      case Picture p -> odds;
      case Row r -> odds;
      case Brief b -> odds;
      case Other o -> odds;
    };
  }

  private Opinion ofPrint(String line, int i, @Nullable Draft draft, double place) {
    Block next = next(i);
    boolean within = draft != null && draft.open();
    return switch (next) {
      case LeadIn l -> beforeSign(line, place, draft);
      case Way w ->
          w.from() || !within ? beforeSign(line, place, draft) : Opinion.sure(Verdict.TEXT);
      case Signed s -> beforeSign(line, place, draft);
      case Heading h -> {
        double text = textAhead(line, i, h.text().text(), false) + place;
        double above = isKicker(line, i, h, draft) ? KICKER : 0;
        yield Opinion.of(text - above - (draft == null ? 4 : 0.5), Double.NEGATIVE_INFINITY);
      }
      case Prose p -> beforeText(line, i, p, draft, place);
      case Picture p -> Opinion.sure(Verdict.HEADLINE);
      case Row r -> Opinion.sure(within ? Verdict.WITHIN : Verdict.HEADLINE);
      case Other o -> Opinion.sure(within ? Verdict.WITHIN : Verdict.HEADLINE);
      case Brief b -> Opinion.sure(Verdict.HEADLINE);
    };
  }

  /**
   * Whether a line of two halves, which asks or the text below says too, stands above a title and
   * behind no unfinished sentence.
   */
  private boolean isKicker(String line, int i, Heading title, @Nullable Draft draft) {
    return (draft == null || !draft.breaksOff())
        && (!title.secondary() || Shape.ends(line))
        && HALVES.matcher(line).matches()
        && HANGS.indexOf(line.charAt(line.length() - 1)) < 0
        && (Shape.ends(line) || likeness.of(line, following(i, HEADLINES_BETWEEN)) > BY_CHANCE);
  }

  /** Whom to call, or who signs, the day below. */
  private boolean closesNotice(String line, int i) {
    boolean dayBelow =
        i + 1 < blocks.size()
            && blocks.get(i + 1) instanceof Other o
            && Furniture.isBareDate(o.text().text());
    return dayBelow || CONTACT.matcher(line).matches();
  }

  /** Text ends before a sign only where a sentence had been left unfinished. */
  private static Opinion beforeSign(String line, double place, @Nullable Draft draft) {
    double unfinished = draft != null && draft.breaksOff() ? 1.2 : 4;
    return Opinion.of(looks(line) + place - unfinished, Double.NEGATIVE_INFINITY);
  }

  private Opinion beforeText(String line, int i, Prose next, @Nullable Draft draft, double place) {
    double text = textAhead(line, i, next.text().text(), next.indented()) + place;
    double within =
        draft != null && draft.open() ? within(line, i, draft) : Double.NEGATIVE_INFINITY;
    return Opinion.of(text, within);
  }

  /** What the place says for running text: nothing new where an article is over. */
  private double where(@Nullable Draft draft, boolean waiting) {
    if (draft == null) {
      return waiting ? -1 : -3;
    }
    if (!draft.open()) {
      return !draft.hasText() ? 0 : waiting ? -1.5 : -3;
    }
    double text = draft.breaksOff() ? -0.5 : 0;
    return signedBelow && !draft.signedAbove ? text + 1 : text;
  }

  /** What speaks for the line being the first piece of what follows it. */
  private double textAhead(String line, int i, String next, boolean indented) {
    double text = indented ? -3 : Seam.evidence(line, next) - Seam.beginning(next);
    double said = likeness.of(line, following(i, HEADLINES_BETWEEN));
    text += said > 0.6 ? -2 : said > 0.45 ? -1.2 : said > 0.3 ? -0.5 : said < 0.12 ? 0.7 : 0;
    return text + looks(line);
  }

  /** What its form says for running text. */
  static double looks(String line) {
    double text = TELLS.matcher(line).find() ? 0.8 : -0.2;
    text += GOES_ON.matcher(line).find() ? 1.5 : 0;
    text += Shape.commas(line) > 0 && !hasHalves(line) ? 1.5 : 0;
    text += line.length() > 34 ? 2 : line.length() > 26 ? 1 : line.length() <= 20 ? -0.7 : 0;
    text += hasHalves(line) ? -2 : 0;
    return HANGS.indexOf(line.charAt(line.length() - 1)) >= 0 ? text + 2.5 : text;
  }

  private double within(String line, int i, Draft draft) {
    double within = draft.signedAbove ? (isSigned(i) ? -2 : UNSIGNED) : ahead(i);
    within += line.length() <= 12 ? 0.5 : line.length() > 18 ? -1 : 0;
    within += hasHalves(line) ? -0.7 : 0;
    within += draft.headed() ? HEADED : 0;
    within += Math.clamp((likeness.of(following(i), draft.texts()) - 0.14) * 6, -1, 1);
    within += likeness.of(line, following(i)) > 0.6 ? -2.5 : 0;
    return within;
  }

  /** What the next sign says for an article that nobody has signed yet. */
  private double ahead(int i) {
    return switch (nextSign(i)) {
      case Signed s -> 1;
      case Other o -> -1;
      case Heading h -> -2;
      case Prose p -> -2;
      case LeadIn l -> -2;
      case Picture p -> -2;
      case Row r -> -2;
      case Way w -> -2;
      case Brief b -> -2;
    };
  }

  /** Whether names stand below what follows the heading at {@code i}, before another one. */
  private boolean isSigned(int i) {
    for (Block block : blocks.subList(i + 1, blocks.size())) {
      if (block instanceof Signed s) {
        return !s.names().isEmpty();
      }
      if (block instanceof Heading || block instanceof LeadIn || block instanceof Way) {
        return false;
      }
    }
    return false;
  }

  private static boolean hasHalves(String line) {
    return line.strip().chars().anyMatch(White::is)
        && !line.toLowerCase(Locale.ROOT).matches(".*[a-z] [a-z].*");
  }

  private Block next(int i) {
    for (Block block : blocks.subList(i + 1, blocks.size())) {
      if (!(block instanceof Picture) && !(block instanceof Other)) {
        return block;
      }
    }
    return new Other(Passage.EMPTY);
  }

  /** The next block that tells where an article begins or ends. */
  private Block nextSign(int i) {
    for (Block block : blocks.subList(i + 1, blocks.size())) {
      if (block instanceof Signed || block instanceof LeadIn || block instanceof Way) {
        return block;
      }
    }
    return new Other(Passage.EMPTY);
  }

  /** The running text behind {@code i} up to the next other thing, three paragraphs at most. */
  private String following(int i) {
    return following(i, 0);
  }

  /** The same below up to {@code headlines} more lines that can stand above it. */
  private String following(int i, int headlines) {
    StringBuilder text = new StringBuilder();
    int taken = 0;
    int passed = 0;
    for (Block block : blocks.subList(i + 1, blocks.size())) {
      if (block instanceof Prose p && taken < 3) {
        text.append(p.text().text()).append('\n');
        taken++;
      } else if (block instanceof Heading && taken == 0 && passed < headlines) {
        passed++;
      } else if (!(block instanceof Picture) && !(block instanceof Other)) {
        break;
      }
    }
    return text.toString();
  }
}
