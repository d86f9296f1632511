package wenmai.api.bench;

import java.io.IOException;
import java.io.PrintWriter;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import wenmai.graph.extract.Extractor;
import wenmai.graph.extract.tagger.Label;
import wenmai.graph.extract.tagger.Passage;
import wenmai.graph.extract.tagger.Score;
import wenmai.graph.extract.tagger.Tagger;
import wenmai.graph.extract.tagger.Trainer;

/** Measures how well names, relations and dates are found, and how fast. */
@Command(
    name = "extract",
    mixinStandardHelpOptions = true,
    description = "Measures what is found in labelled texts, exact spans, and the speed.")
public final class BenchExtract implements Callable<Integer> {
  private static final EnumSet<Label> NAMES =
      EnumSet.of(Label.PERSON, Label.ORGANIZATION, Label.PLACE);

  private static final EnumSet<Label> ENTITIES = EnumSet.complementOf(EnumSet.of(Label.TITLE));

  @Spec private CommandSpec spec;

  @Option(
      names = "--eval",
      required = true,
      paramLabel = "DIR",
      description = "Folder with ner/*_dev.jsonl and ner/type_map.json.")
  private Path eval;

  @Option(names = "--gold", paramLabel = "FILE", description = "A gold page.")
  private @Nullable Path gold;

  @Option(
      names = "--training",
      paramLabel = "DIR",
      description = "Annotated passages: trains without every tenth and measures on these.")
  private @Nullable Path training;

  @Override
  public Integer call() throws IOException {
    PrintWriter print = spec.commandLine().getOut();
    long started = System.nanoTime();
    Tagger tagger = Tagger.load();
    print.printf("loaded in %.2f s%n", (System.nanoTime() - started) / 1e9);
    Path sets = eval.resolve("ner");
    Map<String, Label> labels = AnnotatedSet.labels(sets.resolve("type_map.json"));
    List<Passage> news = AnnotatedSet.lines(sets.resolve("peoples_daily_dev.jsonl"), labels);
    print(
        "cluener_dev",
        tagger,
        AnnotatedSet.lines(sets.resolve("cluener_dev.jsonl"), labels),
        NAMES);
    print("peoples_daily_dev", tagger, news, NAMES);
    print(
        "resume_dev",
        tagger,
        AnnotatedSet.lines(sets.resolve("resume_dev.jsonl"), labels),
        EnumSet.of(Label.PERSON, Label.ORGANIZATION, Label.TITLE));
    if (gold != null) {
      print("gold page", tagger, AnnotatedSet.page(gold), ENTITIES);
      GoldPage.read(gold, Extractor.load()).lines().forEach(line -> print.println("  " + line));
    }
    if (training != null) {
      Trainer.Part part = Trainer.Part.every(10, Passage.readAll(training));
      Tagger without = new Trainer(Trainer.Settings.DEFAULT).train(part.kept());
      print("held-out tenth", without, part.heldOut(), EnumSet.allOf(Label.class));
    }
    print.printf("%.0f thousand characters/s of one core%n", speed(tagger, news) / 1000);
    print.printf("%d MB of heap in use%n", heap() >> 20);
    print.flush();
    return 0;
  }

  private void print(String name, Tagger tagger, List<Passage> passages, EnumSet<Label> labels) {
    PrintWriter print = spec.commandLine().getOut();
    Score score = Score.of(tagger, passages);
    print(name, score.of(labels));
    for (Label label : labels) {
      print("  " + label.name(), score.of(label));
    }
    print.flush();
  }

  private void print(String name, Score.Counts counts) {
    spec.commandLine()
        .getOut()
        .printf(
            "%-18s P %.3f  R %.3f  F1 %.3f  (%d marked)%n",
            name,
            counts.precision(),
            counts.recall(),
            counts.f1(),
            counts.right() + counts.missed());
  }

  /** Characters a second of processor time, the best of five rounds after one to warm up. */
  private static double speed(Tagger tagger, List<Passage> passages) {
    long characters = passages.stream().mapToLong(p -> p.text().length()).sum();
    double best = 0;
    for (int round = 0; round < 6; round++) {
      long started = processorTime();
      passages.forEach(p -> tagger.tag(p.text()));
      if (round > 0) {
        best = Math.max(best, characters / ((processorTime() - started) / 1e9));
      }
    }
    return best;
  }

  /** Nanoseconds that this thread has run: other programs' share does not count. */
  private static long processorTime() {
    return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
  }

  @SuppressWarnings("SystemGc")
  private static long heap() {
    System.gc();
    return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
  }
}
