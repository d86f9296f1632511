package wenmai.graph.extract.tagger;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Persons that were read as organizations or places, told by the title that stands directly beside
 * them (总统普京, 习近平总书记): what a text calls so once is a person wherever it stands alike.
 */
final class TitledPersons {
  private static final String OFFICES =
      "总书记|主席|总理|委员长|外长|防长|部长|大使|发言人|总指挥|书记|省长|市长|县长|区长|镇长|乡长|局长|厅长"
          + "|董事长|总经理|总裁|院长|校长|教授|院士|研究员|医生|老师|同志|先生|女士";

  private static final Pattern BEFORE =
      Pattern.compile("(?:" + OFFICES + "|总统|首相|国王|女王|天皇|议长|国务卿)$");

  /** The office, or that somebody accompanies or thinks. */
  private static final Pattern BEHIND =
      Pattern.compile("副?(?:" + OFFICES + ")(?!团|国|府|级|令|办|台|会议|奖|候选|选举|大选)|陪同下|新时代中国特色");

  /** Of whom abroad the name that follows need not be known to the lists: 总统埃里. */
  private static final Pattern HEAD_OF_STATE = Pattern.compile("(?:总统|首相|国王|女王|天皇|国务卿)$");

  private static final Pattern STATESMAN = Pattern.compile("总统|首相|总理|外长|国务卿|国王|女王");

  private static final Pattern WHERE = Pattern.compile("(?:在|往|赴|到|抵达?|离开?|飞|首都|城市)$");

  /** What makes a place or a body of the name before it. */
  private static final Pattern PART =
      Pattern.compile("[省市县区州镇乡村国岛港湾山河湖]|地区|方向|大学|医院|公司|集团|政府|基金|政权|军");

  /** What places and bodies end with. */
  private static final String ENDS = "省市县区镇乡村街路局院社会";

  private static final int LONGEST_OFFICE = 3;
  private static final int CHINESE = 3;

  private final Lexicon lexicon;

  TitledPersons(Lexicon lexicon) {
    this.lexicon = lexicon;
  }

  /** The names of a text in order, those organizations and places that are persons told as such. */
  List<TaggedSpan> of(String text, List<TaggedSpan> names) {
    Set<String> persons = new HashSet<>();
    for (TaggedSpan name : names) {
      if (mayBePerson(name) ? isTitled(text, name) : isStatesman(text, name)) {
        persons.add(name.span().of(text));
      }
    }
    return names.stream()
        .map(name ->
            mayBePerson(name)
                    && (persons.contains(name.span().of(text)) || isKnown(text, name))
                    && !isPart(text, name)
                    && !isWhere(text, name)
                ? new TaggedSpan(name.span(), Label.PERSON, name.confidence())
                : name)
        .toList();
  }

  private static boolean mayBePerson(TaggedSpan name) {
    return name.label() == Label.ORGANIZATION || name.label() == Label.PLACE;
  }

  /** Somebody with a foreign name who was read as a person beside his office. */
  private boolean isStatesman(String text, TaggedSpan name) {
    int start = name.span().start();
    return name.label() == Label.PERSON
        && !isChinese(name.span().of(text))
        && (BEFORE.matcher(text).region(Math.max(0, start - LONGEST_OFFICE), start).find()
            || STATESMAN.matcher(text).region(name.span().end(), text.length()).lookingAt());
  }

  /** Whether the words before the name say that it is a place there. */
  private boolean isWhere(String text, TaggedSpan name) {
    int start = name.span().start();
    return name.label() == Label.PLACE
        && !isChinese(name.span().of(text))
        && WHERE.matcher(text).region(Math.max(0, start - LONGEST_OFFICE), start).find();
  }

  private boolean isTitled(String text, TaggedSpan name) {
    String printed = name.span().of(text);
    int kinds = lexicon.kindsOf(printed);
    boolean foreign = (kinds & (Lexicon.FOREIGN | Lexicon.PERSON)) != 0;
    boolean chinese = isChinese(printed) && (kinds & (Lexicon.PLACE | Lexicon.ORGANIZATION)) == 0;
    int start = name.span().start();
    int before = Math.max(0, start - LONGEST_OFFICE);
    boolean head =
        name.label() == Label.PLACE
            && kinds == 0
            && HEAD_OF_STATE.matcher(text).region(before, start).find();
    if ((kinds & (Lexicon.DIVISION | Lexicon.DIVISION_STEM)) != 0
        || (!foreign && !chinese && !head)) {
      return false;
    }
    if (BEFORE.matcher(text).region(before, start).find()) {
      return !isPart(text, name);
    }
    return chinese && BEHIND.matcher(text).region(name.span().end(), text.length()).lookingAt();
  }

  /** An organization whose name the lists know for a Chinese person's and for nothing else. */
  private boolean isKnown(String text, TaggedSpan name) {
    String printed = name.span().of(text);
    return name.label() == Label.ORGANIZATION
        && lexicon.kindsOf(printed) == Lexicon.PERSON
        && isChinese(printed);
  }

  /** Three characters, a frequent family name and two that given names are made of. */
  private boolean isChinese(String name) {
    return name.length() == CHINESE
        && stands(name.charAt(0), 0) == 3
        && stands(name.charAt(1), 1) >= 2
        && stands(name.charAt(2), 2) >= 2
        && ENDS.indexOf(name.charAt(2)) < 0;
  }

  /** How readily a character stands in a part of a person's name, from 0 to 3. */
  private int stands(char c, int role) {
    return lexicon.nameRoles(Characters.fold(c)) >> (2 * role) & 3;
  }

  private static boolean isPart(String text, TaggedSpan name) {
    return PART.matcher(text).region(name.span().end(), text.length()).lookingAt();
  }
}
