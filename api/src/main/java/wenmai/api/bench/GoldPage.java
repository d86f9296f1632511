package wenmai.api.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import wenmai.graph.extract.Extractor;
import wenmai.graph.model.DateExpression;
import wenmai.graph.model.Findings;
import wenmai.graph.model.Modality;
import wenmai.graph.model.Statement;

/** How many relations and dates of a page, as a careful reader took them, are found. */
final class GoldPage {
  private final JsonNode page;
  private final Map<String, Set<String>> names = new HashMap<>();
  private final List<Findings> findings = new ArrayList<>();

  private GoldPage(JsonNode page) {
    this.page = page;
  }

  static GoldPage read(Path file, Extractor extractor) throws IOException {
    GoldPage gold = new GoldPage(new ObjectMapper().readTree(file.toFile()));
    LocalDate date = LocalDate.parse(gold.page.path("date").asText());
    for (JsonNode entity : gold.page.path("entities")) {
      Set<String> forms = new HashSet<>(Set.of(entity.path("name").asText()));
      entity.path("aliases").forEach(alias -> forms.add(alias.asText()));
      gold.names.put(entity.path("name").asText(), forms);
    }
    for (JsonNode article : gold.page.path("articles")) {
      gold.findings.add(extractor.extract(article.path("body").asText(), date));
    }
    return gold;
  }

  /** One line each for relations and dates. */
  List<String> lines() {
    long marked = page.path("relations").size();
    long right = 0;
    for (JsonNode relation : page.path("relations")) {
      right += facts(relation).anyMatch(s -> says(s, relation)) ? 1 : 0;
    }
    long stated = findings.stream().mapToLong(GoldPage::distinctFacts).sum();
    long dates = page.path("dates").size();
    long datesFound = 0;
    for (JsonNode date : page.path("dates")) {
      datesFound += isFound(date) ? 1 : 0;
    }
    return List.of(
        "relations: %d of %d found, %d not marked".formatted(right, marked, stated - right),
        "dates: %d of %d found".formatted(datesFound, dates));
  }

  private Stream<Statement> facts(JsonNode marked) {
    return findings.get(marked.path("article").asInt()).statements().stream()
        .filter(s -> s.modality() == Modality.ASSERTED);
  }

  private static long distinctFacts(Findings findings) {
    return findings.statements().stream()
        .filter(s -> s.modality() == Modality.ASSERTED)
        .map(s -> List.of(s.type(), s.head(), s.tail()))
        .distinct()
        .count();
  }

  private boolean says(Statement statement, JsonNode relation) {
    return statement.type().name().equals(relation.path("type").asText())
        && names(relation.path("head").asText()).contains(statement.head())
        && names(relation.path("tail").asText()).contains(statement.tail());
  }

  private Set<String> names(String name) {
    return names.getOrDefault(name, Set.of(name));
  }

  private boolean isFound(JsonNode date) {
    return findings.get(date.path("article").asInt()).dates().stream()
        .anyMatch(found -> isSame(found, date));
  }

  /** The same words, and the days lie in the day or month that is marked. */
  private static boolean isSame(DateExpression found, JsonNode date) {
    String resolved = date.path("resolved").asText();
    return found.text().equals(date.path("text").asText())
        && found.from().toString().startsWith(resolved)
        && found.to().toString().startsWith(resolved);
  }
}
