package wenmai.api.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayInputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.StreamSupport;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Document;
import wenmai.graph.model.KnowledgeGraph;
import wenmai.indexer.corpus.Article;

/** What the graph answers over HTTP. */
final class GraphRouteTest {
  private static KnowledgeGraph graph;
  private static Served served;
  private static String company;
  private static String park;
  private static String zhou;
  private static String lin;

  @BeforeAll
  static void serve(@TempDir Path store) {
    graph = LocalGraph.empty();
    served = Served.open(store, graph, Served.settings());
    List<Article> papers = new ArrayList<>(Papers.all());
    papers.add(
        Papers.article(
            "a5",
            "洛阳日报",
            "2024-12-21",
            "01",
            "产业园竣工",
            "本报讯 昨日，河洛电池新材料产业园项目竣工。河洛新能源科技有限公司董事长周明远到场。",
            List.of()));
    papers.add(
        Papers.article(
            "a6", "洛阳晚报", "2025-01-10", "02", "产业园回顾", "河洛电池新材料产业园项目于2023年11月开工。", List.of()));
    served.archive().put(papers.stream().map(Served.annotator()::annotate).toList());
    LocalGraph.follow(graph, served.archive());
    company = entity("a1", "河洛新能源科技有限公司");
    park = entity("a1", "河洛电池新材料产业园项目");
    zhou = entity("a1", "周明远");
    lin = entity("a2", "林致远");
  }

  @AfterAll
  static void stop() {
    served.close();
    graph.close();
  }

  private static String entity(String article, String name) {
    for (JsonNode entity : served.get("/api/v1/articles/" + article).json().path("entities")) {
      if (entity.path("name").asText().equals(name)) {
        return entity.path("id").asText();
      }
    }
    throw new AssertionError(article + " does not name " + name);
  }

  @ParameterizedTest
  @ValueSource(strings = {"graphml", "gexf"})
  void theWholeGraphIsAnXmlFile(String as) throws Exception {
    Served.Answer answer = served.get("/api/v1/graph?as=" + as);

    assertThat(answer.header("Content-Disposition")).contains("wenmai." + as);
    Document document =
        DocumentBuilderFactory.newDefaultNSInstance()
            .newDocumentBuilder()
            .parse(new ByteArrayInputStream(answer.response().body()));
    assertThat(document.getElementsByTagNameNS("*", "node").getLength())
        .isEqualTo((int) graph.stats().entities());
    assertThat(document.getElementsByTagNameNS("*", "edge").getLength())
        .isEqualTo((int) graph.stats().relations());
  }

  @Test
  void theWholeGraphIsLinesOrATable() {
    long all = graph.stats().entities() + graph.stats().relations();

    assertThat(served.get("/api/v1/graph?as=jsonl").text().lines()).hasSize((int) all);
    assertThat(served.get("/api/v1/graph?as=cypher").text().lines()).hasSize((int) all + 1);
    Served.Answer table = served.send(served.request("/api/v1/graph").header("Accept", "text/csv"));
    assertThat(table.header("Content-Type")).startsWith("text/csv");
    assertThat(Csv.read(table.text())).hasSize((int) all + 2);
  }

  @Test
  void aPieceIsAFileToo() {
    assertThat(served.get("/api/v1/graph?as=csv&seed=" + zhou + "," + company).text().lines())
        .filteredOn(line -> line.startsWith(zhou + ",Person") || line.startsWith(company + ",Org"))
        .hasSize(2);
    assertThat(served.get("/api/v1/graph").status()).isEqualTo(400);
    assertThat(served.get("/api/v1/graph?as=docx").status()).isEqualTo(400);
  }

  @Test
  void entitiesSayWhereTheyStand() {
    JsonNode standing = served.get("/api/v1/entities/" + zhou).json().path("standing");

    assertThat(standing.path("of").asLong()).isEqualTo(graph.stats().entities());
    assertThat(standing.path("rank").asInt()).isBetween(1, standing.path("of").asInt());
    assertThat(standing.path("leaders").findValuesAsText("id"))
        .contains(standing.path("community").asText());
    JsonNode nodes = served.get("/api/v1/graph?hops=1&seed=" + zhou).json().path("nodes");
    assertThat(nodes)
        .allMatch(node -> node.path("centrality").asDouble() > 0)
        .anyMatch(node -> node.path("community").equals(standing.path("community")));
  }

  @Test
  void projectsShowTheirStagesAndWhereThePapersDisagree() {
    JsonNode stages = served.get("/api/v1/entities/" + park).json().path("milestones");

    assertThat(StreamSupport.stream(stages.spliterator(), false))
        .extracting(s ->
            s.path("name").asText()
                + s.path("from").asText()
                + (s.path("conflict").asBoolean() ? "矛盾" : ""))
        .containsExactly("开工2023-11-01矛盾", "开工2024-02-16矛盾", "竣工2024-12-20");
    assertThat(stages.at("/1/evidence/0/sentence").asText()).contains("在伊滨区开工");
    assertThat(served.get("/api/v1/entities/" + zhou).json().has("milestones")).isFalse();
  }

  @Test
  void organizationsAndPeopleSayWhoHeldWhichPostWhen() {
    JsonNode ofCompany = served.get("/api/v1/entities/" + company).json().at("/positions/0");
    JsonNode ofPerson = served.get("/api/v1/entities/" + zhou).json().at("/positions/0");

    assertThat(ofCompany).isEqualTo(ofPerson);
    assertThat(ofCompany.at("/person/name").asText()).isEqualTo("周明远");
    assertThat(ofCompany.path("title").asText()).isEqualTo("董事长");
    assertThat(ofCompany.path("first").asText()).isEqualTo("2024-02-17");
    assertThat(ofCompany.path("last").asText()).isEqualTo("2024-12-21");
  }

  @Test
  void aPeriodHoldsForNeighboursTheirCountsAndTheirSentences() {
    String path = "/api/v1/entities/" + company + "/neighbors?relation=HOLDS_POSITION";
    JsonNode always = served.get(path).json().at("/neighbors/0/relation");
    JsonNode spring = served.get(path + "&from=2024-02&to=2024-03").json();

    assertThat(always.path("articles").asInt()).isEqualTo(3);
    JsonNode then = spring.at("/neighbors/0/relation");
    assertThat(then.path("articles").asInt()).isEqualTo(2);
    assertThat(then.path("last").asText()).isEqualTo("2024-03-05");
    assertThat(spring.path("countedFrom").asText()).isEqualTo("2024-02-01");
    JsonNode sentences =
        served
            .get("/api/v1/relations/" + then.path("id").asText() + "?from=2024-02&to=2024-03")
            .json();
    assertThat(sentences.path("total").asInt()).isEqualTo(then.path("weight").asInt());
    assertThat(sentences.path("listed").asInt()).isEqualTo(2);
    assertThat(sentences.path("relation")).isEqualTo(then);
    assertThat(served.get(path + "&from=2023&to=2023").json().path("total").asInt()).isZero();
  }

  @Test
  void waysAreAStoryWithAFootnoteForEachStep() {
    String path = "/api/v1/paths?from=" + lin + "&to=" + company + "&maxHops=3";
    JsonNode first = served.get(path).json().at("/paths/0");

    Served.Answer story = served.get(path + "&as=markdown");

    assertThat(story.header("Content-Type")).startsWith("text/markdown");
    assertThat(story.text())
        .startsWith("# 林致远与河洛新能源科技有限公司的联系")
        .contains("[^1]")
        .contains("《市领导调研重点项目》，洛阳日报，2024-03-05，第01版");
    for (JsonNode step : first.path("steps")) {
      assertThat(story.text()).contains(step.at("/evidence/0/sentence").asText());
    }
    assertThat(story.text().lines().filter(line -> line.startsWith("[^"))).hasSizeGreaterThan(1);
    assertThat(served.send(served.request(path).header("Accept", "text/markdown")).text())
        .isEqualTo(story.text());
    assertThat(served.get(path + "&as=pdf").status()).isEqualTo(400);
  }

  @Test
  void searchKeepsToWhatIsRelatedToAnEntity() {
    assertThat(ids("relatedTo=" + park + "&relation=OWNS"))
        .containsExactlyInAnyOrder("a1", "a2", "a5", "a6");
    assertThat(ids("q=" + Served.q("锂电池") + "&relatedTo=" + park + "&relation=OWNS"))
        .containsExactlyInAnyOrder("a1", "a2");
    assertThat(ids("relatedTo=" + zhou + "&relation=VISITED")).doesNotContain("a3", "a4");
    assertThat(served.get("/api/v1/search?relatedTo=P-0000000000000000").status()).isEqualTo(400);
  }

  private static List<String> ids(String query) {
    List<String> ids = new ArrayList<>();
    served
        .get("/api/v1/search?" + query)
        .json()
        .path("hits")
        .forEach(hit -> ids.add(hit.path("id").asText()));
    return ids;
  }

  @Test
  void theGraphOfASearchIsWhatItsArticlesAreMoreAboutThanOthers() {
    JsonNode block =
        served.get("/api/v1/search?graph=true&q=" + Served.q("锂电池")).json().path("graph");

    JsonNode first = block.at("/nodes/0");
    assertThat(block.path("nodes").findValuesAsText("name"))
        .contains("河洛新能源科技有限公司", "周明远")
        .doesNotContain("中原古建集团有限公司", "王城公园");
    // Dunning's ratio by hand: both of 2 matching articles, 3 of all 6.
    for (JsonNode node : block.path("nodes")) {
      if (node.path("name").asText().equals("周明远")) {
        assertThat(node.path("score").asDouble()).isEqualTo(3.8191, within(1e-3));
      }
    }
    assertThat(first.path("score").asDouble()).isPositive();
    assertThat(block.path("edges").findValuesAsText("type")).contains("OWNS", "HOLDS_POSITION");
  }

  @Test
  void organizationsAreFoundByWordsTheirProjectsAndWhereTheseAre() {
    String about = "/api/v1/entities?type=Organization&about=" + Served.q("锂电池") + "&place=";

    JsonNode found = served.get(about + entity("a1", "伊滨区")).json().path("entities");

    assertThat(found.findValuesAsText("name")).containsExactly("河洛新能源科技有限公司");
    assertThat(served.get(about + entity("a3", "王城公园")).json().path("entities")).isEmpty();
    assertThat(
            served.get(about + entity("a1", "伊滨区") + "&relation=PART_OF").json().path("entities"))
        .isEmpty();
  }
}
