package wenmai.api.bench.relations;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import wenmai.graph.extract.tagger.Label;
import wenmai.graph.extract.tagger.TaggedSpan;
import wenmai.graph.model.RelationType;
import wenmai.indexer.corpus.Span;

/**
 * A labelled set of relations, of which some mean the same as ours.
 *
 * <p>Such sets mark a few relations of a text, not all, and only what stands in a relation.
 */
enum RelationSet {
  DUEE_FIN(
      "duee_fin_dev",
      Map.of(
          "中标",
          Meaning.WINS,
          "招标",
          Meaning.OWNS_PROJECT,
          "收购",
          Meaning.OWNS_BODY,
          "投资",
          Meaning.OWNS_BODY,
          "任职",
          Meaning.SERVES)),
  FINRE(
      "finre_valid",
      Map.of(
          "持股",
          Meaning.OWNS_BODY,
          "收购",
          Meaning.OWNS_BODY,
          "拥有",
          Meaning.OWNS_BODY,
          "入股",
          Meaning.OWNS_BODY,
          "合作",
          Meaning.WORKS_WITH,
          "签约",
          Meaning.WORKS_WITH,
          "合资",
          Meaning.WORKS_WITH)),
  CLUENER_POSTS("cluener_person_org_silver", Map.of("任职", Meaning.SERVES)),
  DUIE(
      "duie_sample_org_person_place",
      Map.of("董事长", Meaning.SERVED_BY, "校长", Meaning.SERVED_BY, "总部地点", Meaning.SEATED_IN));

  private static final ObjectMapper JSON = new ObjectMapper();

  private final String file;

  @SuppressWarnings("ImmutableEnumChecker") // made by Map.of
  private final Map<String, Meaning> meanings;

  RelationSet(String file, Map<String, Meaning> meanings) {
    this.file = file;
    this.meanings = meanings;
  }

  /** What a relation of a set means among ours, and the kinds of its arguments as marked. */
  private enum Meaning {
    WINS(RelationType.BUILDS, Label.ORGANIZATION, Label.PROJECT),
    OWNS_PROJECT(RelationType.OWNS, Label.ORGANIZATION, Label.PROJECT),
    OWNS_BODY(RelationType.OWNS, Label.ORGANIZATION, Label.ORGANIZATION),
    WORKS_WITH(RelationType.COOPERATES_WITH, Label.ORGANIZATION, Label.ORGANIZATION),
    SERVES(RelationType.HOLDS_POSITION, Label.PERSON, Label.ORGANIZATION),
    /** The body comes first, the person second. */
    SERVED_BY(RelationType.HOLDS_POSITION, Label.ORGANIZATION, Label.PERSON),
    SEATED_IN(RelationType.LOCATED_IN, Label.ORGANIZATION, Label.PLACE);

    private final RelationType type;
    private final Label head;
    private final Label tail;

    Meaning(RelationType type, Label head, Label tail) {
      this.type = type;
      this.head = head;
      this.tail = tail;
    }
  }

  /** Its texts that state one of our relations, in order of the file. */
  List<RelatedText> read(Path folder) throws IOException {
    Map<String, List<JsonNode>> rows = new LinkedHashMap<>();
    for (String line : Files.readAllLines(folder.resolve(file + ".jsonl"))) {
      JsonNode row = JSON.readTree(line);
      if (meanings.containsKey(row.path("relation").asText())) {
        rows.computeIfAbsent(row.path("text").asText(), t -> new ArrayList<>()).add(row);
      }
    }
    return rows.entrySet().stream().map(e -> text(e.getKey(), e.getValue())).toList();
  }

  private RelatedText text(String text, List<JsonNode> rows) {
    List<TaggedSpan> names = new ArrayList<>();
    List<MarkedRelation> relations = new ArrayList<>();
    for (JsonNode row : rows) {
      Meaning meaning = Objects.requireNonNull(meanings.get(row.path("relation").asText()));
      name(row, "head", meaning.head, names);
      name(row, "tail", meaning.tail, names);
      relations.add(relation(row, meaning));
    }
    names.sort((a, b) -> a.compareTo(b));
    return new RelatedText(text, names, relations, false);
  }

  private static MarkedRelation relation(JsonNode row, Meaning meaning) {
    String head = row.path("head").asText();
    String tail = row.path("tail").asText();
    boolean turned = meaning == Meaning.SERVED_BY;
    return new MarkedRelation(
        meaning.type, turned ? tail : head, turned ? head : tail, row.path("title").asText());
  }

  private static void name(JsonNode row, String argument, Label label, List<TaggedSpan> names) {
    int start = row.path(argument + "_start").asInt();
    Span span = new Span(start, start + row.path(argument).asText().length());
    if (names.stream().noneMatch(n -> n.span().overlaps(span))) {
      names.add(new TaggedSpan(span, label, 1));
    }
  }

  @Override
  public String toString() {
    return file;
  }
}
