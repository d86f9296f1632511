package wenmai.api.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.zip.GZIPInputStream;
import wenmai.indexer.corpus.Article;
import wenmai.indexer.ingest.ArticleJson;

/** Reads the files of a folder of sets. */
final class Sets {
  private static final ObjectMapper JSON = new ObjectMapper();

  private Sets() {}

  /** The lines of a text file, which may be compressed. */
  static List<String> lines(Path file) throws IOException {
    try (InputStream bytes = Files.newInputStream(file);
        InputStream text = file.toString().endsWith(".gz") ? new GZIPInputStream(bytes) : bytes;
        BufferedReader reader =
            new BufferedReader(new InputStreamReader(text, StandardCharsets.UTF_8))) {
      return reader.lines().toList();
    }
  }

  static List<Article> articles(Path file) throws IOException {
    return lines(file).stream().map(ArticleJson::read).toList();
  }

  /** Sentences with their entities' names. */
  record Sentence(String text, List<String> names) {}

  static List<Sentence> sentences(Path file) throws IOException {
    List<Sentence> sentences = new ArrayList<>();
    for (String line : lines(file)) {
      JsonNode node = JSON.readTree(line);
      String text = node.path("text").asText();
      List<String> names = new ArrayList<>();
      for (JsonNode entity : node.path("entities")) {
        names.add(text.substring(entity.path("start").asInt(), entity.path("end").asInt()));
      }
      sentences.add(new Sentence(text, names));
    }
    return sentences;
  }

  /** The rows of a file with tabs between the cells. */
  static List<List<String>> rows(Path file) throws IOException {
    return lines(file).stream().map(line -> List.of(line.split("\t", -1))).toList();
  }

  /**
   * A question with the grades of the articles that answer it.
   *
   * @param grades by article id; others have grade 0
   */
  record Question(String text, Map<String, Integer> grades) {}

  /** The questions of a folder with {@code queries.tsv} and {@code qrels.tsv}. */
  static List<Question> questions(Path folder) throws IOException {
    Map<String, Map<String, Integer>> grades = new HashMap<>();
    for (String line : lines(folder.resolve("qrels.tsv"))) {
      String[] cells = line.split("\\s+", -1);
      grades
          .computeIfAbsent(cells[0], id -> new HashMap<>())
          .put(cells[2], Integer.parseInt(cells[3]));
    }
    List<Question> questions = new ArrayList<>();
    for (List<String> row : rows(folder.resolve("queries.tsv"))) {
      questions.add(new Question(row.get(1), grades.getOrDefault(row.get(0), Map.of())));
    }
    return questions;
  }

  /** For each article of a positive pair the others it is paired with. */
  static Map<String, Set<String>> partners(List<List<String>> pairs) {
    Map<String, Set<String>> partners = new LinkedHashMap<>();
    for (List<String> pair : pairs) {
      partners.computeIfAbsent(pair.get(0), id -> new HashSet<>()).add(pair.get(1));
      partners.computeIfAbsent(pair.get(1), id -> new HashSet<>()).add(pair.get(0));
    }
    return partners;
  }
}
