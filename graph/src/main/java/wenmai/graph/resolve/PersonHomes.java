package wenmai.graph.resolve;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import wenmai.graph.extract.names.Division;
import wenmai.graph.extract.names.Divisions;
import wenmai.graph.model.EntityType;
import wenmai.graph.model.Findings;
import wenmai.graph.model.Mention;
import wenmai.graph.model.RelationType;
import wenmai.graph.model.Statement;

/**
 * Where the people of a text are known: across the country, in the city of the body they serve,
 * else at the text's own home. Two people of one name and different homes stay apart.
 *
 * <p>So do those of different times and callings: a poet of 唐代, a reporter, and somebody of whom
 * the text says no more than that he is one of many (市民, 村民), who is known in his article alone.
 * Where a paper without a home reports on heads of state, who is named beside them without a post
 * is known across the country too.
 */
final class PersonHomes {
  private static final Pattern NATIONAL_BODY =
      Pattern.compile("(?:中共中央|中央|全国|国务院|国家|中国|最高人民|解放军|党中央).*|(?:[^省市县区]{2,6}部|外交部|新华社)");

  private static final Pattern NATIONAL_TITLE = Pattern.compile("总书记|国家主席|主席|总理|总统|首相|国王|同志为核心");

  /** One of many, of whom the name tells nothing elsewhere. */
  private static final Pattern ONE_OF_MANY =
      Pattern.compile(
          "(?:市民|村民|居民|群众|游客|乘客|顾客|业主|患者|病人|车主|司机|学生|同学|家长|老人|老汉|大爷|大妈|男子|女子|嫌疑人|被告人|网友|农民|农户|贫困户|脱贫户)$");

  private static final Pattern REPORTER =
      Pattern.compile("(?:记者|通讯员|实习生)[\\s\u3000:：]*(?:\\p{IsHan}{2,3}[\\s\u3000、]+){0,3}$");

  private static final Pattern OF_OLD =
      Pattern.compile(
          "(?:夏|商|西周|东周|周|春秋|战国|秦|西汉|东汉|汉|三国|曹魏|西晋|东晋|晋|北魏|隋|唐|五代|北宋|南宋|宋|辽|金|元|明|清)(?:代|朝|初|末|时期|末年|初年)的?"
              + "(?:著名|大)?(?:诗人|词人|文学家|史学家|科学家|名将|将军|画家|书法家|政治家|思想家|理学家|医学家|高僧|宰相|名相|皇帝|大臣|状元|官员)?$");

  private static final String OLD = "古";
  private static final String PRESS = "记者";
  private static final int LOOKING_BACK = 16;

  private final Map<String, String> homes = new HashMap<>();
  private final String otherwise;

  private PersonHomes(String otherwise) {
    this.otherwise = otherwise;
  }

  /**
   * The homes of the people of an article.
   *
   * @param article what tells one of many of this article from those of others
   * @param paper the home of the paper by itself
   * @param home that of the text
   */
  static PersonHomes of(
      String article, String text, Findings findings, Home paper, Home home, Divisions divisions) {
    boolean ofState =
        paper.equals(Home.UNKNOWN)
            && findings.mentions().stream().anyMatch(m -> isHeadOfState(text, m));
    PersonHomes people = new PersonHomes(ofState ? "" : home.qualifier());
    for (Statement statement : findings.statements()) {
      if (statement.type() == RelationType.HOLDS_POSITION && !isReporter(statement)) {
        people.serve(Naming.plain(statement.head()), Naming.plain(statement.tail()), divisions);
      }
    }
    for (Mention mention : findings.mentions()) {
      if (mention.type() == EntityType.PERSON) {
        String person = Naming.plain(mention.entity());
        if (isHeadOfState(text, mention)) {
          people.homes.put(person, "");
        }
        int start = mention.span().start();
        people.call(person, text.substring(Math.max(0, start - LOOKING_BACK), start), article);
      }
    }
    return people;
  }

  private static boolean isHeadOfState(String text, Mention mention) {
    return mention.type() == EntityType.PERSON
        && NATIONAL_TITLE.matcher(text).region(mention.span().end(), text.length()).lookingAt();
  }

  /** Takes note of what stands before a name, where no post has told more. */
  private void call(String person, String before, String article) {
    if (OF_OLD.matcher(before).find()) {
      homes.put(person, OLD);
    } else if (REPORTER.matcher(before).find()) {
      homes.putIfAbsent(person, otherwise + PRESS);
    } else if (ONE_OF_MANY.matcher(before).find()) {
      homes.putIfAbsent(person, article);
    }
  }

  private static boolean isReporter(Statement statement) {
    return statement.attributes().getOrDefault("title", "").matches(".*(?:记者|通讯员|实习生)");
  }

  private void serve(String person, String body, Divisions divisions) {
    if (NATIONAL_BODY.matcher(body).matches()) {
      homes.put(person, "");
      return;
    }
    for (int length = Math.min(6, body.length()); length >= 2; length--) {
      List<Division> named = divisions.named(body.substring(0, length));
      if (!named.isEmpty()) {
        Home.highest(named)
            .map(d -> d.level() == Division.Level.COUNTY ? divisions.parent(d).orElse(d) : d)
            .ifPresent(d -> homes.putIfAbsent(person, d.name()));
        return;
      }
    }
    homes.putIfAbsent(person, otherwise);
  }

  /** The home of a person; empty for one known across the country. */
  String of(String person) {
    return person.indexOf('·') > 0 ? "" : homes.getOrDefault(person, otherwise);
  }
}
