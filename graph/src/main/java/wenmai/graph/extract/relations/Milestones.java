package wenmai.graph.extract.relations;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import wenmai.graph.extract.values.DateReader;
import wenmai.graph.model.DateExpression;
import wenmai.graph.model.Evidence;
import wenmai.graph.model.Milestone;
import wenmai.graph.model.Milestone.Stage;
import wenmai.graph.model.Modality;
import wenmai.graph.model.NamedSentence;

/** Reads the stages of a project from the sentences that name it. Pure. */
public final class Milestones {
  private static final Map<Stage, Pattern> WORDS = words();

  /** What follows a word that only speaks of the stage: 投产后, 开工率. */
  private static final String NOT_REACHED = "(?!之?[前后]|以来|率|时间|日期)";

  private static final Pattern CLAUSE_END = Pattern.compile("[，；。！？,;!?\\n]");

  /** Papers report one event days apart, and 昨日 of a reprint is not the first one's. */
  private static final int SAME_EVENT_DAYS = 2;

  private static final int EVIDENCE = 3;

  private Milestones() {}

  private static Map<Stage, Pattern> words() {
    Map<Stage, String> words = new EnumMap<>(Stage.class);
    words.put(Stage.APPROVED, "立项|获批|获得(?:批复|批准|核准)|(?:批复|核准)同意|通过(?:审批|核准)");
    words.put(Stage.STARTED, "(?<!未)(?:开工|动工|奠基|破土|启动建设|开始(?:建设|施工))");
    words.put(Stage.TOPPED_OUT, "封顶|合龙");
    words.put(Stage.COMPLETED, "竣工|完工|落成|建成(?!区)|通过(?:竣工|交工)?验收");
    words.put(
        Stage.IN_USE, "投产|投用|投入(?:使用|运营|运行|生产)|(?<!未)通车|启用|开(?:业|园|馆|港|航)|(?:正式|开始)(?:运营|运行|营业)");
    Map<Stage, Pattern> patterns = new EnumMap<>(Stage.class);
    words.forEach(
        (stage, word) -> patterns.put(stage, Pattern.compile("(?:" + word + ")" + NOT_REACHED)));
    return patterns;
  }

  /**
   * The stages that a project has reached or is to reach, in order; of one stage first what is
   * reached, then by time. Where sentences name different times for a stage, each stands by itself
   * and is marked.
   */
  public static List<Milestone> read(List<NamedSentence> sentences) {
    Map<Stage, List<Claim>> claims = new TreeMap<>();
    for (NamedSentence sentence : sentences) {
      WORDS.forEach((stage, word) ->
          claim(sentence, word)
              .ifPresent(c -> claims.computeIfAbsent(stage, s -> new ArrayList<>()).add(c)));
    }
    List<Milestone> milestones = new ArrayList<>();
    claims.forEach((stage, of) -> {
      milestones.addAll(milestones(stage, of.stream().filter(c -> !c.planned()).toList()));
      milestones.addAll(milestones(stage, of.stream().filter(Claim::planned).toList()));
    });
    return milestones;
  }

  /**
   * What one sentence says of a stage.
   *
   * @param date null when it names none
   */
  private record Claim(Evidence evidence, boolean planned, @Nullable DateExpression date) {
    boolean sameEvent(DateExpression other) {
      return date != null
          && !date.from().isAfter(other.to().plusDays(SAME_EVENT_DAYS))
          && !other.from().isAfter(date.to().plusDays(SAME_EVENT_DAYS));
    }
  }

  private static Optional<Claim> claim(NamedSentence sentence, Pattern word) {
    Evidence evidence = sentence.evidence();
    String text = evidence.sentence();
    for (Matcher m = word.matcher(text); m.find(); ) {
      Modality modality = Modalities.of(text.substring(clauseStart(text, m.start()), m.end()));
      boolean said = modality == Modality.ASSERTED || modality == Modality.PLANNED;
      if (said && isOfProject(sentence, m.start())) {
        return Optional.of(
            new Claim(
                evidence,
                modality == Modality.PLANNED,
                date(text, evidence.date(), m.start(), m.end())));
      }
    }
    return Optional.empty();
  }

  /** Whether the project is the last one named before a word, or the first after it. */
  private static boolean isOfProject(NamedSentence sentence, int word) {
    int own = last(sentence.names(), word);
    int other = last(sentence.others(), word);
    if (own >= 0 || other >= 0) {
      return own > other;
    }
    int ownAfter = sentence.names().stream().mapToInt(n -> n).min().orElse(Integer.MAX_VALUE);
    int otherAfter = sentence.others().stream().mapToInt(n -> n).min().orElse(Integer.MAX_VALUE);
    return ownAfter < otherAfter;
  }

  private static int last(List<Integer> places, int before) {
    return places.stream().mapToInt(p -> p).filter(p -> p < before).max().orElse(-1);
  }

  /** The date in the clause of a word, else the last before it. */
  private static @Nullable DateExpression date(
      String text, @Nullable LocalDate issue, int start, int end) {
    List<DateExpression> dates = DateReader.read(text, issue);
    int from = clauseStart(text, start);
    int to = clauseEnd(text, end);
    return dates.stream()
        .filter(d -> d.span().start() >= from && d.span().end() <= to)
        .findFirst()
        .or(() -> dates.stream().filter(d -> d.span().end() <= start).reduce((a, b) -> b))
        .orElse(null);
  }

  private static int clauseStart(String text, int at) {
    int start = 0;
    for (Matcher m = CLAUSE_END.matcher(text); m.find() && m.start() < at; ) {
      start = m.end();
    }
    return start;
  }

  private static int clauseEnd(String text, int at) {
    Matcher m = CLAUSE_END.matcher(text);
    return m.find(at) ? m.start() : text.length();
  }

  private static List<Milestone> milestones(Stage stage, List<Claim> claims) {
    List<List<Claim>> events = events(claims);
    boolean conflict = events.size() > 1 && claims.stream().noneMatch(Claim::planned);
    return events.stream().map(event -> milestone(stage, event, conflict)).toList();
  }

  /** Claims of one time each, by time; those without a date go with the first. */
  private static List<List<Claim>> events(List<Claim> claims) {
    List<List<Claim>> events = new ArrayList<>();
    for (Claim claim : byPrecision(claims)) {
      DateExpression date = claim.date();
      events.stream()
          .filter(event -> date == null || event.getFirst().sameEvent(date))
          .findFirst()
          .orElseGet(() -> {
            events.add(new ArrayList<>());
            return events.getLast();
          })
          .add(claim);
    }
    events.sort(Comparator.comparing(Milestones::begin));
    return events;
  }

  /** The most precise dates first, none last; the older sentence first. */
  private static List<Claim> byPrecision(List<Claim> claims) {
    return claims.stream()
        .sorted(
            Comparator.<Claim>comparingLong(
                    c -> {
                      DateExpression date = c.date();
                      return date == null
                          ? Long.MAX_VALUE
                          : date.to().toEpochDay() - date.from().toEpochDay();
                    })
                .thenComparing(c -> printed(c.evidence())))
        .toList();
  }

  private static LocalDate begin(List<Claim> event) {
    DateExpression date = event.getFirst().date();
    return date == null ? LocalDate.MAX : date.from();
  }

  private static LocalDate printed(Evidence evidence) {
    return evidence.date() == null ? LocalDate.MAX : evidence.date();
  }

  private static Milestone milestone(Stage stage, List<Claim> event, boolean conflict) {
    DateExpression date = event.getFirst().date();
    List<Evidence> evidence =
        event.stream()
            .map(Claim::evidence)
            .sorted(Comparator.comparing(Milestones::printed))
            .toList();
    boolean planned = event.getFirst().planned();
    return new Milestone(
        stage,
        date == null ? null : date.from(),
        date == null ? (planned ? null : evidence.getFirst().date()) : date.to(),
        planned,
        conflict,
        evidence.subList(0, Math.min(EVIDENCE, evidence.size())));
  }
}
