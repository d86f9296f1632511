package wenmai.graph.extract.relations;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import wenmai.graph.extract.names.Divisions;
import wenmai.graph.extract.names.NameBook;
import wenmai.graph.extract.names.SentenceIndex;
import wenmai.graph.extract.names.States;
import wenmai.graph.extract.tagger.Label;
import wenmai.graph.extract.tagger.TaggedSpan;
import wenmai.graph.model.EntityType;
import wenmai.graph.model.Modality;
import wenmai.graph.model.RelationType;
import wenmai.graph.model.Statement;
import wenmai.indexer.corpus.Span;

/** Reads from a text with known names the sentences that state relations. Pure and thread-safe. */
public final class RelationReader {
  private static final List<Rule> RULES = Rules.all();
  private static final List<Rule> STOPS = VisitRules.stops();

  /** A line between two places: 安徽合肥至福州高铁 lies in more than what its first one lies in. */
  private static final Pattern LINE = Pattern.compile(".+[至到].+(?:高速|铁路|高铁|公路|快速路).*");

  /** A firm that builds for others: what is called its project is its site. */
  private static final Pattern PART_OF_EARTH =
      Pattern.compile("[东西南北中]*[亚欧非]洲|[南北拉中]?美洲|大洋洲|南极洲|.{1,3}洋|.{2,}海");

  private static final Pattern CONTRACTOR =
      Pattern.compile(
          "^中(?:国)?(?:铁|交|建|冶|水|电建|能建)(?!.*(?:银行|物流|快运|设计))|铁建|电建|能建|[一二三四五六七八九十]{1,3}[局冶]|建工|路桥|工程局"
              + "|(?:建筑|建安|隧道|市政工程|建设工程|建筑安装)(?:集团|股份|有限|工程|公司)");

  private static final String STOPS_CLAUSE = "，。；：";

  private static final String CHINA = "中国";

  private static final char POINTING = '该';

  /** How far behind a wording its clause still tells how it is meant. */
  private static final int BEHIND = 4;

  /** Bodies that bear the name of their division, without it. */
  private static final Pattern AUTHORITY =
      Pattern.compile(
          "[省市县区镇乡][^省市县区镇乡村州旗社]*|[^省市县区镇乡村州旗社]*(?:[局委厅]|办公室|政府|人大|政协|法院|检察院|军分区|宣传部|组织部|统战部|武装部|党校|妇联|工会|团委|纪委监委)");

  private static final Pattern DIVISION = Pattern.compile(".*(?:[省市县区州旗盟镇乡村路街]|街道|大道|社区|开发区)");

  private RelationReader() {}

  /** The statements of a text in order, each once a sentence. */
  public static List<Statement> read(
      String text,
      SentenceIndex sentences,
      List<TaggedSpan> names,
      NameBook book,
      Divisions divisions) {
    Reading reading = new Reading(text, sentences, divisions);
    List<Actor> before = new ArrayList<>();
    int next = 0;
    for (Span sentence : sentences.spans()) {
      List<Actor> own = new ArrayList<>();
      while (next < names.size() && names.get(next).span().end() <= sentence.end()) {
        TaggedSpan name = names.get(next++);
        if (sentence.contains(name.span())) {
          own.add(actor(name, book));
        }
      }
      if (!own.isEmpty()) {
        reading.read(sentence, own, before);
        before.addAll(own);
      }
    }
    return reading.statements();
  }

  private static Actor actor(TaggedSpan name, NameBook book) {
    return new Actor(name.label(), book.canonical(name), name.span(), false, name.confidence());
  }

  /** The reading of one text. */
  private static final class Reading {
    private final String text;
    private final SentenceIndex sentences;
    private final Divisions divisions;
    private final References references;
    private final Map<List<Object>, Statement> statements = new LinkedHashMap<>();
    private final Set<String> visitors = new HashSet<>();
    private @Nullable Actor visitor;
    private @Nullable Span visitedIn;

    Reading(String text, SentenceIndex sentences, Divisions divisions) {
      this.text = text;
      this.sentences = sentences;
      this.divisions = divisions;
      this.references = new References(text, divisions);
    }

    List<Statement> statements() {
      return List.copyOf(statements.values());
    }

    void read(Span sentence, List<Actor> own, List<Actor> before) {
      List<Actor> all = references.resolve(sentence, before, own);
      if (all.size() < 2 && before.isEmpty()) {
        return;
      }
      Outline outline = Outline.of(text, sentence, all);
      Set<Label> present = EnumSet.noneOf(Label.class);
      all.forEach(a -> present.add(a.label()));
      for (Rule rule : RULES) {
        if (rule.fits(present)) {
          apply(rule, outline, before);
        }
      }
      for (Rule rule : STOPS) {
        applyToVisitors(rule, outline, before);
      }
      for (Position position : Positions.in(outline, sameParagraph(sentence, before))) {
        state(position);
      }
      for (Membership membership : Membership.in(text, outline, all, before)) {
        state(membership);
      }
    }

    private void apply(Rule rule, Outline outline, List<Actor> before) {
      Matcher found = rule.wording().matcher(outline.signs());
      while (found.find()) {
        if (isOtherwise(rule, outline, found)) {
          continue;
        }
        List<Actor> heads =
            rule.namesHead()
                ? actors(outline, found, "head", rule.heads(), Rule.Pick.ALL)
                : lastVisitor(outline.sentence()).map(List::of).orElse(List.of());
        List<Actor> tails =
            rule.namesTail()
                ? actors(outline, found, "tail", rule.tails(), rule.tailPick())
                : spokenOf(outline, found.start(), before).map(List::of).orElse(List.of());
        Modality modality = modality(rule.type(), outline, found);
        if (isNoAddress(rule, outline, found, heads) || isCutName(rule, found, heads)) {
          continue;
        }
        for (Actor head : heads) {
          for (Actor tail : tails) {
            state(rule, head, tail, modality, outline);
          }
        }
      }
    }

    /** Whether the clause up to the end of the wording tells of something else. */
    private static boolean isOtherwise(Rule rule, Outline outline, Matcher found) {
      Pattern otherwise = rule.unless();
      return otherwise != null
          && otherwise
              .matcher(outline.signs())
              .region(
                  clauseStart(outline.signs(), found.start(), "，。；"),
                  clauseEnd(outline.signs(), found.end()))
              .find();
    }

    private static int clauseEnd(String signs, int from) {
      int end = from;
      while (end < Math.min(from + BEHIND, signs.length())
          && STOPS_CLAUSE.indexOf(signs.charAt(end)) < 0) {
        end++;
      }
      return end;
    }

    private static int clauseStart(String signs, int at, String stops) {
      int start = at;
      while (start > 0 && stops.indexOf(signs.charAt(start - 1)) < 0) {
        start--;
      }
      return start;
    }

    /** Who was said to be on a visit in the sentence before this one, in the same paragraph. */
    private Optional<Actor> lastVisitor(Span sentence) {
      boolean goesOn =
          visitor != null
              && visitedIn != null
              && visitedIn.end() <= sentence.start()
              && text.substring(visitedIn.end(), sentence.start()).isBlank()
              && text.indexOf('\n', visitedIn.end() - 1) < 0;
      return goesOn ? Optional.ofNullable(visitor) : Optional.empty();
    }

    /** A stop on the tour of somebody of whom the text has said that he went visiting. */
    private void applyToVisitors(Rule rule, Outline outline, List<Actor> before) {
      Matcher found = rule.wording().matcher(outline.signs());
      boolean visiting =
          found.find()
              && (!rule.namesHead()
                  || outline.actors(found.start("head"), found.end("head")).stream()
                      .anyMatch(a -> visitors.contains(a.entity())));
      if (visiting) {
        apply(rule, outline, before);
      }
    }

    private List<Actor> sameParagraph(Span sentence, List<Actor> before) {
      int start = text.lastIndexOf('\n', sentence.start());
      return before.stream().filter(a -> a.span().start() > start).toList();
    }

    private static List<Actor> actors(
        Outline outline, Matcher found, String group, Set<Label> labels, Rule.Pick pick) {
      int start = found.start(group);
      int end = found.end(group);
      if (pick == Rule.Pick.ALL) {
        return outline.actors(start, end).stream().filter(a -> labels.contains(a.label())).toList();
      }
      List<Actor> last = new ArrayList<>();
      for (int i = start; i < end; i++) {
        boolean runGoesOn =
            i + 1 < end && (isSign(outline, i + 1) || isJoined(outline, i + 1, end));
        if (isSign(outline, i) && !runGoesOn) {
          outline.actors(i, i + 1).stream()
              .filter(a -> labels.contains(a.label()))
              .forEach(last::add);
        }
      }
      return last;
    }

    private static boolean isSign(Outline outline, int at) {
      return "ⓅⓄⒿⓁⓉ".indexOf(outline.signs().charAt(at)) >= 0;
    }

    private static boolean isJoined(Outline outline, int at, int end) {
      return outline.signs().charAt(at) == '的' && at + 1 < end && isSign(outline, at + 1);
    }

    /**
     * The project that a sentence without its name goes on about; none where the clause points back
     * to something (该水厂) that the text does not name.
     */
    private Optional<Actor> spokenOf(Outline outline, int at, List<Actor> before) {
      String clause = outline.signs().substring(clauseStart(outline.signs(), at, STOPS_CLAUSE), at);
      if (clause.indexOf(POINTING) >= 0) {
        return Optional.empty();
      }
      List<Actor> earlier = outline.actors(0, at);
      for (int i = earlier.size() - 1; i >= 0; i--) {
        if (earlier.get(i).label() == Label.PROJECT) {
          return Optional.of(earlier.get(i));
        }
      }
      int paragraph = text.lastIndexOf('\n', outline.sentence().start());
      for (int i = before.size() - 1; i >= 0 && before.get(i).span().start() > paragraph; i--) {
        if (before.get(i).label() == Label.PROJECT) {
          return Optional.of(before.get(i));
        }
      }
      return outline.actors(at, outline.signs().length()).stream()
          .filter(a -> a.label() == Label.PROJECT)
          .findFirst();
    }

    private static Modality modality(RelationType type, Outline outline, Matcher found) {
      String signs = outline.signs();
      if (type == RelationType.BUILDS && signs.contains("候选人")) {
        return Modality.PLANNED;
      }
      boolean wholeClause =
          switch (type) {
            case BUILDS, OWNS, COOPERATES_WITH, VISITED -> true;
            case LOCATED_IN, PART_OF, HOLDS_POSITION, CO_MENTIONED -> false;
          };
      int start = wholeClause ? clauseStart(signs, found.start(), STOPS_CLAUSE) : found.start();
      return Modalities.of(signs.substring(start, found.end()));
    }

    /**
     * Whether a place behind a place is none that lies in it: 嵩县白云山康养旅居目的地 begins a longer name,
     * and of two divisions the one is not in the other.
     */
    private boolean isNoAddress(Rule rule, Outline outline, Matcher found, List<Actor> heads) {
      if (!rule.name().equals("place-chain")) {
        return false;
      }
      String place = outline.actor(found.start("tail")).entity();
      String head = heads.getFirst().entity();
      boolean known = divisions.contains(place) && divisions.contains(head);
      if (known || divisions.isCityOrProvince(head) || head.equals(CHINA)) {
        return !divisions.liesIn(head, place);
      }
      int next = found.end() + 1;
      return next < outline.signs().length()
          && "ⓅⓄⒿⓁⓉ，。、；：（）“”的上里内下中段境畔旁边脚一".indexOf(outline.signs().charAt(next)) < 0
          && !DIVISION.matcher(head).matches();
    }

    /**
     * Whether a place right before an authority is the front of its name: 济宁市国防动员办公室 read as two
     * names would make the office lie in the city that it is of.
     */
    private static boolean isCutName(Rule rule, Matcher found, List<Actor> heads) {
      return rule.name().equals("of-place")
          && found.end("tail") == found.start("head")
          && heads.stream().anyMatch(h -> AUTHORITY.matcher(h.entity()).matches());
    }

    /** States a relation unless an address is told of what has none. */
    private void state(Rule rule, Actor head, Actor tail, Modality modality, Outline outline) {
      if (rule.type() == RelationType.LOCATED_IN
          && ((isWorldly(head) && !PART_OF_EARTH.matcher(tail.entity()).matches())
              || LINE.matcher(head.entity()).matches())) {
        return;
      }
      double confidence = rule.confidence() * Math.min(head.confidence(), tail.confidence());
      boolean contractor =
          rule.name().equals("its-works") && CONTRACTOR.matcher(head.entity()).find();
      RelationType type = contractor ? RelationType.BUILDS : rule.type();
      state(type, head, tail, confidence, Map.of(), modality, rule.name(), outline);
    }

    /** A state or a part of the earth: 美国的欧洲政策 and 位于广州的中国船厂 say nothing of where that is. */
    private static boolean isWorldly(Actor place) {
      String name = place.entity();
      return States.contains(name) || name.equals(CHINA) || PART_OF_EARTH.matcher(name).matches();
    }

    private void state(Position position) {
      double confidence =
          position.confidence()
              * Math.min(position.person().confidence(), position.body().confidence());
      state(
          RelationType.HOLDS_POSITION,
          position.person(),
          position.body(),
          confidence,
          Map.of("title", position.title()),
          position.modality(),
          position.rule(),
          position.outline());
    }

    private void state(Membership membership) {
      state(
          RelationType.PART_OF,
          membership.part(),
          membership.whole(),
          Membership.CONFIDENCE,
          Map.of(),
          Modality.ASSERTED,
          "among-them",
          membership.outline());
    }

    private void state(
        RelationType type,
        Actor head,
        Actor tail,
        double confidence,
        Map<String, String> attributes,
        Modality modality,
        String rule,
        Outline outline) {
      EntityType headType = NameBook.typeOf(head.label()).orElseThrow();
      EntityType tailType = NameBook.typeOf(tail.label()).orElseThrow();
      if (head.entity().equals(tail.entity()) || head.isDescription() || tail.isDescription()) {
        return;
      }
      if (type == RelationType.VISITED && modality == Modality.ASSERTED) {
        visitors.add(head.entity());
        visitor = head;
        visitedIn = outline.sentence();
      }
      Span sentence = sentences.at(outline.sentence().start());
      statements.putIfAbsent(
          List.of(type, sentence, head.entity(), tail.entity(), attributes),
          new Statement(
              type,
              headType,
              head.entity(),
              tailType,
              tail.entity(),
              sentence,
              sentence.of(text),
              confidence,
              attributes,
              modality,
              rule));
    }
  }
}
