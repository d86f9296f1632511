package wenmai.api;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import wenmai.graph.extract.tagger.Label;
import wenmai.graph.extract.tagger.Passage;
import wenmai.graph.extract.tagger.Reliability;
import wenmai.graph.extract.tagger.Score;
import wenmai.graph.extract.tagger.Tagger;
import wenmai.graph.extract.tagger.Trainer;

/** Trains the model that finds names, and says how good it is. */
@Command(
    name = "train",
    mixinStandardHelpOptions = true,
    description = "Trains the model that finds names from annotated passages.")
public final class Train implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Parameters(paramLabel = "DIR", description = "Folder of annotated passages, see its GUIDE.md.")
  private Path directory;

  @Option(names = "--out", paramLabel = "FILE", description = "Where to write the model.")
  private Path out;

  @Option(
      names = "--folds",
      paramLabel = "N",
      defaultValue = "0",
      description = "Cross-validate with so many models first (0: do not).")
  private int folds;

  @Option(
      names = "--hold-out",
      paramLabel = "N",
      defaultValue = "0",
      description = "Leave every N-th passage out of the model and measure on it (0: none).")
  private int heldOut;

  @Option(
      names = "--news",
      paramLabel = "FILE=N",
      description =
          "Unlabelled articles as JSON lines with a body, plain or .gz: every N-th is read by a"
              + " first model, and what that is sure of teaches the second.")
  private Map<Path, Integer> news = Map.of();

  @Option(
      names = "--silver",
      paramLabel = "FILE",
      description = "Sentences that another program has marked, one a line as in DIR.")
  private List<Path> silver = List.of();

  @Override
  public Integer call() throws IOException {
    if (folds < 0 || folds == 1) {
      throw new ParameterException(spec.commandLine(), "--folds must be 0 or at least 2");
    }
    if (heldOut < 0 || heldOut == 1) {
      throw new ParameterException(spec.commandLine(), "--hold-out must be 0 or at least 2");
    }
    if (news.values().stream().anyMatch(every -> every < 1)) {
      throw new ParameterException(spec.commandLine(), "--news takes every N-th, N at least 1");
    }
    PrintWriter print = spec.commandLine().getOut();
    List<Passage> passages = Passage.readAll(directory);
    Trainer.Lessons lessons = lessons();
    print.printf(
        "%d passages, %d articles of news, %d sentences marked by another program%n",
        passages.size(), lessons.articles().size(), lessons.silver().size());
    Trainer trainer = new Trainer(Trainer.Settings.DEFAULT);
    if (folds > 0) {
      print.printf("cross-validation, %d folds%n", folds);
      print(trainer.crossValidate(passages, folds, lessons), print);
    }
    Trainer.Part part = Trainer.Part.every(heldOut, passages);
    Tagger tagger = trainer.train(part.kept(), lessons);
    if (heldOut > 0) {
      print.printf("every %d-th passage, held out%n", heldOut);
      print(Score.of(tagger::tag, part.heldOut()), print);
      print(Reliability.of(tagger::tag, part.heldOut()), print);
    }
    write(tagger);
    return 0;
  }

  private Trainer.Lessons lessons() throws IOException {
    List<String> articles = new ArrayList<>();
    for (Map.Entry<Path, Integer> file : news.entrySet()) {
      articles.addAll(NewsTexts.read(file.getKey(), file.getValue()));
    }
    List<Passage> marked = new ArrayList<>();
    for (Path file : silver) {
      marked.addAll(Passage.read(file));
    }
    return new Trainer.Lessons(articles, marked);
  }

  private void write(Tagger tagger) throws IOException {
    if (out != null) {
      try (OutputStream stream = Files.newOutputStream(out)) {
        tagger.write(stream);
      }
    }
  }

  private static void print(Score score, PrintWriter print) {
    for (Label label : Label.values()) {
      print(label.name(), score.of(label), print);
    }
    print("all", score.of(EnumSet.allOf(Label.class)), print);
    print.flush();
  }

  private static void print(Reliability reliability, PrintWriter print) {
    print.println("confidence from, findings, mean confidence, share right");
    for (Reliability.Bin bin : reliability.bins()) {
      print.printf(
          "%.2f %6d  %.3f  %.3f%n",
          bin.from(), bin.findings(), bin.meanConfidence(), bin.precision());
    }
    print.printf("expected calibration error %.3f%n", reliability.expectedError());
    print.flush();
  }

  private static void print(String name, Score.Counts counts, PrintWriter print) {
    print.printf(
        "%-12s P %.3f  R %.3f  F1 %.3f  (%d marked)%n",
        name, counts.precision(), counts.recall(), counts.f1(), counts.right() + counts.missed());
  }
}
