package wenmai.api.bench.relations;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import wenmai.graph.model.Alias;
import wenmai.graph.model.Findings;
import wenmai.graph.model.Mention;
import wenmai.graph.model.Modality;
import wenmai.graph.model.RelationType;
import wenmai.graph.model.Statement;

/**
 * How well the facts read from texts agree with the relations marked there.
 *
 * <p>A fact counts once a text, whatever sentences state it; it is right when type and both
 * arguments are those of a marked relation, in any form that the text has of their names. Titles of
 * posts are counted apart.
 */
final class RelationScore {
  private final Map<RelationType, int[]> counts = new EnumMap<>(RelationType.class);
  private final List<String> differences = new ArrayList<>();
  private boolean whole = true;

  private static final int RIGHT = 0;
  private static final int WRONG = 1;
  private static final int MISSED = 2;
  private static final int TITLED = 3;

  /** Counts what was read from a text against what is marked there. */
  void count(RelatedText marked, Findings read) {
    whole &= marked.whole();
    List<MarkedRelation> missed = new ArrayList<>(marked.relations().stream().distinct().toList());
    List<Statement> wrong = new ArrayList<>();
    for (Map.Entry<List<Object>, List<Statement>> fact : facts(read).entrySet()) {
      Statement first = fact.getValue().getFirst();
      Set<String> heads = forms(read, first.head());
      Set<String> tails = forms(read, first.tail());
      List<MarkedRelation> said =
          missed.stream().filter(m -> m.isSaidBy(first, heads, tails)).toList();
      boolean known = marked.relations().stream().anyMatch(m -> m.isSaidBy(first, heads, tails));
      missed.removeAll(said);
      said.forEach(m -> add(m.type(), RIGHT));
      said.stream().filter(m -> isTitled(m, fact.getValue())).forEach(m -> add(m.type(), TITLED));
      if (!known) {
        wrong.add(first);
        add(first.type(), WRONG);
      }
    }
    missed.forEach(m -> add(m.type(), MISSED));
    note(marked, missed, wrong);
  }

  private void add(RelationType type, int what) {
    counts.computeIfAbsent(type, t -> new int[4])[what]++;
  }

  private static boolean isTitled(MarkedRelation marked, List<Statement> said) {
    return said.stream().anyMatch(s -> marked.title().equals(s.attributes().get("title")));
  }

  private static Map<List<Object>, List<Statement>> facts(Findings read) {
    Map<List<Object>, List<Statement>> facts = new LinkedHashMap<>();
    for (Statement s : read.statements()) {
      if (s.modality() == Modality.ASSERTED) {
        facts.computeIfAbsent(List.of(s.type(), s.head(), s.tail()), f -> new ArrayList<>()).add(s);
      }
    }
    return facts;
  }

  /** The forms in which a text names what is called {@code entity}. */
  private static Set<String> forms(Findings read, String entity) {
    Set<String> forms = new HashSet<>(Set.of(entity));
    read.mentions().stream()
        .filter(m -> m.entity().equals(entity))
        .map(Mention::text)
        .forEach(forms::add);
    read.aliases().stream()
        .filter(a -> a.entity().equals(entity))
        .map(Alias::alias)
        .forEach(forms::add);
    return forms;
  }

  private void note(RelatedText marked, List<MarkedRelation> missed, List<Statement> wrong) {
    if (missed.isEmpty() && (wrong.isEmpty() || !marked.whole())) {
      return;
    }
    differences.add(marked.text());
    missed.forEach(m -> differences.add("  missed " + m));
    for (Statement s : wrong) {
      differences.add("  beyond #%s(%s,%s) %s".formatted(s.type(), s.head(), s.tail(), s.rule()));
    }
  }

  /** What was missed in each text and what was read beyond its marks. */
  List<String> differences() {
    return List.copyOf(differences);
  }

  /**
   * One line for all types together and one for each type that is marked; without precision where
   * texts mark only some relations.
   */
  List<String> lines() {
    List<String> lines = new ArrayList<>();
    int[] all = new int[4];
    for (int[] of : counts.values()) {
      for (int i = 0; i < all.length; i++) {
        all[i] += of[i];
      }
    }
    lines.add(line("all", all));
    counts.forEach((type, of) -> {
      if (of[RIGHT] + of[MISSED] > 0) {
        lines.add(line(type.name(), of));
      }
    });
    if (whole) {
      int[] posts = counts.getOrDefault(RelationType.HOLDS_POSITION, new int[4]);
      lines.add("  %d of %d posts with their title".formatted(posts[TITLED], posts[RIGHT]));
    }
    return lines;
  }

  private String line(String name, int[] of) {
    double precision = of[RIGHT] == 0 ? 0 : (double) of[RIGHT] / (of[RIGHT] + of[WRONG]);
    double recall = of[RIGHT] == 0 ? 0 : (double) of[RIGHT] / (of[RIGHT] + of[MISSED]);
    double f1 = of[RIGHT] == 0 ? 0 : 2 * precision * recall / (precision + recall);
    int marked = of[RIGHT] + of[MISSED];
    return whole
        ? String.format(
            Locale.ROOT,
            "  %-15s P %.3f  R %.3f  F1 %.3f  (%d marked)",
            name,
            precision,
            recall,
            f1,
            marked)
        : String.format(
            Locale.ROOT,
            "  %-15s R %.3f  (%d marked, %d others read)",
            name,
            recall,
            marked,
            of[WRONG]);
  }
}
