package wenmai.graph.extract.relations;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import wenmai.graph.extract.tagger.Label;
import wenmai.indexer.corpus.Span;

/**
 * The words that point back to something named before: 该项目, 这家公司, 其, 他.
 *
 * <p>Each stands for the nearest name before it that its noun suits, at most {@value #REACH}
 * paragraphs back. Where none suits, it stands for nothing.
 */
final class References {
  private static final int REACH = 3;
  private static final char FEED = '\n';

  /** What a reference gives up of the confidence of the name it stands for. */
  private static final double CERTAINTY = 0.9;

  private static final Pattern WORDS =
      Pattern.compile(
          "(?<project>(?:该|本|这一|这个|这项|这座|这条)(?:重点|重大|民生|标志性)?(?:建设)?(?<works>项目|工程|标段|大桥|隧道|水厂|电站|水电站|码头|水库|线路|公路|基地|园区|产业园|中心|生产线|校区|院区|公园|场馆|社区|小区))"
              + "|(?<org>(?:该|这家|这个|这所|这支)(?<kind>公司|企业|集团|厂|医院|院|学校|校|研究所|所|银行|行|合作社|社|部门|单位|机构|局|馆|处|站|俱乐部|球队|队|协会|商会|学会|基金会))"
              + "|(?<person>(?<=^|[，。；：“”])[他她](?!们|所在|的))"
              + "|(?<place>该(?<rank>省|市|县|区|州|镇|乡|村))"
              + "|(?<bare>(?<=^|[，。；：“”])(?:项目|工程)(?=由|位于|坐落|选址|地处|总投资|建设单位|施工单位|承建|业主))"
              + "|(?<firm>(?<=^|[，。；：“”])(?:公司|集团|企业)(?=与|和|同|Ⓣ|拟|将与|已与|还与|又与))"
              + "|(?<its>其(?=Ⓙ|Ⓣ|(?:全资|控股|下属|旗下|子公司)))");

  private static final Pattern NOT_A_FIRM =
      Pattern.compile(".*(?:[局委厅办院校部署站所处馆队]|中心|政府|人大|政协|大学|中学|小学|学会|协会|法院|委员会|指挥部|支队|大队|新华社)");

  private References() {}

  /** A word that points back, before it is known to what. */
  private record Word(Span span, Label label, Pattern suits) {}

  /**
   * The sentence's own actors and those it points back to, in order.
   *
   * @param before all actors of the text before this sentence, in order
   * @param own those named in the sentence, in order
   */
  static List<Actor> resolve(String text, Span sentence, List<Actor> before, List<Actor> own) {
    String shown = shown(text, sentence, own);
    Matcher words = WORDS.matcher(shown);
    List<Actor> all = new ArrayList<>(own);
    while (words.find()) {
      Word word = word(words, sentence.start());
      boolean named = own.stream().anyMatch(a -> a.span().overlaps(word.span()));
      if (!named) {
        antecedent(text, word, before, all).ifPresent(all::add);
      }
    }
    all.sort((a, b) -> a.span().compareTo(b.span()));
    return all;
  }

  /** The sentence with the first character of each name replaced by its sign, offsets kept. */
  private static String shown(String text, Span sentence, List<Actor> own) {
    StringBuilder shown = new StringBuilder(sentence.of(text));
    for (Actor actor : own) {
      shown.setCharAt(actor.span().start() - sentence.start(), actor.sign());
    }
    for (int i = 0; i < shown.length(); i++) {
      if (shown.charAt(i) == ',') {
        shown.setCharAt(i, '，');
      }
    }
    return shown.toString();
  }

  private static Word word(Matcher found, int offset) {
    Span span = new Span(offset + found.start(), offset + found.end());
    if (found.group("project") != null) {
      return new Word(span, Label.PROJECT, suitsWorks(found.group("works")));
    }
    if (found.group("org") != null) {
      return new Word(span, Label.ORGANIZATION, suitsKind(found.group("kind")));
    }
    if (found.group("person") != null) {
      return new Word(span, Label.PERSON, ANY);
    }
    if (found.group("place") != null) {
      return new Word(span, Label.PLACE, Pattern.compile(".*" + found.group("rank")));
    }
    return found.group("bare") != null
        ? new Word(span, Label.PROJECT, ANY)
        : new Word(span, Label.ORGANIZATION, found.group("its") != null ? ANY : FIRM);
  }

  private static final Pattern ANY = Pattern.compile(".*");
  private static final Pattern FIRM = Pattern.compile("公司");

  private static Pattern suitsWorks(String works) {
    return switch (works) {
      case "大桥" -> Pattern.compile(".*桥.*");
      case "隧道", "水厂", "码头", "水库", "校区", "院区", "公园", "小区" -> Pattern.compile(".*" + works + ".*");
      case "电站", "水电站" -> Pattern.compile(".*电站.*");
      default -> ANY;
    };
  }

  private static Pattern suitsKind(String kind) {
    return switch (kind) {
      case "公司", "企业", "集团" -> FIRM;
      case "院", "医院" -> Pattern.compile(".*院");
      case "学校", "校" -> Pattern.compile(".*(?:校|学|学院|附小|附中|一中|一高)");
      case "银行", "行" -> Pattern.compile(".*行");
      case "俱乐部", "球队", "队" -> Pattern.compile(".*(?:队|俱乐部)");
      case "部门", "单位", "机构" -> ANY;
      case "研究所" -> Pattern.compile(".*所");
      case "合作社" -> Pattern.compile(".*社");
      default -> Pattern.compile(".*" + kind);
    };
  }

  private static boolean suits(Word word, Actor actor) {
    if (actor.label() != word.label() || actor.isDescription()) {
      return false;
    }
    return word.suits() == FIRM
        ? !NOT_A_FIRM.matcher(actor.entity()).matches()
        : word.suits().matcher(actor.entity()).matches();
  }

  private static Optional<Actor> antecedent(
      String text, Word word, List<Actor> before, List<Actor> own) {
    List<Actor> all = new ArrayList<>(before);
    own.stream().filter(a -> a.span().end() <= word.span().start()).forEach(all::add);
    for (int i = all.size() - 1; i >= 0; i--) {
      Actor actor = all.get(i);
      if (feeds(text, actor.span().end(), word.span().start()) > REACH) {
        return Optional.empty();
      }
      if (suits(word, actor)) {
        return Optional.of(
            new Actor(
                actor.label(), actor.entity(), word.span(), true, actor.confidence() * CERTAINTY));
      }
    }
    return Optional.empty();
  }

  private static int feeds(String text, int behind, int upTo) {
    int count = 0;
    for (int at = text.indexOf(FEED, behind);
        at >= 0 && at < upTo;
        at = text.indexOf(FEED, at + 1)) {
      count++;
    }
    return count;
  }
}
