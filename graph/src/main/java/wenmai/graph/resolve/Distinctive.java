package wenmai.graph.resolve;

import java.util.regex.Pattern;
import wenmai.graph.extract.names.Divisions;
import wenmai.graph.model.EntityType;

/**
 * Whether a short form tells of one body only, so that an article that does not explain it may be
 * read by the definition of another.
 *
 * <p>It must begin as the full name does, with its place or what stands there in its stead: 河科大一附院
 * of 河南科技大学第一附属医院, but not 一附院, which many cities have. Only of a company may the place go, when
 * its own name behind the place stays, or when the place is all China: 华友钴业 of 浙江华友钴业股份有限公司.
 */
final class Distinctive {
  private static final int SHORTEST = 3;
  private static final int LONGEST_PLACE = 8;
  private static final String NATION = "中国";

  private static final Pattern COMPANY = Pattern.compile(".*(?:公司|集团|银行)");

  /** A part of a body, which is not meant by the name of the whole. */
  private static final Pattern BRANCH = Pattern.compile(".*(?:分公司|分行|支行|分局|分院|分校|分会)");

  /** What bodies and projects anywhere are called. */
  private static final Pattern COMMON =
      Pattern.compile(
          "(?:国家|全国|中国|中央|世界|国际|新|本|该|分|总|子|母|省|市|县|区|国有|国资|项目|上市|合资|建设|管理|发展|投资|控股|资产|资本"
              + "|集团|股份|有限|责任|城市|城投|城建|城发|文旅|旅游|文化|交投|交通|公交|轨道|地铁|高速|铁路|公路|港口|机场|航空|建投|国投|国控"
              + "|产业|产投|工业|农业|农投|水务|水利|水投|热力|燃气|电力|供电|电网|能源|环保|环境|生态|科技|信息|数据|教育|卫生|医药|体育"
              + "|公安|财政|税务|银行|证券|保险|担保|金融|金控|地产|置业|物业|食品|粮食|烟草|化工|机械|建筑|建工|路桥|设计|技术|实业|贸易"
              + "|商业|人民|中心|实验|研究|服务|第?[一二三四五六七八九十0-9]+)*"
              + "(?:公司|集团|股份|医院|大学|学院|学校|中学|小学|银行|法院|检察院|[局委办厅部处会院所站社馆展区]|中心|基地|园区|产业园"
              + "|项目|工程|支队|大队|基金|协会|联盟)?");

  private final Divisions divisions;

  Distinctive(Divisions divisions) {
    this.divisions = divisions;
  }

  /** Whether {@code brief} is distinctive as a short form of {@code full}. */
  boolean test(EntityType type, String brief, String full) {
    if (brief.length() < SHORTEST
        || !Character.isIdeographic(brief.charAt(0))
        || !isSubsequence(brief, full)
        || BRANCH.matcher(brief).matches() != BRANCH.matcher(full).matches()
        || divisions.contains(brief)) {
      return false;
    }
    int place = placeOf(full);
    boolean beginsAlike =
        switch (type) {
          case PERSON -> false;
          case PLACE -> place > 0 && brief.charAt(0) == full.charAt(0);
          case PROJECT -> brief.charAt(0) == full.charAt(0);
          case ORGANIZATION ->
              brief.charAt(0) == full.charAt(0) || isCompanyOf(brief, full.substring(place), full);
        };
    return beginsAlike && !COMMON.matcher(brief.substring(placeOf(brief))).matches();
  }

  /**
   * @param rest of the full name behind its place
   */
  private static boolean isCompanyOf(String brief, String rest, String full) {
    boolean nations = full.startsWith(NATION);
    String own = nations ? full.substring(NATION.length()) : rest;
    int kept = nations ? 1 : 2;
    return COMPANY.matcher(full).matches() && own.startsWith(brief.substring(0, kept));
  }

  /** How many characters at the beginning of a name are a place's. */
  private int placeOf(String name) {
    for (int length = Math.min(LONGEST_PLACE, name.length()); length >= 2; length--) {
      if (divisions.contains(name.substring(0, length))) {
        return length;
      }
    }
    return 0;
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
}
