package wenmai.graph.extract.names;

import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import wenmai.graph.extract.tagger.Label;

/**
 * Whether one name is a shorter form of another, judged by their characters alone.
 *
 * <p>Every rule keeps apart what only looks alike: 郑州大学 is not 郑州大学第一附属医院, 河南大学 not 河南科技大学, 中铁一局
 * not 中铁十一局.
 */
final class Abbreviation {
  private static final Pattern BRACKETED = Pattern.compile("[（(][^）)]*[）)]");

  /** What may follow the short form in the full one without changing who is meant. */
  private static final Pattern GENERIC_TAIL =
      Pattern.compile(
          "(?:农业|工业|工程|建设|建筑|科技|实业|投资|发展|控股|电子|贸易|管理|服务|集团|股份|有限|责任|总?公司|公司|（集团）|\\(集团\\))+");

  private static final Pattern NUMERALS = Pattern.compile("[0-9一二三四五六七八九十百]+");

  private static final Set<String> SHARED_HEADS = Set.of("集团", "股份", "公司", "法院", "察院", "政府");

  private static final List<String> DIVISION_TAILS =
      List.of("特别行政区", "自治区", "自治州", "自治县", "街道", "景区", "省", "市", "县", "区", "镇", "乡", "村", "州");

  private static final Pattern PROJECT_TAIL = Pattern.compile("(?:建设|施工|改造)?(?:项目|工程)");

  private Abbreviation() {}

  /**
   * Whether {@code brief} abbreviates {@code full}.
   *
   * @param isPlace tells the name of a place, which may be left out at the front
   */
  static boolean of(String brief, String full, Label label, Predicate<String> isPlace) {
    if (brief.length() >= full.length() || brief.length() < 2) {
      return false;
    }
    return switch (label) {
      case PERSON -> isPartOfForeignName(brief, full);
      case PLACE -> DIVISION_TAILS.stream().anyMatch(tail -> full.equals(brief + tail));
      case PROJECT -> isCore(brief, full, PROJECT_TAIL, isPlace);
      case ORGANIZATION ->
          brief.length() >= 3
              && !isPlace.test(brief)
              && (isCore(brief, full, GENERIC_TAIL, isPlace)
                  || isContraction(brief, full, isPlace));
      case TITLE -> false;
    };
  }

  /** 马尔尚 of 艾洛迪·马尔尚. */
  private static boolean isPartOfForeignName(String brief, String full) {
    return full.endsWith("·" + brief) || full.startsWith(brief + "·");
  }

  /** 豫泽水利 of 河南豫泽水利工程有限公司: a place before it and generic words behind it are left out. */
  private static boolean isCore(
      String brief, String full, Pattern tail, Predicate<String> isPlace) {
    String plain = BRACKETED.matcher(full).replaceAll("");
    int at = plain.indexOf(brief);
    if (at < 0) {
      return false;
    }
    String before = plain.substring(0, at);
    String after = plain.substring(at + brief.length());
    return (before.isEmpty() || isPlace.test(before))
        && (after.isEmpty() || tail.matcher(after).matches());
  }

  /** 郑大一附院 of 郑州大学第一附属医院: characters in order, the first and the last kept. */
  private static boolean isContraction(String brief, String full, Predicate<String> isPlace) {
    String rest = BRACKETED.matcher(full).replaceAll("");
    if (rest.length() < brief.length() + 2 || !last(brief, 1).equals(last(rest, 1))) {
      return false;
    }
    boolean sameHead = last(brief, 2).equals(last(rest, 2));
    if (sameHead && (!SHARED_HEADS.contains(last(brief, 2)) || !startsAlike(brief, rest))) {
      return false;
    }
    return (brief.length() >= 4 || sameHead)
        && brief.charAt(0) == rest.charAt(0)
        && isSubsequence(brief, rest)
        && numerals(brief).equals(numerals(rest))
        && !isPlace.test(brief.substring(0, brief.length() - 1));
  }

  private static boolean startsAlike(String brief, String full) {
    return brief.length() > 3 && full.startsWith(brief.substring(0, 2));
  }

  private static boolean isSubsequence(String brief, String full) {
    int found = 0;
    for (int i = 0; i < full.length() && found < brief.length(); i++) {
      if (full.charAt(i) == brief.charAt(found)) {
        found++;
      }
    }
    return found == brief.length();
  }

  private static List<String> numerals(String name) {
    return NUMERALS.matcher(name).results().map(r -> r.group()).toList();
  }

  private static String last(String name, int count) {
    return name.substring(Math.max(0, name.length() - count));
  }
}
