package wenmai.graph.extract.names;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import wenmai.graph.extract.tagger.Label;
import wenmai.graph.extract.tagger.TaggedSpan;
import wenmai.graph.model.Alias;
import wenmai.graph.model.EntityType;
import wenmai.indexer.corpus.Span;

/** The names of one text: which stand for the same thing, and the fullest form of each. */
public final class NameBook {
  private static final String CALLED = "(?:以下简称|以下称|下称|简称|又称|又名|亦称|俗称)为?";

  private static final String SHORT_FORM =
      "\\s*[:：]?\\s*[“\"「『]?(?<brief>[^（()）“”\"「」『』，,、。；;]{2,20})[”\"」』]?\\s*";

  /** What may stand before the short form; another body there may be what it is short for. */
  private static final String ASIDE = "(?:(?!公司|集团|大学|委员会|中心|[局院厅])[^（()）。；;]){0,60}?";

  /** （以下简称“新材料公司”）, （简称“开元城投”，股票代码…） or “，简称开元城投，” behind a name. */
  private static final Pattern SAID =
      Pattern.compile(
          "(?:[（(]%4$s%1$s%2$s(?:[，,、；;][^（()）]{0,60})?[）)]|[，,]\\s*%1$s%3$s[，,。；;])"
              .formatted(CALLED, SHORT_FORM, SHORT_FORM.replace("brief", "other"), ASIDE));

  /** （豫泽水利） behind a name. */
  private static final Pattern BRACKETED = Pattern.compile("[（(]" + SHORT_FORM + "[）)]");

  private static final Pattern PHASE = Pattern.compile("(.{3,}?)(?:[一二三四五六]期|[1-6]期)(?:项目|工程)?");

  private final String text;
  private final SentenceIndex sentences;
  private final Divisions divisions;
  private final Map<Form, Integer> firstSeen = new LinkedHashMap<>();
  private final Map<Form, String> fuller = new HashMap<>();
  private final List<Alias> aliases = new ArrayList<>();

  private NameBook(String text, SentenceIndex sentences, Divisions divisions) {
    this.text = text;
    this.sentences = sentences;
    this.divisions = divisions;
  }

  /**
   * The book of the names of a text.
   *
   * @param names in order; titles among them are passed over
   */
  public static NameBook of(
      String text, SentenceIndex sentences, List<TaggedSpan> names, Divisions divisions) {
    NameBook book = new NameBook(text, sentences, divisions);
    names.forEach(book::enter);
    names.forEach(book::introduce);
    Department.of(text, names).forEach(book::place);
    book.abbreviate();
    book.address(Address.of(text, names));
    return book;
  }

  /** The kind of entity that a label stands for; none for a title. */
  public static Optional<EntityType> typeOf(Label label) {
    return switch (label) {
      case PERSON -> Optional.of(EntityType.PERSON);
      case ORGANIZATION -> Optional.of(EntityType.ORGANIZATION);
      case PROJECT -> Optional.of(EntityType.PROJECT);
      case PLACE -> Optional.of(EntityType.PLACE);
      case TITLE -> Optional.empty();
    };
  }

  /** The fullest form in the text of what {@code name} names, without blanks inside. */
  public String canonical(TaggedSpan name) {
    Form form = form(name);
    return fuller.getOrDefault(form, form.name());
  }

  /** The shorter forms, each with the sentence that shows it, in order of the text. */
  public List<Alias> aliases() {
    return aliases.stream().sorted((a, b) -> a.proof().compareTo(b.proof())).toList();
  }

  private Form form(TaggedSpan name) {
    return new Form(name.label(), plain(name.span().of(text)));
  }

  private static String plain(String printed) {
    return printed.replaceAll("[\\s\u3000]+", "");
  }

  private void enter(TaggedSpan name) {
    if (name.label() != Label.TITLE) {
      firstSeen.putIfAbsent(form(name), name.span().start());
    }
  }

  /** Takes a shorter name that the text itself introduces in brackets behind the full one. */
  private void introduce(TaggedSpan name) {
    if (name.label() == Label.TITLE) {
      return;
    }
    Form full = form(name);
    introduced(name)
        .filter(brief -> brief.name().length() < full.name().length())
        .ifPresent(brief -> record(brief, full.name(), name.span().start(), true));
  }

  private Optional<Form> introduced(TaggedSpan name) {
    Matcher said = behind(name, SAID);
    if (said.lookingAt()) {
      String brief = said.group("brief") == null ? said.group("other") : said.group("brief");
      return Optional.of(new Form(name.label(), plain(brief)));
    }
    Matcher bracketed = behind(name, BRACKETED);
    if (!bracketed.lookingAt()) {
      return Optional.empty();
    }
    Form brief = new Form(name.label(), plain(bracketed.group("brief")));
    boolean alike = firstSeen.containsKey(brief) && isWithin(brief.name(), form(name).name());
    return alike ? Optional.of(brief) : Optional.empty();
  }

  private Matcher behind(TaggedSpan name, Pattern pattern) {
    return pattern.matcher(text).region(name.span().end(), text.length());
  }

  private static boolean isWithin(String brief, String full) {
    return brief.chars().allMatch(c -> full.indexOf(c) >= 0);
  }

  private void abbreviate() {
    List<Form> forms = List.copyOf(firstSeen.keySet());
    firstSeen.forEach((brief, at) -> {
      if (!fuller.containsKey(brief)) {
        fullestOf(brief, forms).ifPresent(full -> record(brief, full, at, false));
      }
    });
  }

  /** The one name that {@code brief} abbreviates; none when several unlike ones compete. */
  private Optional<String> fullestOf(Form brief, List<Form> forms) {
    List<String> candidates =
        forms.stream()
            .filter(f -> f.label() == brief.label() && abbreviates(brief, f))
            .map(f -> fuller.getOrDefault(f, f.name()))
            .distinct()
            .toList();
    if (candidates.size() <= 1) {
      return candidates.stream().findFirst();
    }
    String longest = candidates.stream().reduce("", (a, b) -> b.length() > a.length() ? b : a);
    boolean oneFamily =
        candidates.stream()
            .allMatch(c ->
                c.equals(longest) || Abbreviation.of(c, longest, brief.label(), this::isPlace));
    return oneFamily ? Optional.of(longest) : Optional.empty();
  }

  private boolean abbreviates(Form brief, Form full) {
    if (brief.label() == Label.PROJECT && isPhaseOf(brief.name(), full.name())) {
      return true;
    }
    return Abbreviation.of(brief.name(), full.name(), brief.label(), this::isPlace);
  }

  /** 城市阳台项目一期 of 城市阳台项目: a phase goes with its project where the text names both. */
  private static boolean isPhaseOf(String phase, String project) {
    Matcher m = PHASE.matcher(phase);
    return m.matches() && (m.group(1).equals(project) || (m.group(1) + "项目").equals(project));
  }

  private boolean isPlace(String name) {
    return divisions.contains(name)
        || name.equals("中国")
        || firstSeen.containsKey(new Form(Label.PLACE, name));
  }

  /** Takes a department in a row of posts for that of the row's body. */
  private void place(Department department) {
    Form brief = form(department.name());
    if (!fuller.containsKey(brief)) {
      record(brief, department.whole(), department.name().span().start(), false);
    }
  }

  /** Takes 赵局长 for the one person of that name and post. */
  private void address(List<Address> addresses) {
    for (Address address : addresses) {
      Form brief = new Form(Label.PERSON, address.span().of(text));
      if (!fuller.containsKey(brief)) {
        record(brief, address.person(), address.span().start(), false);
      }
    }
  }

  private void record(Form brief, String full, int at, boolean said) {
    fuller.put(brief, full);
    Span proof = sentences.at(at);
    typeOf(brief.label())
        .ifPresent(
            type -> aliases.add(new Alias(type, full, brief.name(), proof, proof.of(text), said)));
  }

  private record Form(Label label, String name) {}
}
