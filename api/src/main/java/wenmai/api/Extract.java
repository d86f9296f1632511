package wenmai.api;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import wenmai.graph.extract.Extractor;
import wenmai.graph.extract.FindingsJson;
import wenmai.graph.model.Findings;
import wenmai.indexer.corpus.Article;
import wenmai.indexer.ingest.ArticleJson;

/** {@code wenmai extract}: articles as JSON lines become findings as JSON lines, in order. */
@Command(
    name = "extract",
    mixinStandardHelpOptions = true,
    description = {
      "Reads names, relations, dates and quantities from articles; stores nothing.",
      "Takes JSON lines, as split writes them or as {\"id\",\"text\",\"date\"?}, from FILE or standard input."
    })
final class Extract implements Callable<Integer> {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int BATCH = 64;

  @Spec private CommandSpec spec;

  @Parameters(
      arity = "0..1",
      paramLabel = "FILE",
      description = "JSON lines; standard input when not given")
  private @Nullable Path file;

  @Override
  public Integer call() throws IOException {
    Extractor extractor = Extractor.load();
    try (InputStream in = file == null ? System.in : Files.newInputStream(file);
        BufferedReader lines =
            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      return extract(extractor, lines, spec.commandLine().getOut(), spec.commandLine().getErr());
    }
  }

  /** Gives 1 when a line could not be read; the others are still answered. */
  private static int extract(
      Extractor extractor, BufferedReader lines, PrintWriter out, PrintWriter err)
      throws IOException {
    int exit = 0;
    int number = 0;
    List<Numbered> batch = new ArrayList<>();
    String line;
    do {
      line = lines.readLine();
      number++;
      if (line != null && !line.isBlank()) {
        batch.add(new Numbered(number, line));
      }
      if (batch.size() == BATCH || line == null) {
        for (Answer answer : batch.parallelStream().map(l -> answer(extractor, l)).toList()) {
          (answer.failed() ? err : out).println(answer.text());
          exit |= answer.failed() ? 1 : 0;
        }
        out.flush();
        err.flush();
        batch.clear();
      }
    } while (line != null);
    return exit;
  }

  private static Answer answer(Extractor extractor, Numbered line) {
    try {
      return new Answer(read(extractor, JSON.readTree(line.text())), false);
    } catch (JsonProcessingException e) {
      return new Answer("line " + line.number() + ": not JSON: " + e.getOriginalMessage(), true);
    } catch (IllegalArgumentException e) {
      return new Answer("line " + line.number() + ": " + e.getMessage(), true);
    } catch (RuntimeException | StackOverflowError e) {
      return new Answer("line " + line.number() + ": reading failed: " + e, true);
    }
  }

  private static String read(Extractor extractor, JsonNode node) {
    if (node.has("text")) {
      Findings findings =
          extractor.extract(node.get("text").asText(), date(node.path("date").asText("")));
      return FindingsJson.of(node.path("id").asText(""), findings).toString();
    }
    Article article = ArticleJson.read(node);
    return FindingsJson.of(article.id().value(), extractor.extract(article)).toString();
  }

  private static @Nullable LocalDate date(String text) {
    if (text.isEmpty()) {
      return null;
    }
    try {
      return LocalDate.parse(text);
    } catch (DateTimeException e) {
      throw new IllegalArgumentException(
          "field 'date' must be like 2024-02-17, was '" + text + "'", e);
    }
  }

  private record Numbered(int number, String text) {}

  private record Answer(String text, boolean failed) {}
}
