package wenmai.graph.extract.values;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.IntFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The ways in which newspapers write dates. */
final class DateForms {
  private static final String YEAR = "(?<y>(?<![0-9.])(?:19|20)[0-9]{2}|[一二][〇零○一二三四五六七八九]{3})年";
  private static final String RELATIVE =
      "(?<r>今年|去年|前年|明年|后年|本年|上年|(?:同|次|翌)年(?![级龄代纪])|当年(?=[0-9一二三四五六七八九十]{1,3}月|年?[底末]))";
  private static final String WHICH_YEAR = "(?:" + YEAR + "|" + RELATIVE + ")?";
  private static final String MONTH =
      "(?<m>(?<![0-9.])(?:1[0-2]|0?[1-9])|十[一二]?|(?<!十)[一二三四五六七八九])";
  private static final String DAY_FIGURES =
      "[12][0-9]|3[01]|0?[1-9]|二?十[一二三四五六七八九]?|三十一?|廿[一二三四五六七八九]?|[一二三四五六七八九]";
  private static final String DAY = "(?<d>" + DAY_FIGURES + ")";
  private static final String TO = "(?:至|到|—{1,2}|－|-|~|～)";
  private static final String QUARTER = "上半年|下半年|第?[一二三四1-4]季度|首季度|前三季度";
  private static final String LUNAR_DAY =
      "(?<d>初[一二三四五六七八九十]|十[一二三四五六七八九]|二十[一二三四五六七八九]?|廿[一二三四五六七八九]?|三十|卅)";
  private static final String NO_DURATION = "(?!内|之内|游|均|产|间|后|夜|子|照|报(?!道|讯|告|名)|历|化|常|程|志|记)";

  /** Days around a feast in which its short name means it. */
  private static final int SEASON = 60;

  /** What stands before 当日 where it points back, and is not the day of an event (开业当日). */
  private static final String POINTING = "(?<![^，。；：、,;:（(“\n于在从自至到])(?<![冬夏]至)";

  private static final String FREE_DAYS = "(?:小?长假|假期|假日|期间|黄金周)";
  private static final String PART_OF_DECADE = "(?<part>(?:初|末)期?(?![中级步])|[前中后]期)?";
  private static final String DECADE =
      "(?:(?<n>[一二三四五六七八九]十|[1-9]0)|(?<a>[一二三四五六七八])(?<b>[二三四五六七八九])十)年代";

  private DateForms() {}

  static List<DateForm> all() {
    return List.of(
        form(
            WHICH_YEAR
                + MONTH
                + "月"
                + DAY
                + "[日号]?"
                + TO
                + "(?:(?<m2>1[0-2]|0?[1-9]|十[一二]?|[一二三四五六七八九])月)?(?<d2>"
                + DAY_FIGURES
                + ")[日号]",
            DateForms::dayRange),
        form(WHICH_YEAR + MONTH + "月" + DAY + "[日号]", DateForms::monthAndDay),
        form(
            WHICH_YEAR + MONTH + "月?" + TO + "(?<m2>1[0-2]|0?[1-9]|十[一二]?|[一二三四五六七八九])月份?",
            DateForms::monthRange),
        form(
            WHICH_YEAR + MONTH + "月(?!饼|季|亮|球|子|嫂|刊|薪|龄|均|华|牙)(?<part>上旬|中旬|下旬|初|底|末|份)?",
            DateForms::month),
        form(
            "(?<![0-9.])(?<y>(?:19|20)[0-9]{2})[-/.](?<m>1[0-2]|0?[1-9])[-/.](?<d>[12][0-9]|3[01]|0?[1-9])(?![0-9])",
            (m, at) -> Days.of(number(m, "y"), number(m, "m"), number(m, "d"))),
        form(
            "(?<![0-9.])(?<y>(?:19|20)[0-9]{2})年?" + TO + "(?<y2>(?:19|20)[0-9]{2})年",
            DateForms::years),
        form(
            "(?:"
                + YEAR
                + "|"
                + RELATIVE
                + ")(?!历史|[来间]|前的?历史)(?<part>"
                + QUARTER
                + "|年?[底初末中](?!国|心|央|期|小|学|标|等)|[春夏秋冬](?!节|耕|晚|运|播|招|训|收|粮|种|灌))?(?:(?<=[春夏秋冬])[季天])?",
            DateForms::partOfYear),
        form(
            "(?:"
                + YEAR
                + "|"
                + RELATIVE
                + ")(?<feast>春节|国庆节?|“?五一”?|“十一”|元旦|清明节?|端午节?|中秋节?)(?:小?长假|假期|假日|期间|黄金周)?(?!联欢|晚会|联谊)",
            DateForms::holidays),
        form("(?<r>今|去|明)(?<part>[春夏秋冬])(?!节|耕|晚|运)", DateForms::partOfYear),
        form(
            "(?<part>" + QUARTER + "|(?<![0-9十百千万今去明前后每多几整半同当次翌新])年[底初末](?![步级心选始])|岁末)",
            DateForms::partOfThisYear),
        form(WHICH_YEAR + "[前头](?<n>[2-9二两三四五六七八九]|1[01]|十一?)个月", DateForms::firstMonths),
        form("近(?<n>[1-9]0?|[一二两三四五六七八九十])年(?:来|间|以来)?(?!级|龄|度)", DateForms::lastYears),
        form(
            "(?<w>本月|上个?月|下个?月|这个月)(?:(?<d>" + DAY_FIGURES + ")[日号]|(?<part>上旬|中旬|下旬|初|底|末))?",
            DateForms::relativeMonth),
        form("(?<![0-9一二三四五六七八九十个每])月(?<part>底|初|末)", DateForms::relativeMonth),
        form(
            "(?<w>大前天|大后天|昨日|昨天|昨晚|昨夜|昨晨|昨(?=[与同在到起获]|上午|下午)|今日(?!头条|说法|俄罗斯)|今天|今晨|今早|今晚(?!报)|今起|(?<!光)明日|明天|明晚|明晨|前天(?!津)|前日|前晚|后天|后日)",
            DateForms::relativeDay),
        form(
            "(?<w>本周|上周|下周|这周|上星期|下星期|本星期)(?<d>[一二三四五六日天末](?![个次届期轮批家位名年]))?",
            DateForms::relativeWeek),
        form(
            "(?<![每0-9一二三四五六七八九十两几上下本这各])(?:星期|礼拜|周(?=[一二三四五六日天](?:[，。、,晚早凌在（()将举开夜]|上午|下午|至|到|起)))(?<d>[一二三四五六日天])",
            DateForms::weekday),
        form(
            "(?<![0-9.月第每连近约共达余为期历时足续零一二三四五六七八九十百])(?<d>[12][0-9]|3[01]|[1-9])日?"
                + TO
                + "(?<d2>[12][0-9]|3[01]|[1-9])日"
                + NO_DURATION,
            DateForms::dayOnlyRange),
        form(
            "(?<![0-9.月第每连近约共达余为期历时足续零一二三四五六七八九十百])(?<d>[12][0-9]|3[01]|[1-9]|二?十[一二三四五六七八九]|三十一?|二十)日"
                + NO_DURATION,
            DateForms::dayOnly),
        form(
            WHICH_YEAR
                + "(?<f>农历|阴历)?(?<l>正月|腊月|冬月|[二三四五六七八九十]月|十[一二]月)"
                + LUNAR_DAY
                + "(?![日号个多余])",
            DateForms::lunarDay),
        form(WHICH_YEAR + "(?:农历)?(?<![真纯公端])(?<l>正月|腊月)", DateForms::lunarMonth),
        form("(?<![大歉丰老几多最])小年(?=当[天日晚]|[这前，。、,（(到将来临]|一?过)", DateForms::littleNewYear),
        form(
            POINTING + "(?<w>当[日天晚]|同日|次日|翌日)",
            (m, at) ->
                at.dayTold()
                    .map(day ->
                        Days.of("次翌".indexOf(m.group("w").charAt(0)) < 0 ? day : day.plusDays(1)))),
        form("(?:农历)?(?<l>二月二|三月三|六月六|九月九)(?![日号十0-9])", DateForms::doubleDay),
        form(
            "(?<l>正月|腊月)" + LUNAR_DAY + TO + "(?:正月)?(?<d2>初[一二三四五六七八九十]|十[一二三四五六七八九]|二十)",
            DateForms::lunarRange),
        form("大年(?<d>初[一二三四五六七八九十])" + TO + "(?:大年)?(?<d2>初[一二三四五六七八九十])", DateForms::lunarRange),
        form("大年(?<d>初[一二三四五六七八九十]|三十)", DateForms::newYearDay),
        form(
            WHICH_YEAR
                + "(?<feast>除夕|腊八(?![粥蒜豆面醋饭文民节])|(?:元宵|端午|中秋|重阳|七夕|腊八)(?:节(?!目|奏)|(?=当[天日晚]|[这前]天|前夕|之?夜|前后|临近|将至|来临|到来|之际)))",
            DateForms::feast),
        form(
            "(?<term>清明|冬至|立春|立夏|立秋|立冬|夏至|惊蛰|谷雨)(?:节(?:气)?(?!目|奏)|(?=当[天日晚]|这天|前夕))",
            DateForms::solarTerm),
        form("(?<feast>春节|国庆节?|“?五一”?|“十一”|元旦|清明节?|端午节?|中秋节?)" + FREE_DAYS, DateForms::holidays),
        form(
            "(?:" + YEAR + "|" + RELATIVE + ")?(?:双节|中秋节?[、和]?国庆节?|国庆节?[、和]?中秋节?)" + FREE_DAYS,
            DateForms::autumnHolidays),
        form(
            "(?:中华)?民国(?<n>元|[0-9]{1,3}|[一二三四五六七八九十百]+)年(?:" + MONTH + "月(?:" + DAY + "[日号])?)?",
            DateForms::republic),
        form(
            "[“\"]?(?<n>十[一二三四五六]|[七八九十])五[”\"]?(?:规划)?(?:期间|时期)|“(?<n2>十[一二三四五六])五”",
            DateForms::fiveYearPlan),
        form(
            "(?<![0-9一二三四五六七八九十])(?![1-4一二三四][0十])" + DECADE + PART_OF_DECADE,
            (m, at) -> decade(1900, m)),
        form("(?:上个?世纪|20世纪|二十世纪)" + DECADE + PART_OF_DECADE, (m, at) -> decade(1900, m)),
        form("(?:21世纪|本世纪|二十一世纪)" + DECADE + PART_OF_DECADE, (m, at) -> decade(2000, m)));
  }

  private static DateForm form(
      String pattern, BiFunction<Matcher, Moment, Optional<Days>> meaning) {
    return new DateForm(Pattern.compile(pattern), meaning);
  }

  private static @Nullable String group(Matcher m, String name) {
    return m.namedGroups().containsKey(name) ? m.group(name) : null;
  }

  private static String text(Matcher m, String name) {
    return Objects.requireNonNullElse(group(m, name), "");
  }

  private static int number(Matcher m, String name) {
    return Numerals.whole(text(m, name).replace("廿", "二十").replace("卅", "三十").replace("初", ""));
  }

  /** The year that a match names in figures or words. */
  private static Optional<Integer> year(Matcher m, Moment at) {
    String figures = text(m, "y");
    return at.year(figures.isEmpty() ? text(m, "r") : figures);
  }

  private static boolean namesYear(Matcher m) {
    return !text(m, "y").isEmpty() || !text(m, "r").isEmpty();
  }

  private static Optional<Days> monthAndDay(Matcher m, Moment at) {
    int month = number(m, "m");
    int day = number(m, "d");
    return namesYear(m)
        ? year(m, at).flatMap(y -> Days.of(y, month, day))
        : at.nearest(y -> Days.of(y, month, day));
  }

  private static Optional<Days> dayRange(Matcher m, Moment at) {
    int month = number(m, "m");
    int lastMonth = text(m, "m2").isEmpty() ? month : number(m, "m2");
    int day = number(m, "d");
    int lastDay = number(m, "d2");
    return namesYear(m)
        ? year(m, at).flatMap(y -> range(y, month, day, lastMonth, lastDay))
        : at.nearest(y -> range(y, month, day, lastMonth, lastDay));
  }

  private static Optional<Days> range(int year, int month, int day, int lastMonth, int lastDay) {
    int lastYear = lastMonth < month ? year + 1 : year;
    return Days.of(year, month, day)
        .flatMap(first ->
            Days.of(lastYear, lastMonth, lastDay)
                .filter(last -> !last.to().isBefore(first.from()))
                .map(last -> new Days(first.from(), last.to())));
  }

  private static Optional<Days> monthRange(Matcher m, Moment at) {
    int first = number(m, "m");
    int last = number(m, "m2");
    if (last <= first) {
      return Optional.empty();
    }
    return namesYear(m)
        ? year(m, at).map(y -> Days.months(y, first, last))
        : at.nearest(y -> Optional.of(Days.months(y, first, last)));
  }

  private static Optional<Days> month(Matcher m, Moment at) {
    int month = number(m, "m");
    String part = text(m, "part");
    return namesYear(m)
        ? year(m, at).map(y -> Days.partOfMonth(y, month, part))
        : at.nearest(y -> Optional.of(Days.partOfMonth(y, month, part)));
  }

  private static Optional<Days> years(Matcher m, Moment at) {
    int first = number(m, "y");
    int last = number(m, "y2");
    return last <= first
        ? Optional.empty()
        : Optional.of(new Days(LocalDate.of(first, 1, 1), LocalDate.of(last, 12, 31)));
  }

  private static Optional<Days> partOfYear(Matcher m, Moment at) {
    return year(m, at).map(y -> Days.partOfYear(y, text(m, "part")));
  }

  /** Of this year; where the year has just begun or is about to end, of the nearest. */
  private static Optional<Days> partOfThisYear(Matcher m, Moment at) {
    String part = text(m, "part").equals("岁末") ? "末" : text(m, "part");
    LocalDate today = at.today();
    return today != null && today.getMonthValue() > 2 && today.getMonthValue() < 11
        ? Optional.of(Days.partOfYear(today.getYear(), part))
        : at.nearest(y -> Optional.of(Days.partOfYear(y, part)));
  }

  private static Optional<Days> firstMonths(Matcher m, Moment at) {
    Optional<Integer> year = namesYear(m) ? year(m, at) : at.year("今年");
    return year.map(y -> Days.months(y, 1, number(m, "n")));
  }

  /** 近三年: the years up to today. */
  private static Optional<Days> lastYears(Matcher m, Moment at) {
    return Optional.ofNullable(at.today())
        .map(today -> new Days(today.minusYears(number(m, "n")), today));
  }

  private static Optional<Days> relativeMonth(Matcher m, Moment at) {
    LocalDate today = at.today();
    if (today == null) {
      return Optional.empty();
    }
    String word = text(m, "w");
    int shift = word.startsWith("上") ? -1 : word.startsWith("下") ? 1 : 0;
    YearMonth month = YearMonth.from(today).plusMonths(shift);
    return text(m, "d").isEmpty()
        ? Optional.of(Days.partOfMonth(month.getYear(), month.getMonthValue(), text(m, "part")))
        : Days.of(month.getYear(), month.getMonthValue(), number(m, "d"));
  }

  private static Optional<Days> relativeDay(Matcher m, Moment at) {
    String word = text(m, "w");
    int shift =
        switch (word.substring(0, Math.min(2, word.length()))) {
          case "大前" -> -3;
          case "大后" -> 3;
          default ->
              switch (word.charAt(0)) {
                case '昨' -> -1;
                case '明' -> 1;
                case '前' -> -2;
                case '后' -> 2;
                default -> 0;
              };
        };
    return Optional.ofNullable(at.today()).map(today -> Days.of(today.plusDays(shift)));
  }

  private static Optional<Days> relativeWeek(Matcher m, Moment at) {
    LocalDate today = at.today();
    if (today == null) {
      return Optional.empty();
    }
    char word = text(m, "w").charAt(0);
    int shift = word == '上' ? -7 : word == '下' ? 7 : 0;
    LocalDate monday =
        today.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)).plusDays(shift);
    return Optional.of(
        switch (text(m, "d")) {
          case "" -> new Days(monday, monday.plusDays(6));
          case "末" -> new Days(monday.plusDays(5), monday.plusDays(6));
          default -> Days.of(monday.plusDays(dayOfWeek(m).getValue() - 1L));
        });
  }

  private static Optional<Days> weekday(Matcher m, Moment at) {
    LocalDate today = at.today();
    if (today == null) {
      return Optional.empty();
    }
    return Optional.of(
        Days.of(
            at.ahead()
                ? today.with(TemporalAdjusters.nextOrSame(dayOfWeek(m)))
                : today.with(TemporalAdjusters.previousOrSame(dayOfWeek(m)))));
  }

  private static DayOfWeek dayOfWeek(Matcher m) {
    int number = "一二三四五六日".indexOf(text(m, "d").replace('天', '日'));
    return DayOfWeek.of(number + 1);
  }

  /** A day of the month alone: of the month last named, else the nearest not after today. */
  private static Optional<Days> dayOnly(Matcher m, Moment at) {
    return Optional.ofNullable(dayOfMonth(number(m, "d"), at)).map(Days::of);
  }

  private static Optional<Days> dayOnlyRange(Matcher m, Moment at) {
    LocalDate first = dayOfMonth(number(m, "d"), at);
    int last = number(m, "d2");
    return first == null || last <= first.getDayOfMonth()
        ? Optional.empty()
        : range(
            first.getYear(),
            first.getMonthValue(),
            first.getDayOfMonth(),
            first.getMonthValue(),
            last);
  }

  private static @Nullable LocalDate dayOfMonth(int day, Moment at) {
    LocalDate named = at.lastNamed();
    if (named != null && day >= named.getDayOfMonth() && day <= named.lengthOfMonth()) {
      return named.withDayOfMonth(day);
    }
    LocalDate today = at.today();
    if (today == null) {
      return null;
    }
    int step = at.ahead() ? 1 : -1;
    YearMonth month = YearMonth.from(today);
    for (int i = 0; i < 3; i++) {
      YearMonth candidate = month.plusMonths((long) step * i);
      if (candidate.isValidDay(day) && isOnSide(candidate.atDay(day), today, at.ahead())) {
        return candidate.atDay(day);
      }
    }
    return null;
  }

  private static boolean isOnSide(LocalDate day, LocalDate today, boolean ahead) {
    return ahead ? !day.isBefore(today) : !day.isAfter(today);
  }

  private static Optional<Days> lunarDay(Matcher m, Moment at) {
    String name = text(m, "l");
    boolean festive = !text(m, "f").isEmpty() || "正腊冬".indexOf(name.charAt(0)) >= 0;
    boolean marked = text(m, "d").matches("初.*|廿.*|卅") || text(m, "d").equals("十五");
    if (!festive && !marked) {
      return Optional.empty();
    }
    int month = lunarMonthOf(name);
    return inLunarYear(m, month, at, y -> LunarDays.day(y, month, number(m, "d")));
  }

  private static Optional<Days> lunarMonth(Matcher m, Moment at) {
    int month = lunarMonthOf(text(m, "l"));
    return inLunarYear(m, month, at, y -> LunarDays.month(y, month));
  }

  private static int lunarMonthOf(String name) {
    return switch (name) {
      case "正月" -> 1;
      case "冬月" -> 11;
      case "腊月" -> 12;
      default -> Numerals.whole(name.substring(0, name.length() - 1));
    };
  }

  /** Of the year named; 去年腊月 counts from the Chinese year that today is in. */
  private static Optional<Days> inLunarYear(
      Matcher m, int month, Moment at, IntFunction<Optional<Days>> inYear) {
    if (!namesYear(m)) {
      return at.nearest(inYear);
    }
    LocalDate today = at.today();
    boolean before =
        month > 10 && text(m, "y").isEmpty() && today != null && LunarDays.isBeforeNewYear(today);
    return year(m, at).map(y -> before ? y - 1 : y).flatMap(inYear::apply);
  }

  /** The 23rd of the twelfth month in the north, the 24th in the south. */
  private static Optional<Days> littleNewYear(Matcher m, Moment at) {
    return at.nearest(
            y -> LunarDays.day(y, 12, 23).map(day -> new Days(day.from(), day.from().plusDays(1))))
        .filter(days -> at.today() != null && days.distance(at.today()) < SEASON);
  }

  /** 双节: from Mid-Autumn to the end of the National Day's holidays, or the other way round. */
  private static Optional<Days> autumnHolidays(Matcher m, Moment at) {
    Optional<Days> meant =
        namesYear(m) ? year(m, at).flatMap(DateForms::autumn) : at.nearest(DateForms::autumn);
    return namesYear(m)
        ? meant
        : meant.filter(days -> at.today() != null && days.distance(at.today()) < SEASON);
  }

  private static Optional<Days> autumn(int year) {
    return LunarDays.holidays(year, "中秋")
        .flatMap(moon -> LunarDays.holidays(year, "国庆").map(moon::and));
  }

  private static Optional<Days> lunarRange(Matcher m, Moment at) {
    int month = text(m, "l").equals("腊月") ? 12 : 1;
    int first = number(m, "d");
    int last = number(m, "d2");
    return last <= first
        ? Optional.empty()
        : at.nearest(y ->
            LunarDays.day(y, month, first)
                .flatMap(from ->
                    LunarDays.day(y, month, last).map(to -> new Days(from.from(), to.to()))));
  }

  /** 二月二, 九月九: feasts of the Chinese calendar. */
  private static Optional<Days> doubleDay(Matcher m, Moment at) {
    int month = Numerals.whole(text(m, "l").substring(0, 1));
    return at.nearest(y -> LunarDays.day(y, month, month));
  }

  private static Optional<Days> solarTerm(Matcher m, Moment at) {
    return at.nearest(y -> LunarDays.solarTerm(y, text(m, "term")));
  }

  private static Optional<Days> newYearDay(Matcher m, Moment at) {
    return text(m, "d").equals("三十")
        ? at.nearest(y -> Optional.of(LunarDays.newYearsEve(y)))
        : at.nearest(y -> LunarDays.day(y, 1, number(m, "d")));
  }

  private static Optional<Days> feast(Matcher m, Moment at) {
    String feast = text(m, "feast").replace("节", "");
    return namesYear(m)
        ? year(m, at).flatMap(y -> feast(y, feast))
        : at.nearest(y -> feast(y, feast));
  }

  private static Optional<Days> feast(int year, String feast) {
    return switch (feast) {
      case "除夕" -> Optional.of(LunarDays.newYearsEve(year));
      case "元宵" -> LunarDays.day(year, 1, 15);
      case "端午" -> LunarDays.day(year, 5, 5);
      case "七夕" -> LunarDays.day(year, 7, 7);
      case "中秋" -> LunarDays.day(year, 8, 15);
      case "重阳" -> LunarDays.day(year, 9, 9);
      default -> LunarDays.day(year - 1, 12, 8);
    };
  }

  private static Optional<Days> holidays(Matcher m, Moment at) {
    String feast = text(m, "feast").replace("节", "").replaceAll("[“”]", "");
    String name =
        switch (feast) {
          case "春" -> "春节";
          case "五一" -> "劳动";
          case "十一" -> "国庆";
          default -> feast;
        };
    return namesYear(m)
        ? year(m, at).flatMap(y -> LunarDays.holidays(y, name))
        : at.nearest(y -> LunarDays.holidays(y, name));
  }

  /** Years of the Republic, the first of which was 1912. */
  private static Optional<Days> republic(Matcher m, Moment at) {
    int year = 1911 + (text(m, "n").equals("元") ? 1 : number(m, "n"));
    if (text(m, "m").isEmpty()) {
      return Optional.of(Days.year(year));
    }
    return text(m, "d").isEmpty()
        ? Optional.of(Days.month(year, number(m, "m")))
        : Days.of(year, number(m, "m"), number(m, "d"));
  }

  /** The third Five-Year Plan began in 1966, each later one five years after the one before. */
  private static Optional<Days> fiveYearPlan(Matcher m, Moment at) {
    int number = Numerals.whole(text(m, "n").isEmpty() ? text(m, "n2") : text(m, "n"));
    int first = 1966 + 5 * (number - 3);
    return Optional.of(new Days(LocalDate.of(first, 1, 1), LocalDate.of(first + 4, 12, 31)));
  }

  /** A decade, or two (七八十年代), or the first, middle or last years of one. */
  private static Optional<Days> decade(int century, Matcher m) {
    boolean one = text(m, "a").isEmpty();
    int first = century + (one ? number(m, "n") : 10 * number(m, "a"));
    int last = 9 + (one ? first : century + 10 * number(m, "b"));
    int skipped = 0;
    int left = 0;
    switch (text(m, "part").replace("期", "")) {
      case "初", "前" -> left = 6;
      case "中" -> {
        skipped = 4;
        left = 3;
      }
      case "末", "后" -> skipped = 7;
      default -> {}
    }
    return last < first
        ? Optional.empty()
        : Optional.of(
            new Days(LocalDate.of(first + skipped, 1, 1), LocalDate.of(last - left, 12, 31)));
  }
}
