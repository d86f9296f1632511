package wenmai.indexer.page;

import java.util.regex.Pattern;

/**
 * Lines that tell what a picture shows, by their looks: people at something, a day and a place, a
 * work as it stands. Headlines may look so too.
 */
final class Scenes {
  private static final String PEOPLE =
      "(?:人员|员工|职工|工人|女工|村民|农民|[茶果菜花棉烟药]农|渔民|牧民|农户|市民|居民|群众|游客|游人|观众|顾客|旅客|乘客|读者|消费者|新生|学生|同学|学员|孩子|小朋友"
          + "|儿童|少年|老人|家长|[老教]师|医生|医师|护士|医务工作者|志愿者|网格员|[民交刑特辅]警|法官|检察官|消防员|战士|官兵|队员|选手|运动员|演员|党员|干部|代表|委员"
          + "|嘉宾|师傅|匠人|艺人|手艺人|传承人|司机|驾驶员|农机手|机手|技术员|技师|骑手|专家|(?<!记)者)";
  private static final String BUSY =
      "(?:正在|正|在|为|给|向|与|和|对|把|将|检查|查看|查验|清理|采摘|体验|演练|表演|展示|参观|选购|挑选|排队|领取|乘坐|乘船|驾驶|操作|操控|调试|焊接|安装|加工|制作"
          + "|包装|分拣|装运|晾晒|收割|播种|插秧|巡查|巡逻|宣传|讲解|指导|义诊|交流|观看|欣赏|拍照|游玩|锻炼|健身|诵读|阅读|练习|搬运|抢修|打磨|参加|认真|有序|冒雨|冒着)";
  private static final Pattern AT_WORK =
      Pattern.compile(
          "^[^，,：:；;！!？?\\s\\p{Z}]{0,16}" + PEOPLE + "们?" + BUSY + "[^：:；;！!？?\\s\\p{Z}]{3,}$");
  private static final Pattern IN_PROGRESS =
      Pattern.compile(
          "^[^：:；;！!？?\\s\\p{Z}]{0,16}"
              + PEOPLE
              + "们?(?:正在|正|在|认真|有序|冒雨|冒着)[^：:；;！!？?\\s\\p{Z}]{3,}$");
  private static final Pattern DATED =
      Pattern.compile("^(?:\\d{1,2}月)?\\d{1,2}日(?:[，,]|拍摄的)[^：:；;！!？?]{6,}$");
  private static final Pattern STATE =
      Pattern.compile(
          "^(?:[^，,。：:\\s\\p{Z}]{0,12}(?:建设|改造|修复|整治|修缮|装修|扩建|升级|提升|绿化|施工|即将(?:完工|竣工|通车|投用))[中后]?的|[俯鸟][瞰视]|航拍)"
              + "[^，,。：:！!？?\\s\\p{Z}]{3,18}$");
  private static final int SHORTEST = 8;
  private static final int LONGEST = 80;

  private Scenes() {}

  /** Whether one whole sentence, not more, looks so. */
  static boolean sentence(String text) {
    return text.endsWith("。") && odds(text) > Double.NEGATIVE_INFINITY;
  }

  /**
   * What a line's looks say for the words under a picture, in rough log odds; negative infinity
   * when nothing says so.
   */
  static double odds(String line) {
    String words = line.endsWith("。") ? line.substring(0, line.length() - 1) : line;
    if (words.length() < SHORTEST || words.length() > LONGEST || words.indexOf('。') >= 0) {
      return Double.NEGATIVE_INFINITY;
    }
    if (DATED.matcher(words).matches()) {
      return Shape.commas(words) > 1 ? 0 : 1;
    }
    if (IN_PROGRESS.matcher(words).matches()) {
      return 1.5;
    }
    return STATE.matcher(words).matches()
        ? 0.5
        : AT_WORK.matcher(words).matches() ? 0 : Double.NEGATIVE_INFINITY;
  }
}
