package wenmai.api.bench;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import wenmai.api.bench.relations.RelationBench;
import wenmai.graph.extract.Extractor;
import wenmai.graph.extract.tagger.Label;
import wenmai.graph.extract.tagger.Passage;
import wenmai.graph.extract.tagger.Score;
import wenmai.graph.extract.tagger.TaggedSpan;
import wenmai.graph.extract.tagger.Tagger;
import wenmai.graph.extract.tagger.Trainer;

/**
 * Measures how well names, relations and dates are found, and how fast: the tagger alone, and the
 * extractor that ships with its rules.
 */
@Command(
    name = "extract",
    mixinStandardHelpOptions = true,
    description = "Measures what is found in labelled texts, exact spans, and the speed.")
public final class BenchExtract implements Callable<Integer> {
  private static final EnumSet<Label> NAMES =
      EnumSet.of(Label.PERSON, Label.ORGANIZATION, Label.PLACE);

  private static final EnumSet<Label> ENTITIES = EnumSet.complementOf(EnumSet.of(Label.TITLE));

  @Spec private CommandSpec spec;

  /** What can be measured by itself. */
  enum Part {
    SPEED,
    NAMES,
    RELATIONS
  }

  @Option(
      names = "--eval",
      paramLabel = "DIR",
      description =
          "Folder with ner/*_dev.jsonl, ner/type_map.json, news/local_gov_news.jsonl.gz,"
              + " relations/*.jsonl.")
  private @Nullable Path eval;

  @Option(
      names = "--only",
      split = ",",
      paramLabel = "PART",
      description = "What to measure: ${COMPLETION-CANDIDATES}; all when not given.")
  private Set<Part> only = EnumSet.allOf(Part.class);

  @Option(
      names = "--differences",
      paramLabel = "DIR",
      description = "Where to write the relations missed and read beyond the marks.")
  private @Nullable Path differences;

  @Option(names = "--gold", paramLabel = "FILE", description = "Gold pages, one or more.")
  private List<Path> gold = List.of();

  @Option(
      names = "--training",
      paramLabel = "DIR",
      description =
          "Annotated passages: names on every tenth, which the model has not seen; relations on"
              + " two halves.")
  private @Nullable Path training;

  @Override
  public Integer call() throws IOException {
    PrintWriter print = spec.commandLine().getOut();
    long started = System.nanoTime();
    Extractor extractor = Extractor.load();
    print.printf("loaded in %.2f s%n", (System.nanoTime() - started) / 1e9);
    if (eval != null && only.contains(Part.SPEED)) {
      ReadingSpeed.of(eval.resolve("news/local_gov_news.jsonl.gz"), extractor).print(print);
    }
    if (only.contains(Part.NAMES)) {
      names(extractor, print);
    }
    if (only.contains(Part.RELATIONS)) {
      relations(extractor, print);
    }
    print.flush();
    return 0;
  }

  private void names(Extractor extractor, PrintWriter print) throws IOException {
    Tagger tagger = Tagger.load();
    print.println("exact spans: the extractor; the tagger alone");
    for (Labelled set : sets()) {
      print(set, extractor::names, tagger::tag, print);
    }
  }

  private void relations(Extractor extractor, PrintWriter print) throws IOException {
    for (Path page : gold) {
      GoldPage.read(page, extractor).lines().forEach(print::println);
    }
    RelationBench bench = new RelationBench(extractor, print);
    if (training != null) {
      bench.passages(training, list("passages.txt"));
    }
    if (eval != null) {
      bench.sets(eval.resolve("relations"), list("sets.txt"));
    }
  }

  private @Nullable Path list(String name) throws IOException {
    return differences == null ? null : Files.createDirectories(differences).resolve(name);
  }

  /**
   * Passages to measure on.
   *
   * @param labels that the set marks
   */
  private record Labelled(String name, List<Passage> passages, EnumSet<Label> labels) {}

  private List<Labelled> sets() throws IOException {
    List<Labelled> sets = new ArrayList<>();
    for (Path page : gold) {
      sets.add(new Labelled(page.getFileName().toString(), AnnotatedSet.page(page), ENTITIES));
    }
    if (training != null) {
      List<Passage> tenth = Trainer.Part.every(10, Passage.readAll(training)).heldOut();
      sets.add(new Labelled("held-out tenth", tenth, EnumSet.allOf(Label.class)));
    }
    if (eval != null) {
      addNamed(eval.resolve("ner"), sets);
    }
    return sets;
  }

  private static void addNamed(Path ner, List<Labelled> sets) throws IOException {
    Map<String, Label> kinds = AnnotatedSet.labels(ner.resolve("type_map.json"));
    EnumSet<Label> posts = EnumSet.of(Label.PERSON, Label.ORGANIZATION, Label.TITLE);
    for (String name : List.of("peoples_daily_dev", "cluener_dev", "resume_dev")) {
      List<Passage> passages = AnnotatedSet.lines(ner.resolve(name + ".jsonl"), kinds);
      sets.add(new Labelled(name, passages, name.equals("resume_dev") ? posts : NAMES));
    }
  }

  private static void print(
      Labelled set,
      Function<String, List<TaggedSpan>> extractor,
      Function<String, List<TaggedSpan>> tagger,
      PrintWriter print) {
    Score whole = Score.of(extractor, set.passages());
    Score alone = Score.of(tagger, set.passages());
    print.println(set.name());
    print("all", whole.of(set.labels()), alone.of(set.labels()), print);
    for (Label label : set.labels()) {
      print(label.name(), whole.of(label), alone.of(label), print);
    }
    print.flush();
  }

  private static void print(
      String name, Score.Counts whole, Score.Counts alone, PrintWriter print) {
    print.printf(
        "  %-12s P %.3f  R %.3f  F1 %.3f;  P %.3f  R %.3f  F1 %.3f  (%d marked)%n",
        name,
        whole.precision(),
        whole.recall(),
        whole.f1(),
        alone.precision(),
        alone.recall(),
        alone.f1(),
        whole.right() + whole.missed());
  }
}
