package wenmai.indexer.page;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The parts of a page that belong to no article. */
final class Furniture {
  private static final int LONGEST = 120;

  /** The year before the first of the Republic's calendar. */
  private static final int REPUBLIC = 1911;

  private static final Pattern WHITE = Pattern.compile("[\\s\\p{Z}|｜]+");
  private static final Pattern SPACED =
      Pattern.compile("(?:[\\p{IsHan}·] +|\\w+ +){2,}(?:\\p{IsHan}|\\w+)");
  private static final String ROLE =
      "(?:[一二三四五六七八九十\\d]{1,2}版|本版|值班|责任|責任|执行|首席|见习|見習|实习|美术|图片|文字|视觉|夜班|今日|技术|版面|总|副)*"
          + "(?:编辑|編輯|责编|責編|美编|美編|主编|值班主任|编委|总编辑?|校对|校對|版式|组版|排版|制版|审读|审校|审核|视觉|设计|制图|策划|统筹|监制|监审|签发|[一二三终]审|校检|检校|责校|出品人?|编审|版面|电脑|总值班|执行)";
  private static final Pattern EDITORS =
      Pattern.compile(
          "^[【(（]?\\s*(?:[■□●◆★·|｜]?\\s?"
              + ROLE
              + "(?:[/、]"
              + ROLE
              + ")?\\s?[:：/\\s\\p{Z}]\\s*[\\p{IsHan}·\\s\\p{Z}、]{2,24}?[|｜;；,，]?\\s*)+"
              + "(?:[■□●◆★·|｜]?\\s?(?:电话|热线|邮箱|信箱|E-?mail)\\s?[:：]?\\s?[\\w@.-]+\\s*)*[)）】]?$",
          Pattern.CASE_INSENSITIVE);
  private static final String SECTION =
      "要闻|综合|综合新闻|本市|本市新闻|地方新闻|时政|时政要闻|经济|财经|民生|社会|社会新闻|文化|文旅|教育|科教|健康|体育|国内|国际|国内国际|国际新闻|评论|理论|副刊|专版|专题|特刊|县区|县区新闻|县域|广告|公告|法治|视点|关注|深度|影像|新闻|头版|天下|河洛|都市|区域|生活|城事|县域|时事|科技|旅游|消费|农业|三农|乡村|乡村振兴|党建|资讯|服务|要聞|綜合|地方新聞|版";
  private static final Pattern SECTION_ALONE =
      Pattern.compile(
          "^(?:(?:国内|时事|经济|体育|文化|教育|健康|区县|县域|都市|民生|财经|科技|法治)新闻|要闻|综合|综合新闻|本市新闻|地方新闻|时政|时政要闻|经济|财经|民生|社会新闻|文旅|科教|国内|国际|国内国际|国际新闻|理论|副刊|专版|特刊|县区|县区新闻|县域|要聞|綜合|地方新聞)$");
  private static final Pattern PAGE_NUMBER =
      Pattern.compile(
          "^\\d \\d$|^[\\-—·•|｜\\s]*(?:第?\\s?[A-Z]?\\s?\\d{1,3}\\s?版?|第[一二三四五六七八九十]{1,3}版|[A-Z]\\d{1,3})[\\-—·•|｜\\s]*"
              + "(?:"
              + SECTION
              + ")?(?:新闻)?(?:·?[\\p{IsHan}]{2,4})?$");
  private static final Pattern SECTION_AND_NUMBER =
      Pattern.compile(
          "^[\\p{IsHan}·]{2,8}[\\s\\p{Z}|｜]*(?:第?\\s?[A-Z]?\\d{1,3}\\s?版|[A-Z]?0\\d)$|^(?:"
              + SECTION
              + ")[\\s\\p{Z}|｜·]*\\d{1,2}$");
  private static final Pattern REPUBLICAN =
      Pattern.compile(
          "(?:中[华華])?民[国國]([一二三四五六七八九十百〇零\\d]{1,6})年([一二三四五六七八九十\\d]{1,3})月([一二三四五六七八九十\\d]{1,3})日");
  private static final Pattern LUNAR =
      Pattern.compile(
          "^(?:农历|農曆|夏历)?(?:[甲乙丙丁戊己庚辛壬癸][子丑寅卯辰巳午未申酉戌亥]年)?闰?[正一二三四五六七八九十冬腊臘]{1,2}月(?:初[一二三四五六七八九十]|十[一二三四五六七八九]|[二廿三卅]?十[一二三四五六七八九]?|廿[一二三四五六七八九])$");
  private static final Pattern PHONES =
      Pattern.compile(
          "^(?:\\p{IsHan}{2,8}\\s?[:：]?\\s?(?:0\\d{2,3}[- ])?\\d{7,8}(?:转\\d+)?[\\s,，;；、/|]*){2,}$");
  private static final Pattern DATE =
      Pattern.compile(
          "((?:19|20)\\d{2})\\s?[年./-]\\s?(\\d{1,2})\\s?[月./-]\\s?(\\d{1,2})(?:\\s?日)?");
  private static final Pattern HAN_DATE =
      Pattern.compile("([一二][九〇零○][〇零○一二三四五六七八九]{2})年([一二三四五六七八九十]{1,2})月([一二三四五六七八九十]{1,3})日");
  private static final Pattern DATE_LINE =
      Pattern.compile(
          "(?:"
              + DATE.pattern()
              + "|"
              + HAN_DATE.pattern()
              + "|"
              + REPUBLICAN.pattern()
              + "|星期[一二三四五六日天]|周[一二三四五六日]|农历|農曆|夏历|甲[子寅辰午申戌]|乙[丑卯巳未酉亥]|丙[子寅辰午申戌]|丁[丑卯巳未酉亥]|戊[子寅辰午申戌]|己[丑卯巳未酉亥]|庚[子寅辰午申戌]|辛[丑卯巳未酉亥]|壬[子寅辰午申戌]|癸[丑卯巳未酉亥]"
              + "|年|闰?[正一二三四五六七八九十冬腊臘]{1,2}月|初[一二三四五六七八九十]|[廿卅十][一二三四五六七八九]|二?三?十|今日|\\d{1,3}\\s?版|第\\d+期|总第\\d+期|第\\d+号|共\\d+版|[\\s\\p{Z}|｜·,，()（）:：])+");
  private static final Pattern MASTHEAD =
      Pattern.compile(
          "^[\\p{IsHan}]{1,8}(?:日报|晚报|时报|早报|商报|晨报|都市报|周报|青年报|导报|快报|日報|晚報|時報|商報)(?:社(?:出版)?)?$|^[A-Z][A-Z .&'-]{5,40}$");
  private static final Pattern CONTACT =
      Pattern.compile(
          "^[【(（●★☆■]?\\s?(?:新闻|新聞|本报|本報|报料|爆料|读者|讀者|热线|熱線|广告|廣告|发行|發行|订报|订阅|投稿|投诉|监督|24小时|总机|社址|报社|编辑部|编辑|本版|编读|记者)?(?:新闻|热线|熱線|服务)?(?:热线|熱線|电话|電話|邮箱|郵箱|信箱|地址|QQ群?|微信|传真|E-?mail)\\s?[:：]?.*[\\dA-Za-z@.].*$|^社址[:：].*$|^邮政编码.*$|^邮编[:：].*$",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern IMPRINT =
      Pattern.compile(
          ".*(?:国内统一(?:连续出版物|刊)|國內統一|统一刊号|邮发代号|CN\\s?\\d{2}-\\d{4}|零售价?(?:每份|\\s?[:：\\d])|每份定价|月定价|全年定价|广告经营许可|广告许可证|印刷厂|本报法律顾问|法律顾问|总第\\s?\\d+\\s?期|^第\\s?\\d{2,6}\\s?期$|今日\\s?\\d{1,2}\\s?版|^印刷[:：]|定价[:：]|主管主办|主管[:：]|主办[:：]|出版[:：]|\\p{IsHan}{2,6}(?:报|传媒|报业)(?:社|集团)(?:主办|出版|主管)).*");
  private static final Pattern WEB =
      Pattern.compile(
          "^[\\p{IsHan}\\s:：]{0,14}(?:https?://|www\\.|[a-z0-9.-]+\\.(?:com|cn|net|org))\\S*\\s*$|^\\S+@\\S+\\.\\S+$",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern WEATHER =
      Pattern.compile(
          "^(?:[今明后昨][天日晚](?:白天|夜[间里]|上午|下午)?(?:[到至](?:夜[间里]|[今明后][天日晚](?:白天)?))?|(?:[今昨]日)?空气质量|今日天气|天气|天氣|本市天气|\\p{IsHan}{2,3}天气|天气预报|今日气象)[:：\\s\\p{Z}][^。]{0,50}(?:℃|°C|\\d度|级|晴|多云|阴|雨|雪|优|良|污染)[^。]{0,20}$|^(?:晴|多云|阴|小雨|小雪|阵雨|中雨)[\\p{IsHan}\\s,，]{0,14}\\s?-?\\d{1,2}\\s?(?:℃|°C|度)?\\s?[~～至到—-]{1,2}\\s?-?\\d{1,2}\\s?(?:℃|°C|度).{0,20}$|^\\p{IsHan}{2,8}气象[台局] ?(?:\\d{1,2}月)?\\d{1,2}日\\d{1,2}时发布$");
  private static final Pattern SCAN = Pattern.compile("^.{0,12}(?:扫码|扫一扫|扫描二维码|二维码).{0,16}$");

  private static final Pattern LABEL =
      Pattern.compile(
          "^(?:简讯|要闻简报|新闻简报|一周简讯|今日简讯|简讯集锦|简讯快递|簡訊|短讯|快讯|要闻简讯|简明新闻|新闻速递|新闻速览|一周速览|本周速览|短波|新闻短波|各地短波|点击|一句话新闻|新闻集装箱|综合新闻|本版导读|导读"
              + "|分类广告|分类信息|便民信息|公告专栏|广告专栏|天气预报|今日看点|今日导读)$");
  private static final Pattern OF_ALL =
      Pattern.compile("^[(（]?(?:本版|本组|以上)(?:稿件|报道|文字|内容|报告)[^。]{2,24}[)）]?$");
  private static final Pattern SECTIONS =
      Pattern.compile("^(?:" + SECTION + "|\\p{IsHan}{2,4}副刊)(?:[·/|｜](?:" + SECTION + "))*$");
  private static final Pattern ISSUE = Pattern.compile("^总?第\\d{1,6}期$|^(?:星期|周)[一二三四五六日天]$");
  private static final Pattern BARE_DATE =
      Pattern.compile("^(?:" + DATE.pattern() + "|" + HAN_DATE.pattern() + ")$");

  private Furniture() {}

  /** Whether a line is nothing but a day, as under a notice. */
  static boolean isBareDate(String line) {
    return BARE_DATE.matcher(line).matches();
  }

  /** Whether a line of its own is none of the articles' business. */
  static boolean is(String printed) {
    String line = even(printed);
    return rule(line)
        || LABEL.matcher(line.replace(" ", "")).matches()
        || SECTION_ALONE.matcher(line).matches()
        || (line.indexOf('·') > 0 && SECTIONS.matcher(line).matches())
        || OF_ALL.matcher(line).matches()
        || head(line)
        || PAGE_NUMBER.matcher(line).matches()
        || SECTION_AND_NUMBER.matcher(line).matches()
        || dateLine(line)
        || MASTHEAD.matcher(line).matches()
        || (line.length() <= LONGEST && (editors(line) || contact(line)));
  }

  /** The line with narrow digits and letters; one set with a space after each character closed. */
  static String even(String printed) {
    StringBuilder narrow = new StringBuilder();
    for (int i = 0; i < printed.length(); i++) {
      char c = printed.charAt(i);
      boolean wide = (c >= '０' && c <= '９') || (c >= 'Ａ' && c <= 'Ｚ') || (c >= 'ａ' && c <= 'ｚ');
      narrow.append(wide ? (char) (c - 'Ａ' + 'A') : White.is(c) ? ' ' : c);
    }
    String line = narrow.toString();
    return SPACED.matcher(line).matches() ? line.replace(" ", "") : line;
  }

  /** A page's head in one line: A2 河谷日报 要闻 2024年4月9日 星期二 责编/甲 美编/乙. */
  private static boolean head(String line) {
    List<String> words = List.of(WHITE.split(line));
    int end = 0;
    while (end < words.size() && isOfHead(words.get(end))) {
      end++;
    }
    return words.size() > 2
        && end > 1
        && (end == words.size() || editors(String.join(" ", words.subList(end, words.size()))));
  }

  private static boolean isOfHead(String word) {
    return PAGE_NUMBER.matcher(word).matches()
        || SECTIONS.matcher(word).matches()
        || MASTHEAD.matcher(word).matches()
        || BARE_DATE.matcher(word).matches()
        || LUNAR.matcher(word).matches()
        || ISSUE.matcher(word).matches()
        || CONTACT.matcher(word).matches();
  }

  private static boolean contact(String line) {
    return CONTACT.matcher(line).matches()
        || PHONES.matcher(line).matches()
        || (line.indexOf('。') < 0 && IMPRINT.matcher(line).matches())
        || WEB.matcher(line).matches()
        || WEATHER.matcher(line).matches()
        || SCAN.matcher(line).matches();
  }

  private static boolean rule(String line) {
    return line.codePoints().noneMatch(Character::isLetterOrDigit);
  }

  private static boolean editors(String line) {
    return EDITORS.matcher(line).matches();
  }

  /** A line of nothing but date, weekday, page number, masthead. */
  private static boolean dateLine(String line) {
    if (LUNAR.matcher(line).matches()) {
      return true;
    }
    boolean dated = date(line).isPresent() || line.contains("星期");
    if (!dated || !WHITE.splitAsStream(line).allMatch(Furniture::isWholeDate)) {
      return false;
    }
    String rest = DATE_LINE.matcher(line).replaceAll(" ").strip();
    return rest.length() <= 12
        && rest.indexOf('。') < 0
        && !rest.contains(",")
        && !rest.contains("，")
        && line.length() <= 60;
  }

  /** Whether a word is no date, or nothing but one and a paper's name: no part of a sentence. */
  private static boolean isWholeDate(String word) {
    if (date(word).isEmpty()) {
      return true;
    }
    String rest = DATE_LINE.matcher(word).replaceAll("");
    return rest.isEmpty()
        || MASTHEAD.matcher(rest).matches()
        || SECTION_ALONE.matcher(rest).matches()
        || rest.startsWith("出版");
  }

  /** The date printed in {@code line}. */
  static Optional<LocalDate> date(String line) {
    Matcher m = DATE.matcher(line);
    if (m.find()) {
      return day(
          Integer.parseInt(m.group(1)), Integer.parseInt(m.group(2)), Integer.parseInt(m.group(3)));
    }
    Matcher han = HAN_DATE.matcher(line);
    if (han.find()) {
      return day(Jump.number(han.group(1)), Jump.number(han.group(2)), Jump.number(han.group(3)));
    }
    Matcher republican = REPUBLICAN.matcher(line);
    return republican.find()
        ? day(
            REPUBLIC + number(republican.group(1)),
            number(republican.group(2)),
            number(republican.group(3)))
        : Optional.empty();
  }

  private static int number(String printed) {
    return Character.isDigit(printed.charAt(0)) ? Integer.parseInt(printed) : Jump.number(printed);
  }

  private static Optional<LocalDate> day(int year, int month, int day) {
    try {
      return Optional.of(LocalDate.of(year, month, day));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}
