package wenmai.api.bench;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import wenmai.api.bench.Sets.Question;
import wenmai.api.bench.Sets.Sentence;
import wenmai.indexer.corpus.Article;
import wenmai.indexer.lucene.LuceneArchive;
import wenmai.indexer.search.Mode;

/** Measures search: what it misses, how well it ranks, how long it takes. */
@Command(
    name = "search",
    mixinStandardHelpOptions = true,
    description = "Measures search on the sets of a folder and prints the figures as a table.")
final class BenchSearch implements Callable<Integer> {
  /** What can be measured by itself. */
  enum Part {
    PHRASES,
    RETRIEVAL,
    RELATED,
    SPEED
  }

  @Option(
      names = "--eval",
      required = true,
      paramLabel = "DIR",
      description = "The folder of sets: news/, ner/, retrieval/, related/.")
  private Path eval;

  @Option(
      names = "--work",
      required = true,
      paramLabel = "DIR",
      description = "Where archives are filled, and kept for the next time.")
  private Path work;

  @Option(
      names = "--only",
      split = ",",
      paramLabel = "PART",
      description = "What to measure: ${COMPLETION-CANDIDATES}; all when not given.")
  private Set<Part> only = EnumSet.allOf(Part.class);

  @Option(
      names = "--meaning",
      description =
          "Also measures search by meaning; the vectors take a core half an hour"
              + " and are kept.")
  private boolean meaning;

  @Option(
      names = "--times",
      paramLabel = "N",
      defaultValue = "1",
      description =
          "SPEED takes the news items so many times over, each time with other sentences:"
              + " how a greater archive does.")
  private int times;

  @Spec private CommandSpec spec;

  private final List<Figure> figures = new ArrayList<>();

  @Override
  public Integer call() throws IOException, InterruptedException {
    PrintWriter out = spec.commandLine().getOut();
    Stores stores = new Stores(work, spec.commandLine().getErr());
    for (Part part : only) {
      switch (part) {
        case PHRASES -> phrases(stores);
        case RETRIEVAL -> retrieval(stores);
        case RELATED -> related(stores);
        case SPEED -> speed(stores);
      }
    }
    out.print(Figure.table(figures));
    out.flush();
    return 0;
  }

  private void phrases(Stores stores) throws IOException {
    List<Sentence> sentences = Sets.sentences(eval.resolve("ner/peoples_daily_dev.jsonl"));
    try (LuceneArchive archive =
        stores.open("sentences", false, PhraseRecall.articles(sentences))) {
      figures.addAll(PhraseRecall.measure(archive, sentences));
    }
  }

  private void retrieval(Stores stores) throws IOException, InterruptedException {
    List<Article> articles = Sets.articles(eval.resolve("news/crud_small.jsonl.gz"));
    try (LuceneArchive archive = stores.open("crud_small", meaning, articles)) {
      stores.awaitMeaning(archive);
      for (Mode mode : meaning ? Mode.values() : new Mode[] {Mode.LEXICAL}) {
        measure(archive, "crud_keyword", Retrieval.MRR, mode, "≥ 0.95");
        measure(archive, "crud_question", Retrieval.NDCG, mode, goal(mode));
        measure(archive, "crud_event", Retrieval.NDCG, mode, "");
      }
    }
  }

  /** Measures a set, and each half of it: weights were chosen on the odd lines. */
  private void measure(LuceneArchive archive, String set, Retrieval measure, Mode mode, String goal)
      throws IOException {
    List<Double> values = measure.of(archive, questions(set), mode);
    String what = set + " " + measure + "@10, " + mode.name().toLowerCase(Locale.ROOT);
    figures.add(Figure.of(what, mean(values, 0, 1), goal));
    figures.add(Figure.of(what + ", odd lines", mean(values, 0, 2), ""));
    figures.add(Figure.of(what + ", even lines", mean(values, 1, 2), ""));
  }

  private static double mean(List<Double> values, int from, int step) {
    return IntStream.range(0, values.size())
        .filter(i -> i % step == from)
        .mapToDouble(values::get)
        .average()
        .orElse(0);
  }

  private List<Question> questions(String name) throws IOException {
    return Sets.questions(eval.resolve("retrieval").resolve(name));
  }

  private static String goal(Mode mode) {
    return switch (mode) {
      case LEXICAL -> "≥ 0.86";
      case HYBRID -> "≥ 0.90";
      case SEMANTIC -> "";
    };
  }

  private void related(Stores stores) throws IOException {
    Path events = eval.resolve("related/crud_same_event");
    List<Article> reports = Sets.articles(events.resolve("docs.jsonl.gz"));
    try (LuceneArchive archive = stores.open("crud_same_event", false, reports)) {
      RelatedRecall recall = new RelatedRecall(archive, reports);
      var partners = Sets.partners(Sets.rows(events.resolve("pairs.tsv")));
      for (int depth : new int[] {1, 5, 10}) {
        figures.add(
            Figure.of("crud_same_event recall@" + depth, recall.recall(partners, depth), ""));
      }
    }
    Path topics = eval.resolve("related/sohu2021_sample");
    List<Article> texts = Sets.articles(topics.resolve("docs.jsonl"));
    try (LuceneArchive archive = stores.open("sohu2021", false, texts)) {
      RelatedRecall recall = new RelatedRecall(archive, texts);
      double separation = recall.separation(Sets.rows(topics.resolve("pairs.tsv")));
      figures.add(Figure.of("sohu2021 same topic, area under ROC", separation, ""));
    }
  }

  private void speed(Stores stores) throws IOException {
    String name = times == 1 ? "xwlb" : "xwlb-" + times;
    List<Article> articles = new Manifold(Sets.articles(eval.resolve("news/xwlb.jsonl.gz")), times);
    double text = articles.stream().mapToDouble(a -> bytes(a.title()) + bytes(a.body())).sum();
    try (LuceneArchive archive = stores.open(name, false, articles)) {
      figures.addAll(new Speed(archive, articles).measure());
      figures.add(Figure.of("index size / text size", stores.size(name) / text, "≤ 2.5"));
      figures.addAll(new Freshness(archive, articles).measure());
    }
  }

  private static int bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8).length;
  }
}
