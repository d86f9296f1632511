package wenmai.graph.resolve;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * Places that everybody means by their name though it ends as many local ones do: 黄河, 太行山, 天安门广场,
 * 也门. The word lists tell them ({@code data/lexicon/SOURCES.md}).
 */
final class Landmarks {
  private static final String WORDS = "/wenmai/lexicon/words.tsv";

  /** Not those of streets, of which every town has the same. */
  private static final Pattern ENDING = Pattern.compile(".+(?:山|河|门|桥|广场|公园|站|机场)");

  /** Of which there is one, with all that is called after it. */
  private static final Pattern ONLY_ONE =
      Pattern.compile("(?:京杭)?大运河|(?:人民大会堂|天安门|中南海).*|首都(?:国际)?机场");

  private static final Pattern SETTLEMENT = Pattern.compile(".+[村镇乡]");

  /** 南山, 新河 and 凤凰山 are in every province. */
  private static final Pattern COMMON =
      Pattern.compile(
          "[东西南北中前后左右上下大小新老内外青白红黑长清沙石金银玉龙虎凤狮牛马象天官]."
              + "|(?:凤凰|狮子|老虎|虎头|龙头|牛头|马头|卧牛|马鞍|石头|石人|龙王|龙泉|观音|佛|白云|莲花|笔架|鸡冠|香炉|玉皇|老君|五龙|九龙|青龙|白马|紫金|翠屏|鼓|大孤|石门)山"
              + "|(?:人民|中山|解放|友谊|文化|长江|石拱|独木|胜利|世纪|中央)(?:公园|广场|大?桥)"
              + "|[东西南北老新](?:大门|车站|客?站)");

  /** Made of words that any town has one of: 市民文化广场. */
  private static final Pattern GENERIC =
      Pattern.compile(".*(?:人民|市民|文化|体育|火车|高铁|客运|汽车|森林|湿地|中心|城市|休闲|健身|儿童|少年|烈士|纪念|主题).*");

  /** A railway is called by what it joins: 京雄城际铁路, 匈塞铁路. */
  private static final Pattern RAILWAY =
      Pattern.compile(
          "(?!城际|高速|普速|市域|市郊|货运|客运|地方|国家|重载|沿江|沿海|山区|电气|既有|国际|专用|国铁|窄轨|米轨|双线|单线|跨境|跨国|跨海|森林|矿区"
              + "|高原|时速|国内|海外|境外|普通|支线|干线)"
              + "\\p{IsHan}{2,4}(?:高铁|铁路|城际|客专|高铁项目|铁路项目)");

  /** Works that are called by their own site or task: 引江济淮工程, 小浪底水利枢纽, 伶仃洋大桥, 雄安新区. */
  private static final Pattern WORKS =
      Pattern.compile(
          "引.{3,4}工程|\\p{IsHan}[水气电数][东西南北][调输送算].*"
              + "|(?!抽水|蓄能|大型|小型|中型|新型|海外|国外|世界|全球|农村|径流)\\p{IsHan}{2,4}(?:水电站|核电站|水利枢纽)"
              + "|(?!.*(?:跨海|跨江|跨河|跨线|[江河湖峡路](?:特?大)?桥)|人民|公铁)\\p{IsHan}{3,}(?:特大|大)桥(?:工程|项目)?"
              + "|(?![东西南北中新老滨沿临高经开城湖江科产空])\\p{IsHan}{2}新区");

  private static final Pattern WATER = Pattern.compile(".*[江河湖海洋]");
  private static final int SHORTEST_PLACE = 2;
  private static final int LONGEST_PLACE = 6;

  private static final Set<String> PROPER_PLACE = Set.of("s", "sz", "zs", "sd");
  private static final int DISTINCT_LENGTH = 5;

  private final Set<String> names = new HashSet<>();
  private final Set<String> settlements = new HashSet<>();
  private final Set<String> places = new HashSet<>();

  private Landmarks() {}

  /** Reads the lists from the class path. */
  static Landmarks load() {
    Landmarks landmarks = new Landmarks();
    InputStream stream = Landmarks.class.getResourceAsStream(WORDS);
    if (stream == null) {
      throw new IllegalStateException("the word list " + WORDS + " is not on the class path");
    }
    try (BufferedReader lines =
        new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
      lines.lines().map(line -> line.split("\t", -1)).forEach(landmarks::add);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read the word list " + WORDS, e);
    }
    return landmarks;
  }

  /**
   * @param row word, frequency, kinds; {@code s} is a place and {@code z} a proper noun
   */
  private void add(String[] row) {
    if (!PROPER_PLACE.contains(row[2]) || COMMON.matcher(row[0]).matches()) {
      return;
    }
    if (!WATER.matcher(row[0]).matches() && !ENDING.matcher(row[0]).matches()) {
      places.add(row[0]);
    }
    if (ENDING.matcher(row[0]).matches()) {
      names.add(row[0]);
    } else if (SETTLEMENT.matcher(row[0]).matches()) {
      settlements.add(row[0]);
    }
  }

  boolean contains(String name) {
    return names.contains(name) || ONLY_ONE.matcher(name).matches();
  }

  /** Whether there is one project of the name, since it begins with its place or joins two. */
  boolean isProject(String name) {
    int longest = Math.min(LONGEST_PLACE, name.length() - 1);
    return RAILWAY.matcher(name).matches()
        || IntStream.rangeClosed(SHORTEST_PLACE, longest)
            .anyMatch(length -> places.contains(name.substring(0, length)));
  }

  /**
   * Whether a text that is at home nowhere means one project by the name: 引江济淮工程, but not 抽水蓄能电站.
   */
  boolean isDistinctProject(String name) {
    return WORKS.matcher(name).matches();
  }

  /**
   * Whether a text that is at home nowhere means one place by the name: 港珠澳大桥, which hardly a
   * second one is called, or 中关村, which the lists have.
   */
  boolean isDistinct(String name) {
    return settlements.contains(name)
        || (name.length() >= DISTINCT_LENGTH
            && ENDING.matcher(name).matches()
            && !GENERIC.matcher(name).matches());
  }
}
