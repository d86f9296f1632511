package wenmai.api.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import wenmai.graph.model.KnowledgeGraph;

/** What people correct holds at once in search, articles and graph, and can be undone. */
final class CorrectionTest {
  private KnowledgeGraph graph;
  private Served served;
  private String zhou;
  private String lin;

  @BeforeEach
  void serve(@TempDir Path store) {
    graph = LocalGraph.empty();
    served = Served.open(store, graph, Served.settings());
    served.archive().put(Papers.all().stream().map(Served.annotator()::annotate).toList());
    LocalGraph.follow(graph, served.archive());
    zhou = entity("周明远");
    lin = entity("林致远");
  }

  @AfterEach
  void stop() {
    served.close();
    graph.close();
  }

  @Test
  void aMergedEntityIsOneEverywhere() {
    correct("/api/v1/entities/" + lin + "/merge", "\"into\":\"" + zhou + "\"");
    assertThat(served.get("/api/v1/entities/" + lin).at("/id")).isEqualTo(zhou);
    assertThat(names("a2")).contains("周明远").doesNotContain("林致远");
    assertThat(found("q=" + Served.q("entity:林致远"))).containsExactlyInAnyOrder("a1", "a2");
    JsonNode found = served.get("/api/v1/search?facets=entity.person&entity=" + lin).json();
    assertThat(found.path("total").asInt()).isEqualTo(2);
    JsonNode facet = found.at("/facets/entity.person");
    assertThat(facet.findValuesAsText("label")).contains("周明远").doesNotContain("林致远");
    assertThat(facet.get(facet.findValuesAsText("label").indexOf("周明远")).path("count").asInt())
        .isEqualTo(2);
  }

  @Test
  void anUndoneMergeNeverWas() {
    correct("/api/v1/entities/" + lin + "/merge", "\"into\":\"" + zhou + "\"");
    correct("/api/v1/ledger/1/undo", "");
    assertThat(served.get("/api/v1/entities/" + lin).at("/name")).isEqualTo("林致远");
    assertThat(names("a2")).contains("周明远", "林致远");
    JsonNode entries = served.get("/api/v1/ledger").json().path("entries");
    assertThat(entries.findValuesAsText("does")).containsExactly("undo", "merge");
    assertThat(entries.findValuesAsText("inForce")).containsExactly("true", "false");
  }

  @Test
  void aSplitEntityIsTwoInSearchArticlesAndGraph() {
    String other =
        correct("/api/v1/entities/" + zhou + "/split", "\"articles\":[\"a2\"],\"qualifier\":\"医生\"")
            .path("into")
            .asText();
    assertThat(other).isNotEqualTo(zhou);
    assertThat(entities("a1")).contains(zhou).doesNotContain(other);
    assertThat(entities("a2")).contains(other).doesNotContain(zhou);
    assertThat(found("entity=" + zhou)).containsExactly("a1");
    assertThat(found("entity=" + other)).containsExactly("a2");
    assertThat(found("q=" + Served.q("周明远") + "&entity=-" + other)).containsExactly("a1");
    assertThat(found("relatedTo=" + other + "&relation=CO_MENTIONED")).contains("a2");
    JsonNode answer = served.get("/api/v1/search?graph=true&facets=entity.person").json();
    assertThat(counts(answer.at("/facets/entity.person"), "value"))
        .containsEntry(zhou, 1)
        .containsEntry(other, 1);
    assertThat(counts(answer.at("/graph/nodes"), "id")).containsEntry(other, 1);
    assertThat(served.get("/api/v1/entities/" + other).at("/articles")).isEqualTo("1");

    correct("/api/v1/ledger/1/undo", "");
    assertThat(found("entity=" + zhou)).containsExactlyInAnyOrder("a1", "a2");
    assertThat(served.get("/api/v1/entities/" + other).status()).isEqualTo(404);
  }

  @Test
  void whatWasMergedCanBeSplit() {
    correct("/api/v1/entities/" + lin + "/merge", "\"into\":\"" + zhou + "\"");
    String other =
        correct("/api/v1/entities/" + zhou + "/split", "\"articles\":[\"a2\"],\"qualifier\":\"医生\"")
            .path("into")
            .asText();
    assertThat(entities("a2")).contains(other).doesNotContain(zhou, lin);
    assertThat(found("entity=" + zhou)).containsExactly("a1");
    assertThat(found("entity=" + other)).containsExactly("a2");
  }

  @Test
  void aNewNameIsShownEverywhereAndFound() {
    correct("/api/v1/entities/" + lin + "/rename", "\"name\":\"林志远\"");
    assertThat(names("a2")).contains("林志远").doesNotContain("林致远");
    assertThat(served.get("/api/v1/entities?q=" + Served.q("林志远")).at("/entities/0/id"))
        .isEqualTo(lin);
    assertThat(found("q=" + Served.q("entity:林志远"))).containsExactly("a2");
    assertThat(found("q=" + Served.q("entity:林志*"))).containsExactly("a2");
    assertThat(found("q=" + Served.q("-entity:林志远"))).doesNotContain("a2");
    JsonNode answer = served.get("/api/v1/search?graph=true&facets=entity.person").json();
    assertThat(answer.at("/facets/entity.person").findValuesAsText("label")).contains("林志远");
    assertThat(answer.at("/graph/nodes").findValuesAsText("name")).doesNotContain("林致远");
    assertThat(served.get("/api/v1/suggest?q=" + Served.q("林致")).json().findValuesAsText("text"))
        .contains("林志远");
    JsonNode suggested = served.get("/api/v1/suggest?q=" + Served.q("林志")).json();
    assertThat(suggested.findValuesAsText("id")).containsExactly(lin);
    assertThat(suggested.at("/suggestions/0/count").asInt()).isEqualTo(1);

    correct("/api/v1/ledger/1/undo", "");
    assertThat(names("a2")).contains("林致远");
  }

  @Test
  void anEntityOfAnotherKindMovesToItsFacet() {
    String place =
        correct("/api/v1/entities/" + lin + "/retype", "\"type\":\"Place\"").path("into").asText();
    JsonNode facets = served.get("/api/v1/search?facets=entity.person,entity.place").json();
    assertThat(facets.at("/facets/entity.person").findValuesAsText("value")).doesNotContain(lin);
    assertThat(facets.at("/facets/entity.place").findValuesAsText("value")).contains(place);
    assertThat(found("entity=" + place)).containsExactly("a2");
    assertThat(served.get("/api/v1/entities/" + lin).at("/type")).isEqualTo("Place");

    correct("/api/v1/ledger/1/undo", "");
    assertThat(served.get("/api/v1/entities/" + lin).at("/type")).isEqualTo("Person");
  }

  @Test
  void aRefusedRelationIsGoneUntilThatIsUndone() {
    String relation = "";
    for (JsonNode neighbor :
        served.get("/api/v1/entities/" + zhou + "/neighbors").json().path("neighbors")) {
      if (neighbor.at("/relation/type").asText().equals("HOLDS_POSITION")) {
        relation = neighbor.at("/relation/id").asText();
      }
    }
    correct("/api/v1/relations/" + relation + "/refuse", "");
    assertThat(served.get("/api/v1/relations/" + relation).status()).isEqualTo(404);
    assertThat(graph.verify()).isEmpty();

    correct("/api/v1/ledger/1/undo", "");
    assertThat(served.get("/api/v1/relations/" + relation).status()).isEqualTo(200);
  }

  @Test
  void whatWasMergedStillMakesArticlesRelated() {
    served
        .archive()
        .put(
            List.of(
                Served.annotator()
                    .annotate(
                        Papers.article(
                            "b1", "洛阳日报", "2024-06-01", "01", "座谈", "周明远昨日讲话。", List.of()))));
    correct("/api/v1/entities/" + lin + "/merge", "\"into\":\"" + zhou + "\"");
    JsonNode related = served.get("/api/v1/articles/b1/related").json();
    assertThat(related.findValuesAsText("id")).contains("a2");
  }

  @Test
  void aHiddenEntityIsSeenNowhere() {
    correct("/api/v1/entities/" + lin + "/hide", "");
    assertThat(names("a2")).doesNotContain("林致远");
    assertThat(served.get("/api/v1/entities/" + lin).status()).isEqualTo(404);
    assertThat(found("entity=" + lin)).isEmpty();
    assertThat(
            served
                .get("/api/v1/search?q=" + Served.q("调研"))
                .json()
                .at("/hits/0/entities")
                .findValuesAsText("name"))
        .doesNotContain("林致远");
  }

  @Test
  void whoCorrectsMustSayWhoAndWhy() {
    Served.Answer answer =
        served.write(
            "POST", "/api/v1/entities/" + lin + "/hide", "application/json", "{\"who\":\"x\"}");
    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.at("/detail")).contains("why");
    assertThat(served.ledger().entries()).isEmpty();
  }

  @Test
  void correctionsAreTakenToAnotherLedgerAndBackOnce() {
    correct("/api/v1/entities/" + lin + "/merge", "\"into\":\"" + zhou + "\"");
    String lines = served.get("/api/v1/ledger/export").text();
    correct("/api/v1/ledger/1/undo", "");
    assertThat(lines.lines()).hasSize(1);

    assertThat(imported(lines)).isEqualTo("{\"added\":0,\"known\":1}");
    String other = lines.replace("核对原文", "又核对了一次");
    assertThat(imported(other)).isEqualTo("{\"added\":1,\"known\":0}");
    assertThat(names("a2")).contains("周明远").doesNotContain("林致远");

    String type = "application/x-ndjson";
    String bad = other.replace("又", "再") + "{\"does\":\"nothing\"}";
    assertThat(served.write("POST", "/api/v1/ledger/import", type, bad).status()).isEqualTo(400);
    assertThat(served.ledger().entries()).hasSize(3);
    assertThat(served.post("/api/v1/ledger/import", type, lines).status()).isEqualTo(401);
  }

  private String imported(String lines) {
    return served.write("POST", "/api/v1/ledger/import", "application/x-ndjson", lines).text();
  }

  @Test
  void onlyEditorsCorrect() {
    Served.Answer answer =
        served.post("/api/v1/entities/" + lin + "/hide", "application/json", "{}");
    assertThat(answer.status()).isEqualTo(401);
  }

  @Test
  void whatIsUndoneCannotBeUndoneAgain() {
    correct("/api/v1/entities/" + lin + "/hide", "");
    correct("/api/v1/ledger/1/undo", "");
    String body = "{\"who\":\"张编辑\",\"why\":\"再试\"}";
    assertThat(served.write("POST", "/api/v1/ledger/1/undo", "application/json", body).status())
        .isEqualTo(409);
    assertThat(served.write("POST", "/api/v1/ledger/9/undo", "application/json", body).status())
        .isEqualTo(404);
  }

  private JsonNode correct(String path, String what) {
    String body = "{\"who\":\"张编辑\",\"why\":\"核对原文\"" + (what.isEmpty() ? "" : ",") + what + "}";
    Served.Answer answer = served.write("POST", path, "application/json", body);
    assertThat(answer.status()).as(answer.text()).isEqualTo(201);
    assertThat(answer.json().path("applied").asBoolean()).isTrue();
    return answer.json();
  }

  private List<String> found(String parameters) {
    JsonNode hits = served.get("/api/v1/search?" + parameters).json().path("hits");
    return StreamSupport.stream(hits.spliterator(), false)
        .map(hit -> hit.path("id").asText())
        .toList();
  }

  private static Map<String, Integer> counts(JsonNode list, String key) {
    Map<String, Integer> counts = new HashMap<>();
    list.forEach(item -> counts.put(item.path(key).asText(), item.path("count").asInt()));
    return counts;
  }

  private List<String> names(String article) {
    return ofEntities(article, "name");
  }

  private List<String> entities(String article) {
    return ofEntities(article, "id");
  }

  private List<String> ofEntities(String article, String field) {
    List<String> values = new ArrayList<>();
    served
        .get("/api/v1/articles/" + article)
        .json()
        .path("entities")
        .forEach(entity -> values.add(entity.path(field).asText()));
    return values;
  }

  private String entity(String name) {
    for (JsonNode entity : served.get("/api/v1/articles/a2").json().path("entities")) {
      if (entity.path("name").asText().equals(name)) {
        return entity.path("id").asText();
      }
    }
    throw new AssertionError("nobody is called " + name);
  }
}
