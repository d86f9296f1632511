package wenmai.api.bench.pages;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import wenmai.indexer.corpus.Article;
import wenmai.indexer.page.PageSource;
import wenmai.indexer.page.PageSplitter;

/** Measures how well pages of many layouts are read. */
@Command(
    name = "pages",
    mixinStandardHelpOptions = true,
    description = "Composes pages from articles and measures how well they are read.")
public final class BenchPages implements Callable<Integer> {
  private static final int SHORTEST = 150;
  private static final int LONGEST = 1600;
  private static final int FEWEST = 10;
  private static final int MOST = 320;
  private static final double NANOS = 1e9;
  private static final ObjectMapper JSON = new ObjectMapper();

  @Spec private CommandSpec spec;

  @Option(
      names = "--articles",
      required = true,
      paramLabel = "FILE",
      description = "JSON lines with title and body; may end in .gz.")
  private Path file;

  @Option(
      names = "--every",
      defaultValue = "1",
      paramLabel = "N",
      description = "Takes only each Nth article (default: ${DEFAULT-VALUE}).")
  private int every;

  @Option(
      names = "--pages",
      defaultValue = "40",
      paramLabel = "N",
      description = "Pages of each layout (default: ${DEFAULT-VALUE}).")
  private int pages;

  @Option(
      names = "--seed",
      defaultValue = "1",
      paramLabel = "N",
      description = "Where chance begins (default: ${DEFAULT-VALUE}).")
  private long seed;

  @Option(names = "--only", split = ",", paramLabel = "LAYOUT", description = "Only these layouts.")
  private List<PageLayout> only = List.of(PageLayout.values());

  @Option(names = "--keep", paramLabel = "DIR", description = "Keeps pages that were misread.")
  private @Nullable Path keep;

  @Option(
      names = "--lengths",
      description = "Tells instead how fast pages of a local paper are read by their length.")
  private boolean lengths;

  @Override
  public Integer call() throws IOException {
    PrintWriter print = spec.commandLine().getOut();
    List<Story> stories = stories();
    if (lengths) {
      tellLengths(stories, print);
      return 0;
    }
    print.printf(
        "%d articles, seed %d, %d pages of each layout%n"
            + "| layout | bodies | titles | bylines | captions | whole pages |%n"
            + "| --- | --- | --- | --- | --- | --- |%n",
        stories.size(), seed, pages);
    for (PageLayout layout : only) {
      PageScore score = score(layout, new PageComposer(stories, seed));
      print.printf(
          "| %s | %.2f | %.2f | %.2f | %.2f | %.2f |%n",
          layout.label(),
          score.bodies(),
          score.titles(),
          score.bylines(),
          score.captions(),
          score.wholePages());
      print.flush();
    }
    return 0;
  }

  /**
   * Reads pages of more and more articles, each twice, and tells the processor time of the second.
   */
  private void tellLengths(List<Story> stories, PrintWriter print) {
    print.println("| articles | characters | seconds | characters/s |\n| --- | --- | --- | --- |");
    PageComposer composer = new PageComposer(stories, seed);
    for (int count = FEWEST; count <= MOST && count < stories.size(); count *= 2) {
      String page = composer.compose(PageLayout.LOCAL, count).text();
      read(page);
      double seconds = read(page);
      print.printf(
          "| %d | %d | %.2f | %.0f |%n", count, page.length(), seconds, page.length() / seconds);
      print.flush();
    }
  }

  /** Seconds of processor time that reading {@code page} takes. */
  private static double read(String page) {
    ThreadMXBean thread = ManagementFactory.getThreadMXBean();
    long start = thread.getCurrentThreadCpuTime();
    PageSplitter.split(page, new PageSource("", null, ""));
    return (thread.getCurrentThreadCpuTime() - start) / NANOS;
  }

  private PageScore score(PageLayout layout, PageComposer composer) throws IOException {
    PageScore score = new PageScore();
    for (int i = 0; i < pages; i++) {
      ComposedPage page = composer.compose(layout);
      PageScore one = new PageScore();
      List<Article> read = PageSplitter.split(page.text(), new PageSource("", null, ""));
      one.count(page, read);
      score.count(page, read);
      if (keep != null && one.wholePages() < 1) {
        keep(keep, layout + "-" + i, page, read);
      }
    }
    return score;
  }

  private static void keep(Path folder, String name, ComposedPage page, List<Article> read)
      throws IOException {
    Files.createDirectories(folder);
    Files.writeString(folder.resolve(name + ".txt"), page.text());
    Files.writeString(folder.resolve(name + ".expected"), told(page.articles()));
    Files.writeString(folder.resolve(name + ".read"), told(read));
  }

  private static String told(List<Article> articles) {
    StringBuilder told = new StringBuilder();
    for (Article a : articles) {
      told.append("## ").append(a.title()).append('\n').append(a.body()).append('\n');
      told.append(a.bylines()).append(a.captions()).append("\n\n");
    }
    return told.toString();
  }

  private List<Story> stories() throws IOException {
    List<Story> stories = new ArrayList<>();
    try (InputStream bytes = Files.newInputStream(file);
        InputStream text = file.toString().endsWith(".gz") ? new GZIPInputStream(bytes) : bytes;
        BufferedReader reader =
            new BufferedReader(new InputStreamReader(text, StandardCharsets.UTF_8))) {
      long row = 0;
      for (String line = reader.readLine(); line != null; line = reader.readLine()) {
        if (row++ % every == 0) {
          JsonNode node = JSON.readTree(line);
          Story story = cleaned(node.path("title").asText(), node.path("body").asText());
          if (story != null) {
            stories.add(story);
          }
        }
      }
    }
    return stories;
  }

  /** A story that can be set, or null. */
  private static @Nullable Story cleaned(String title, String body) {
    String text = body.replaceFirst("^(?:央视网消息[^：:]{0,20}[：:]|本台消息[，,])", "").strip();
    boolean fits =
        text.length() >= SHORTEST
            && text.length() <= LONGEST
            && text.lines().count() >= 2
            && text.lines().allMatch(p -> p.strip().matches(".*[。！？”]"))
            && title.strip().matches(".{8,34}(?<![0-9A-Za-z])");
    return fits ? Story.of(title, text) : null;
  }
}
