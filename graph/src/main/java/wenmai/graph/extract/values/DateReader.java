package wenmai.graph.extract.values;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import wenmai.graph.model.DateExpression;
import wenmai.indexer.corpus.Span;

/**
 * Finds the dates in a text and says which days they are. Pure and thread-safe.
 *
 * <p>What counts from today counts from the dateline (新华社北京2月16日电) where a paragraph or one before
 * it has one, else from the day of issue. 当日 and 同年 point back to the date last told in the
 * paragraph. Vague words (日前, 近日), durations (3个月, 18日内) and what recurs (每年6月) are no dates.
 */
public final class DateReader {
  private static final List<DateForm> FORMS = DateForms.all();
  private static final BitSet STARTS = new BitSet();
  private static final Pattern DATELINE =
      Pattern.compile("(?<m>1[0-2]|[1-9])月(?<d>[12][0-9]|3[01]|[1-9])日(?:电|讯|消息)");
  private static final Pattern AHEAD =
      Pattern.compile(
          "将(?!(?:其|该|此|这|他|她|它)|[^，。；,;]{1,20}?(?:列[入为]|纳入|打造[成为]|建设成|改造成|作为|视为|移交|交[给由]|送[往到至]|带[到往]))"
              + "|拟|计划|预计|力争|争取|确保|有望|目标|届时");
  private static final Pattern AHEAD_BEHIND =
      Pattern.compile("(?:之?前(?!后|夕|往|来|期|景|沿|列)|起(?!来|步|草)).*");
  private static final Pattern UNTIL_TODAY = Pattern.compile("以来|[至到]今(?![年天日晚早])");
  private static final Pattern TO = Pattern.compile("至|到|—{1,2}|－|-|~|～");
  private static final String STOPS = "，。；,;\n";
  private static final String SELDOM = "小双同当次翌";
  private static final String BEHIND_SELDOM = "日天晚年节";
  private static final String SENTENCE_ENDS = "。；;！？!?\n";

  /** What makes all of the sentence behind it speak of what is to come. */
  private static final Pattern FORECAST = Pattern.compile("预报|预计");

  /** Characters to either side of a date that are looked at for whether it is to come. */
  private static final int LONGEST_CLAUSE = 100;

  static {
    "0123456789一二三四五六七八九十廿今明昨去前后本上下这正腊冬除大中民年月第首岁星礼周春国元端清重七农阴近头立夏惊谷小双同当次翌“\"五八九20"
        .chars()
        .forEach(STARTS::set);
  }

  /** Before a day or month, which is then no certain one. */
  private static final List<String> RECURRING = List.of("每", "每年", "每逢", "历年", "同年", "次年", "翌年");

  private final String text;
  private final @Nullable LocalDate issue;
  private final List<DateExpression> found = new ArrayList<>();
  private int paragraph;

  private DateReader(String text, @Nullable LocalDate issue) {
    this.text = text;
    this.issue = issue;
  }

  /**
   * The dates of a text in order.
   *
   * @param issue day of issue; null when unknown, then only what names its year is found
   */
  public static List<DateExpression> read(String text, @Nullable LocalDate issue) {
    DateReader reader = new DateReader(text, issue);
    reader.read();
    return List.copyOf(reader.found);
  }

  private void read() {
    List<Matcher> matchers =
        FORMS.stream()
            .map(
                f -> f.pattern().matcher(text).useTransparentBounds(true).useAnchoringBounds(false))
            .toList();
    LocalDate today = issue;
    LocalDate lastNamed = null;
    int i = 0;
    while (i < text.length()) {
      char c = text.charAt(i);
      if (c == '\n') {
        lastNamed = null;
        paragraph = i;
      }
      int end = mayStart(c, i) && !isInsideNumber(i) ? at(i, matchers, today, lastNamed) : i;
      if (end > i) {
        DateExpression date = found.getLast();
        today = dateline(date).orElse(today);
        lastNamed = date.text().contains("月") ? oneDay(date, lastNamed) : lastNamed;
      }
      i = Math.max(end, i + 1);
    }
  }

  private static @Nullable LocalDate oneDay(DateExpression date, @Nullable LocalDate otherwise) {
    return date.from().equals(date.to()) ? date.from() : otherwise;
  }

  /** Records the longest date that begins at {@code start}; gives its end, or {@code start}. */
  private int at(
      int start, List<Matcher> matchers, @Nullable LocalDate today, @Nullable LocalDate lastNamed) {
    if (isRecurring(start)) {
      return start;
    }
    int end = start;
    Days best = null;
    for (int f = 0; f < matchers.size(); f++) {
      Matcher m = matchers.get(f).region(start, text.length());
      if (m.lookingAt() && m.end() > end) {
        Moment moment = new Moment(today, isAhead(start, m.end()), lastNamed, told());
        Optional<Days> days = FORMS.get(f).meaning().apply(m, moment);
        if (days.isPresent()) {
          best = days.get();
          end = m.end();
        }
      }
    }
    if (best == null) {
      return start;
    }
    return record(start, end, best, today);
  }

  /** The date last told in the paragraph; null when none. */
  private @Nullable Days told() {
    if (found.isEmpty() || found.getLast().span().start() < paragraph) {
      return null;
    }
    return new Days(found.getLast().from(), found.getLast().to());
  }

  private int record(int start, int end, Days days, @Nullable LocalDate today) {
    Matcher until = UNTIL_TODAY.matcher(text).region(end, text.length());
    boolean open = today != null && until.lookingAt();
    int whole = open ? until.end() : end;
    Days meant = open && today != null ? days.until(today) : days;
    add(new Span(start, whole), meant);
    return whole;
  }

  /** Adds a date, or makes it the end of the one before where 至 stands between them. */
  private void add(Span span, Days days) {
    if (!found.isEmpty()) {
      DateExpression before = found.getLast();
      boolean joined = TO.matcher(text.substring(before.span().end(), span.start())).matches();
      if (joined && !days.to().isBefore(before.from()) && days.from().isAfter(before.to())) {
        found.removeLast();
        Span whole = new Span(before.span().start(), span.end());
        found.add(new DateExpression(whole, whole.of(text), before.from(), days.to()));
        return;
      }
    }
    found.add(new DateExpression(span, span.of(text), days.from(), days.to()));
  }

  /** Whether a date may start here: words that only seldom begin one are told by what follows. */
  private boolean mayStart(char c, int i) {
    return STARTS.get(c)
        && (SELDOM.indexOf(c) < 0
            || (i + 1 < text.length() && BEHIND_SELDOM.indexOf(text.charAt(i + 1)) >= 0));
  }

  /** Whether the number that holds the character at {@code i} begins before it. */
  private boolean isInsideNumber(int i) {
    return i > 0 && isDigit(text.charAt(i)) && isDigit(text.charAt(i - 1));
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  private boolean isRecurring(int start) {
    for (String word : RECURRING) {
      if (endsBefore(word, start)) {
        return true;
      }
    }
    return false;
  }

  private boolean endsBefore(String word, int start) {
    return text.startsWith(word, start - word.length());
  }

  private boolean isAhead(int start, int end) {
    int clauseStart = behind(STOPS, start);
    int clauseEnd = end;
    int last = Math.min(text.length(), end + LONGEST_CLAUSE);
    while (clauseEnd < last && STOPS.indexOf(text.charAt(clauseEnd)) < 0) {
      clauseEnd++;
    }
    return AHEAD_BEHIND.matcher(text).region(end, clauseEnd).lookingAt()
        || AHEAD.matcher(text).region(clauseStart, clauseEnd).find()
        || FORECAST.matcher(text).region(behind(SENTENCE_ENDS, start), start).find();
  }

  /** Where what stands before {@code start} begins behind the last of some stops. */
  private int behind(String stops, int start) {
    int first = Math.max(0, start - LONGEST_CLAUSE);
    int at = start;
    while (at > first && stops.indexOf(text.charAt(at - 1)) < 0) {
      at--;
    }
    return at;
  }

  private Optional<LocalDate> dateline(DateExpression date) {
    Matcher m = DATELINE.matcher(text).region(date.span().start(), text.length());
    return m.lookingAt() ? Optional.of(date.from()) : Optional.empty();
  }
}
