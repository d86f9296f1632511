package wenmai.api.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
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
  void aHiddenEntityIsSeenNowhere() {
    correct("/api/v1/entities/" + lin + "/hide", "");
    assertThat(names("a2")).doesNotContain("林致远");
    assertThat(served.get("/api/v1/entities/" + lin).status()).isEqualTo(404);
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

  private void correct(String path, String what) {
    String body = "{\"who\":\"张编辑\",\"why\":\"核对原文\"" + (what.isEmpty() ? "" : ",") + what + "}";
    Served.Answer answer = served.write("POST", path, "application/json", body);
    assertThat(answer.status()).as(answer.text()).isEqualTo(201);
    assertThat(answer.json().path("applied").asBoolean()).isTrue();
  }

  private List<String> names(String article) {
    List<String> names = new ArrayList<>();
    served
        .get("/api/v1/articles/" + article)
        .json()
        .path("entities")
        .forEach(entity -> names.add(entity.path("name").asText()));
    return names;
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
