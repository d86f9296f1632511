package wenmai.graph.extract.relations;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import wenmai.graph.extract.names.Divisions;
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
          // What all of them begin with, said first, spares trying each at every character.
          "(?=[该本这他她项工公集企其])(?:(?<project>(?:该|本|这一|这个|这项|这座|这条)(?:重点|重大|民生|标志性)?(?:建设)?(?<works>项目|工程|标段|大桥|隧道|水厂|电站|水电站|码头|水库|线路|公路|基地|园区|产业园|中心|生产线|校区|院区|公园|场馆|社区|小区))"
              + "|(?<org>(?:该|这家|这个|这所|这支)(?<kind>公司|企业|集团|厂|医院|院|学校|校|研究所|所|银行|行|合作社|社|部门|单位|机构|局|馆|处|站|俱乐部|球队|队|协会|商会|学会|基金会))"
              + "|(?<person>(?<=^|[，。；：“”])[他她](?!们|所在|的))"
              + "|(?<place>该(?<rank>省|市|县|区|州|镇|乡|村))"
              + "|(?<bare>(?<=^|[，。；：“”])(?:项目|工程)(?=由|位于|坐落|选址|地处|总投资|建设单位|施工单位|承建|业主))"
              + "|(?<firm>(?<=^|[，。；：“”])(?<firmKind>公司|集团|企业)(?=与|和|同|Ⓣ|拟|将与|已与|还与|又与|全资|控股|旗下|下属|所属))"
              + "|(?<its>其(?=Ⓙ|Ⓣ|(?:全资|控股|下属|旗下|子公司)))"
              + "|(?<shares>(?<=持有|占有)其(?=[0-9.百分之一二三四五六七八九十两]+(?:[%％成股]|余股)|股份|股权|全部股|多数股)))");

  private static final Pattern NOT_A_FIRM =
      Pattern.compile(".*(?:[局委厅办院校部署站所处馆队]|中心|政府|人大|政协|大学|中学|小学|学会|协会|法院|委员会|指挥部|支队|大队|新华社)");

  private static final Pattern SCHOLAR = Pattern.compile("副?教授|院士|研究员|校友|博士|硕士|讲师|学生|毕业");

  private final String text;
  private final Divisions divisions;

  References(String text, Divisions divisions) {
    this.text = text;
    this.divisions = divisions;
  }

  /**
   * A word that points back, before it is known to what.
   *
   * @param suits what the name must match
   * @param rank of the division that is meant; empty where none is
   */
  private record Word(Span span, Label label, Pattern suits, String rank) {
    Word(Span span, Label label, Pattern suits) {
      this(span, label, suits, "");
    }
  }

  /**
   * The sentence's own actors and those it points back to, in order.
   *
   * @param before all actors of the text before this sentence, in order
   * @param own those named in the sentence, in order
   */
  List<Actor> resolve(Span sentence, List<Actor> before, List<Actor> own) {
    String shown = shown(sentence, own);
    Matcher words = WORDS.matcher(shown);
    List<Actor> all = new ArrayList<>(own);
    while (words.find()) {
      Word word = word(words, sentence.start());
      boolean named = own.stream().anyMatch(a -> a.span().overlaps(word.span()));
      if (!named) {
        antecedent(word, before, all).ifPresent(all::add);
      }
    }
    all.sort((a, b) -> a.span().compareTo(b.span()));
    return all;
  }

  /** The sentence with the first character of each name replaced by its sign, offsets kept. */
  private String shown(Span sentence, List<Actor> own) {
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
      return new Word(span, Label.PLACE, ANY, found.group("rank"));
    }
    if (found.group("bare") != null) {
      return new Word(span, Label.PROJECT, ANY);
    }
    if (found.group("shares") != null) {
      return new Word(span, Label.ORGANIZATION, HELD);
    }
    return new Word(
        span,
        Label.ORGANIZATION,
        found.group("its") != null ? ANY : suitsKind(found.group("firmKind")));
  }

  private static final Pattern ANY = Pattern.compile(".*");

  /** Any firm, best one that is called so. */
  private static final Pattern COMPANY = Pattern.compile(".*公司");

  private static final Pattern GROUP = Pattern.compile(".*集团.*");
  private static final Pattern ENTERPRISE = Pattern.compile(".*(?:公司|集团|厂|股份|[酒铝药矿实]业)");

  /** A firm in which another one, which the sentence names last, holds shares. */
  private static final Pattern HELD = Pattern.compile(".*(?:公司|股份)");

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
      case "公司" -> COMPANY;
      case "集团" -> GROUP;
      case "企业" -> ENTERPRISE;
      case "院", "医院" -> Pattern.compile(".*院");
      case "学校", "校" -> Pattern.compile(".*(?:校|学|(?<!科)学院|附小|附中|一中|一高)");
      case "银行", "行" -> Pattern.compile(".*行");
      case "俱乐部", "球队", "队" -> Pattern.compile(".*(?:队|俱乐部)");
      case "部门", "单位", "机构" -> ANY;
      case "研究所" -> Pattern.compile(".*所");
      case "合作社" -> Pattern.compile(".*社");
      default -> Pattern.compile(".*" + kind);
    };
  }

  private static boolean isFirm(Pattern suits) {
    return suits == COMPANY || suits == GROUP || suits == ENTERPRISE || suits == HELD;
  }

  /** Whether a name is what the word says, to the letter. */
  private boolean suits(Word word, Actor actor) {
    if (actor.label() != word.label() || actor.isDescription()) {
      return false;
    }
    return word.rank().isEmpty()
        ? word.suits().matcher(actor.entity()).matches()
        : actor.entity().endsWith(word.rank()) || divisions.isRanked(actor.entity(), word.rank());
  }

  /** Whether a name without a word for firms may be one: 中国一拖. */
  private static boolean maySuit(Word word, Actor actor) {
    return isFirm(word.suits())
        && actor.label() == word.label()
        && !actor.isDescription()
        && !NOT_A_FIRM.matcher(actor.entity()).matches();
  }

  private Optional<Actor> antecedent(Word word, List<Actor> before, List<Actor> own) {
    List<Actor> named = new ArrayList<>(before);
    own.stream().filter(a -> a.span().end() <= word.span().start()).forEach(named::add);
    List<Actor> near =
        named.stream()
            .filter(a -> feeds(a.span().end(), word.span().start()) <= REACH)
            .filter(a -> !isScholars(a))
            .filter(a -> suits(word, a) || maySuit(word, a))
            .toList();
    if (word.suits() == HELD) {
      near = withoutLast(near);
    }
    Optional<Actor> found = word.label() == Label.PERSON ? subject(near) : best(word, near);
    return found.map(actor ->
        new Actor(
            actor.label(), actor.entity(), word.span(), true, actor.confidence() * CERTAINTY));
  }

  /** Whether a name only says where a scholar is from: [清河大学]教授. */
  private boolean isScholars(Actor actor) {
    return actor.label() == Label.ORGANIZATION
        && SCHOLAR.matcher(text).region(actor.span().end(), text.length()).lookingAt();
  }

  /** What is left when the one named last, who holds, is left out. */
  private static List<Actor> withoutLast(List<Actor> near) {
    return near.isEmpty()
        ? near
        : near.stream().filter(a -> !a.entity().equals(near.getLast().entity())).toList();
  }

  /** The nearest of the paragraph or the one before that suits to the letter, else the nearest. */
  private Optional<Actor> best(Word word, List<Actor> near) {
    List<Actor> suited =
        near.stream()
            .filter(a -> suits(word, a))
            .filter(a -> feeds(a.span().end(), word.span().start()) <= 1)
            .toList();
    return spokenOf(word, suited)
        .or(() -> near.isEmpty() ? Optional.empty() : Optional.of(near.getLast()));
  }

  /** The last one; of those in another sentence the first, of which it speaks. */
  private Optional<Actor> spokenOf(Word word, List<Actor> suited) {
    if (suited.isEmpty()) {
      return Optional.empty();
    }
    int last = suited.getLast().span().start();
    boolean apart = text.substring(last, word.span().start()).indexOf('。') >= 0;
    return apart && word.label() == Label.ORGANIZATION
        ? subject(suited)
        : Optional.of(suited.getLast());
  }

  /** The first person of the sentence that names one last: of whom it speaks. */
  private Optional<Actor> subject(List<Actor> near) {
    if (near.isEmpty()) {
      return Optional.empty();
    }
    int last = near.getLast().span().start();
    int start = Math.max(text.lastIndexOf('。', last), text.lastIndexOf(FEED, last));
    return near.stream().filter(a -> a.span().start() > start).findFirst();
  }

  private int feeds(int behind, int upTo) {
    int count = 0;
    for (int at = text.indexOf(FEED, behind);
        at >= 0 && at < upTo;
        at = text.indexOf(FEED, at + 1)) {
      count++;
    }
    return count;
  }
}
