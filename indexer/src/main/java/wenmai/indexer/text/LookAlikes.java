package wenmai.indexer.text;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Simplified characters that are taken for each other by the eye and are mostly read differently,
 * so that {@link Homophones} does not know them: 己 and 已, 侯 and 候.
 *
 * <p>Our own list, by hand: the pairs that school books warn of and that text recognition mixes up.
 */
final class LookAlikes {
  private static final List<String> GROUPS =
      List.of(
          "己已巳", "末未", "土士", "候侯", "戊戌戍戎", "日曰", "千干于", "人入八", "大太犬丈", "天夭夫", "王玉主", "贝见", "午牛",
          "刀力刁", "几儿", "九丸", "了子孑", "乌鸟", "兔免", "晴睛", "清请情", "折拆析", "拨拔", "暑署", "幕墓慕暮募", "辨辩辫",
          "州洲", "陕峡狭", "冶治", "冷泠", "沽洁", "汩汨", "准淮", "冻陈栋", "莱菜", "荷苛", "茶荼", "芦庐", "卢户", "庄压",
          "历厉", "广厂", "庆厌", "原厚", "住往佳", "佯洋", "仑仓", "今令", "代伐", "侍待恃", "传转", "付讨", "休体", "何河",
          "优忧", "但坦担", "即既", "却劫", "卯卵", "叨叼", "右石", "名各", "吕昌", "员贝", "味昧", "咪眯", "喝渴", "坚竖", "场汤",
          "均钧", "壁璧", "复夏", "失矢", "奋夺", "妹姝", "姜娄", "宁宇", "宜宣", "官宫", "密蜜", "寇冠", "少小", "尤龙", "屈届",
          "岗岚", "崇祟", "帅师", "币巾市", "平乎", "延廷", "形彤", "徒徙", "微徽", "恨很", "恰洽", "成咸", "戴载", "扎礼", "拉垃",
          "括活", "持特", "捐损", "揖缉", "搏博", "撤撒", "敢取", "旁房", "旦且", "早旱", "昂昴", "旺汪", "枝技", "杨扬", "桂挂",
          "梁粱", "校较", "樊攀", "欧殴", "段假", "母毋", "水永", "汉汊", "泪汨", "洛络", "渔鱼", "温湿", "炊饮", "烧浇", "爪瓜",
          "狼狠", "琪棋", "甲由申田电", "目自", "直真", "睢雎", "矛予", "祁祈", "祛祗", "秆杆", "秦泰奏", "科料", "竞竟", "管营",
          "粟栗", "素索", "纪记", "练炼", "绵棉", "缓援", "羡姜", "聘骋", "肓盲", "肖尚", "腊蜡", "膺鹰", "艮良", "苗笛", "荣菜",
          "蓬篷", "薄簿", "虑虚", "衰衷哀", "衷裹", "裸祼", "西酉", "诚城", "谈淡", "赢羸", "赏偿", "辆辉", "进近", "远运", "逐遂",
          "郎朗", "酒洒", "释译", "钓钩", "铁轶", "闫间", "阎阁", "陨损", "隋随", "雪雷", "韦书", "骄娇");

  private static final Map<Character, Set<Character>> BY_CHARACTER = byCharacter();

  private LookAlikes() {}

  /** The characters that may be taken for {@code character}, itself not among them. */
  static Set<Character> of(char character) {
    return BY_CHARACTER.getOrDefault(character, Set.of());
  }

  private static Map<Character, Set<Character>> byCharacter() {
    Map<Character, Set<Character>> others = new HashMap<>();
    for (String group : GROUPS) {
      for (int i = 0; i < group.length(); i++) {
        for (int j = 0; j < group.length(); j++) {
          if (i != j) {
            others.computeIfAbsent(group.charAt(i), c -> new TreeSet<>()).add(group.charAt(j));
          }
        }
      }
    }
    return others;
  }
}
