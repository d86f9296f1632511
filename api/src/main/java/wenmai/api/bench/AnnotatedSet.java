package wenmai.api.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import wenmai.graph.extract.tagger.Label;
import wenmai.graph.extract.tagger.Passage;
import wenmai.graph.extract.tagger.TaggedSpan;
import wenmai.indexer.corpus.Span;

/** Reads labelled sets as passages: JSON lines of texts with entities, and a gold page. */
final class AnnotatedSet {
  private static final ObjectMapper JSON = new ObjectMapper();

  private AnnotatedSet() {}

  /** The set's names for kinds, by {@code type_map.json}; others count as nothing. */
  static Map<String, Label> labels(Path typeMap) throws IOException {
    Map<String, Label> labels = new HashMap<>();
    JsonNode map = JSON.readTree(Files.readString(typeMap));
    for (Label label : Label.values()) {
      for (Map.Entry<String, JsonNode> entry : map.properties()) {
        if (entry.getKey().toUpperCase(java.util.Locale.ROOT).startsWith(label.name())) {
          entry.getValue().forEach(name -> labels.put(name.asText(), label));
        }
      }
    }
    return labels;
  }

  /** A file of lines {@code {"text", "entities": [{"start", "end", "type"}]}}. */
  static List<Passage> lines(Path file, Map<String, Label> labels) throws IOException {
    List<Passage> passages = new ArrayList<>();
    for (String line : Files.readAllLines(file)) {
      JsonNode row = JSON.readTree(line);
      List<TaggedSpan> spans = new ArrayList<>();
      for (JsonNode entity : row.path("entities")) {
        Label label = labels.get(entity.path("type").asText());
        if (label != null) {
          spans.add(span(entity, label));
        }
      }
      passages.add(new Passage(row.path("text").asText(), spans));
    }
    return passages;
  }

  /** The bodies of a gold page with the mentions of its entities. */
  static List<Passage> page(Path gold) throws IOException {
    JsonNode page = JSON.readTree(Files.readString(gold));
    List<Passage> passages = new ArrayList<>();
    for (JsonNode article : page.path("articles")) {
      int number = passages.size();
      List<TaggedSpan> spans = new ArrayList<>();
      for (JsonNode entity : page.path("entities")) {
        Label label =
            Label.valueOf(entity.path("type").asText().toUpperCase(java.util.Locale.ROOT));
        for (JsonNode mention : entity.path("mentions")) {
          if (mention.path("article").asInt() == number) {
            spans.add(span(mention, label));
          }
        }
      }
      passages.add(new Passage(article.path("body").asText(), spans));
    }
    return passages;
  }

  private static TaggedSpan span(JsonNode node, Label label) {
    return new TaggedSpan(new Span(node.path("start").asInt(), node.path("end").asInt()), label, 1);
  }
}
