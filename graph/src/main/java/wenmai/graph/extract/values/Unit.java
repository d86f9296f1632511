package wenmai.graph.extract.values;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a number counts.
 *
 * @param word as printed
 * @param kind as in {@code Quantity.kind()}
 * @param symbol of the unit that values are given in
 * @param factor from the printed unit to that one
 */
record Unit(String word, String kind, String symbol, BigDecimal factor) {
  private static final Map<Character, List<Unit>> BY_FIRST = new HashMap<>();

  static final String SPEED = "km/h";

  /** 六成 is 60 %. */
  static final String TENTHS = "成";

  private static final String COUNTED =
      "人次 人 名 位 家 个 户 辆 台 件 项 座 所 条 次 张 套 处 间 只 头 株 棵 标箱 场 栋 幢 幅 批 份 本 册 届 支 艘 架 列 枚 部 篇 种 类 例 宗 起 对 双 班 台套 标准箱 TEU";

  static {
    add("money", "CNY", "元 1", "角 0.1", "块钱 1");
    add("money", "USD", "美元 1");
    add("money", "HKD", "港元 1", "港币 1");
    add("money", "EUR", "欧元 1");
    add("money", "JPY", "日元 1");
    add("money", "GBP", "英镑 1");
    add("money", "RUB", "卢布 1");
    add(
        "length",
        "m",
        "公里 1000",
        "千米 1000",
        "米 1",
        "厘米 0.01",
        "毫米 0.001",
        "海里 1852",
        "英里 1609.344");
    add(
        "area",
        "m2",
        "平方米 1",
        "㎡ 1",
        "平方公里 1000000",
        "平方千米 1000000",
        "公顷 10000",
        "平方厘米 0.0001",
        "平米 1");
    add("area", "mu", "亩 1");
    add("volume", "m3", "立方米 1", "立方 1", "升 0.001", "方 1");
    add("weight", "t", "吨 1", "公斤 0.001", "千克 0.001", "克 0.000001", "斤 0.0005");
    add("power", "kW", "千瓦 1", "kW 1", "兆瓦 1000", "MW 1000", "吉瓦 1000000", "GW 1000000", "瓦 0.001");
    add("energy", "kWh", "千瓦时 1", "kWh 1", "度电 1", "兆瓦时 1000", "MWh 1000", "GWh 1000000");
    add("voltage", "kV", "千伏 1", "kV 1", "伏 0.001");
    add("speed", SPEED, "公里/小时 1", "千米/小时 1", "公里每小时 1", "km/h 1");
    add("ratio", "x", "倍 1");
    add("percentage", "%", "% 1", "％ 1", "‰ 0.1", TENTHS + " 10");
    add("percentage", "pp", "个百分点 1", "百分点 1");
    add("temperature", "°C", "摄氏度 1", "℃ 1");
    add("duration", "a", "年 1", "周年 1");
    add("duration", "mo", "个月 1", "个多月 1");
    add("duration", "d", "天 1", "个工作日 1");
    add("duration", "h", "小时 1", "个小时 1");
    add("duration", "min", "分钟 1");
    for (String word : COUNTED.split(" ", -1)) {
      enter(new Unit(word, "count", word, BigDecimal.ONE));
    }
    BY_FIRST
        .values()
        .forEach(units -> units.sort(Comparator.comparingInt((Unit u) -> -u.word().length())));
  }

  private static void add(String kind, String symbol, String... words) {
    Arrays.stream(words)
        .map(word -> word.split(" ", -1))
        .forEach(w -> enter(new Unit(w[0], kind, symbol, new BigDecimal(w[1]))));
  }

  private static void enter(Unit unit) {
    BY_FIRST.computeIfAbsent(unit.word().charAt(0), c -> new ArrayList<>()).add(unit);
  }

  /** The longest unit that stands in {@code text} at {@code offset}. */
  static Optional<Unit> at(String text, int offset) {
    if (offset >= text.length()) {
      return Optional.empty();
    }
    return BY_FIRST.getOrDefault(text.charAt(offset), List.of()).stream()
        .filter(unit -> text.startsWith(unit.word(), offset))
        .findFirst();
  }

  /** This unit as one of speed, where it is one of length and the text speaks of a speed. */
  Unit anHour() {
    return kind.equals("length")
        ? new Unit(word, "speed", SPEED, factor.divide(BigDecimal.valueOf(1000)))
        : this;
  }

  boolean isCount() {
    return kind.equals("count");
  }
}
