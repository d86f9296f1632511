package wenmai.api.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import wenmai.graph.model.KnowledgeGraph;

/** The OpenAPI document and the server say the same. */
final class ContractTest {
  private static final String JSON = "application/json";
  private KnowledgeGraph graph;
  private Served served;

  @BeforeEach
  void serve(@TempDir Path store) {
    graph = LocalGraph.empty();
    served = Served.open(store, graph, Served.settings());
    served.archive().put(Papers.all().stream().map(Served.annotator()::annotate).toList());
    LocalGraph.follow(graph, served.archive());
  }

  @AfterEach
  void stop() {
    served.close();
    graph.close();
  }

  @Test
  void everyRouteIsDocumentedAndEveryDocumentedOneServed() {
    Set<String> routes = new TreeSet<>();
    served.server().routes().forEach(route -> routes.add(route.method() + " " + route.path()));
    assertThat(routes).isEqualTo(served.promise().operations());
  }

  @Test
  void everyOperationAnswersAsDocumented() {
    JsonNode article = served.get("/api/v1/articles/a1?q=" + Served.q("锂电池")).json();
    String company = entity(article, "Organization");
    String project = entity(article, "Project");
    served.get(
        "/api/v1/search?graph=true&facets=publication,entity.person&interval=month&q="
            + Served.q("电池"));
    served.get("/api/v1/suggest?q=" + Served.q("河洛"));
    served.get("/api/v1/articles/a1/related");
    served.post("/api/v1/related", JSON, "{\"title\":\"锂电池项目开工\"}");
    served.post("/api/v1/batch-search", JSON, "[\"锂电池\"]");
    served.post("/api/v1/analyze", JSON, "{\"text\":\"周明远昨日在洛阳。\",\"date\":\"2024-02-17\"}");
    served.get("/api/v1/entities?q=" + Served.q("河洛") + "&type=Organization");
    served.get("/api/v1/entities/" + company);
    served.get("/api/v1/entities/" + company + "/articles?facets=year");
    JsonNode neighbors = served.get("/api/v1/entities/" + company + "/neighbors").json();
    served.get("/api/v1/paths?from=" + company + "&to=" + project);
    served.get("/api/v1/relations/" + neighbors.at("/neighbors/0/relation/id").asText());
    served.get("/api/v1/graph?hops=1&seed=" + company);
    served.get("/api/v1/entities/" + company + "/timeline");
    served.get("/api/v1/entities/" + company + "/co-mentions");
    served.write("PUT", "/api/v1/articles/b1", JSON, paper("新桥通车"));
    served.write("PUT", "/api/v1/articles/b1", JSON, paper("新桥昨日通车"));
    served.write("POST", "/api/v1/articles", "application/x-ndjson", paper("甲") + "\n{}\n");
    served.write("DELETE", "/api/v1/articles/b1", JSON, "");
    correct("/api/v1/entities/" + company + "/rename", "\"name\":\"河洛新能源\"");
    correct("/api/v1/entities/" + company + "/split", "\"articles\":[\"a2\"],\"qualifier\":\"二\"");
    correct("/api/v1/entities/" + project + "/merge", "\"into\":\"" + company + "\"");
    correct("/api/v1/ledger/3/undo", "");
    correct("/api/v1/entities/" + project + "/retype", "\"type\":\"Place\"");
    correct("/api/v1/ledger/5/undo", "");
    correct("/api/v1/relations/OWNS~" + company + "~" + project + "/refuse", "");
    correct("/api/v1/entities/" + project + "/hide", "");
    served.get("/api/v1/ledger");
    served.write("POST", "/api/v1/reindex", JSON, "");
    String entries = served.get("/api/v1/ledger/export").text();
    served.write("POST", "/api/v1/ledger/import", "application/x-ndjson", entries);
    for (String path :
        new String[] {
          "/api/v1/reindex",
          "/api/v1/stats",
          "/healthz",
          "/readyz",
          "/metrics",
          "/openapi.json",
          "/docs"
        }) {
      served.get(path);
    }
    assertThat(served.promise().kept()).isEqualTo(served.promise().operations());
  }

  @Test
  void entitiesAreFoundByWhatArticlesSpeakOfAndByTheirRelations() {
    JsonNode article = served.get("/api/v1/articles/a1").json();
    String about = "/api/v1/entities?type=Organization&about=" + Served.q("锂电池");
    assertThat(served.get(about).json().path("entities").findValuesAsText("name"))
        .contains("河洛新能源科技有限公司")
        .doesNotContain("中原古建集团有限公司");
    String near = "&hops=1&relation=OWNS&relatedTo=" + entity(article, "Project");
    assertThat(served.get(about + near).json().path("entities").findValuesAsText("name"))
        .containsExactly("河洛新能源科技有限公司");
  }

  private void correct(String path, String what) {
    String body = "{\"who\":\"张编辑\",\"why\":\"核对原文\"" + (what.isEmpty() ? "" : ",") + what + "}";
    Served.Answer answer = served.write("POST", path, JSON, body);
    assertThat(answer.status()).as(path + ": " + answer.text()).isEqualTo(201);
    assertThat(answer.json().path("applied").asBoolean()).isTrue();
  }

  private static String entity(JsonNode article, String type) {
    for (JsonNode entity : article.path("entities")) {
      if (entity.path("type").asText().equals(type)) {
        return entity.path("id").asText();
      }
    }
    throw new AssertionError("no " + type + " in " + article.path("entities"));
  }

  private static String paper(String title) {
    return "{\"title\":\"" + title + "\",\"body\":\"正文。\",\"date\":\"2024-05-01\"}";
  }
}
