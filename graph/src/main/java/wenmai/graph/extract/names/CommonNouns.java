package wenmai.graph.extract.names;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import wenmai.graph.extract.tagger.Label;
import wenmai.graph.extract.tagger.TaggedSpan;

/**
 * What is no name though it looks like one: common nouns without anything that tells one from
 * another, and what the text counts (27家服务中心), wherever it stands in that text.
 */
final class CommonNouns {
  private static final Set<String> WORDS =
      Set.of(
          "政府", "地方政府", "法治政府", "党委政府", "法院", "检察院", "公司", "企业", "国有企业", "医院", "公立医院", "方舱医院",
          "乡镇卫生院", "学校", "大学", "银行", "商业银行", "集团", "社区", "园区", "产业园区", "工业园区", "化工园区", "景区", "开发区",
          "湿地公园", "森林公园", "集贸市场", "历史文化街区", "现代农业产业园", "城市", "农村", "全国", "全市", "海外", "境外", "国外",
          "科研院所", "公共场所", "律师事务所", "会计师事务所", "国家机关", "党政机关", "国际组织", "国际社会", "公益组织", "行业协会", "商协会",
          "民主党派", "中央财政");

  /** Kinds of funds and of places that serve everybody. */
  private static final Pattern KIND =
      Pattern.compile(
          "(?:产业|科创|创业|投资|引导|专项|发展|母)+基金" + "|(?:区域|社区|居家|综合)*(?:养老|卫生|党群|便民)服务(?:中心|站)");

  /**
   * More than one of them, directly before what is counted: no annotated organization stands so (0
   * of 6,577).
   */
  private static final Pattern COUNT =
      Pattern.compile(
          "(?<!第)(?:[2-9]|[0-9][0-9.]+|[二三四五六七八九十百千万两多余几数])[多余]?[家个所座处支](?:国家级|省级|市级)?$");

  /** Of places only what these end in is counted: 7家化工园区, but 6个徐汇区企业. */
  private static final Pattern COUNTABLE = Pattern.compile(".{2,}(?:园区?|公园|高新区|开发区|桥|基地)");

  /** How far before a name its count may begin. */
  private static final int BEFORE = 8;

  private static final int LONGEST_DIVISION = 4;

  private CommonNouns() {}

  /** The names of a text without them. */
  static List<TaggedSpan> without(String text, List<TaggedSpan> names, Divisions divisions) {
    Set<String> counted = new HashSet<>();
    Set<Integer> posts = new HashSet<>();
    for (TaggedSpan name : names) {
      if (name.label() == Label.TITLE) {
        posts.add(name.span().start());
      } else if (isCounted(text, name) && !isOfOwnName(name.span().of(text), divisions)) {
        counted.add(name.span().of(text));
      }
    }
    return names.stream()
        .filter(name -> {
          String written = name.span().of(text);
          boolean common = WORDS.contains(written) || counted.contains(written);
          // Somebody's post is at one of them.
          boolean kind = KIND.matcher(written).matches() && !posts.contains(name.span().end());
          return name.label() == Label.TITLE || !(common || kind);
        })
        .toList();
  }

  /** Whether the words are nothing but one of them. */
  static boolean areIn(String words) {
    return WORDS.contains(words) || KIND.matcher(words).matches();
  }

  /** 10所中国清河希望小学 and 50座襄阳“青年”联络站 are counted, but each has a name. */
  private static boolean isOfOwnName(String written, Divisions divisions) {
    return written.startsWith("中国")
        || written.indexOf('“') >= 0
        || IntStream.rangeClosed(2, Math.min(LONGEST_DIVISION, written.length()))
            .anyMatch(length -> divisions.contains(written.substring(0, length)));
  }

  private static boolean isCounted(String text, TaggedSpan name) {
    int start = name.span().start();
    boolean countable =
        name.label() == Label.ORGANIZATION
            || (name.label() == Label.PLACE
                && COUNTABLE.matcher(text).region(start, name.span().end()).matches());
    return countable && COUNT.matcher(text.substring(Math.max(0, start - BEFORE), start)).find();
  }
}
