package wenmai.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import wenmai.graph.neo4j.EmbeddedNeo4j;

/**
 * Two people of one name whose posts nobody holds together are two: through the service, over HTTP,
 * with whatever comes first.
 */
final class NamesakeTest {
  private static final Duration LIMIT = Duration.ofMinutes(5);
  private static final String KEY = "editors-key";
  private static final ObjectMapper JSON = new ObjectMapper();

  private static final String NAME = "张伟";
  private static final String CHIEF = "中共嵩县县委书记张伟昨日到车村镇调研。";
  private static final String NURSE = "在洛阳市第三人民医院，护士长张伟昨日为患者讲解。";
  private static final String NEITHER = "张伟昨日到场。";

  @TempDir private static Path folder;
  private static EmbeddedNeo4j server;
  private static HttpClient client;
  private static Service service;

  @BeforeAll
  static void open() {
    server = EmbeddedNeo4j.open(folder.resolve("neo4j"), 16);
    client = HttpClient.newHttpClient();
    service = started();
  }

  private static Service started() {
    return Service.start(
        Config.from(
            Map.of(
                "WENMAI_DATA", folder.resolve("nothing").toString(),
                "WENMAI_STORE", folder.resolve("store").toString(),
                "WENMAI_MEANING", "false",
                "WENMAI_PORT", "0",
                "WENMAI_EDITOR_KEY", KEY,
                "WENMAI_NEO4J_URI", server.uri().toString(),
                "WENMAI_NEO4J_PASSWORD", server.password())));
  }

  @AfterAll
  static void close() {
    service.close();
    client.close();
    server.close();
  }

  @BeforeEach
  void empty() throws Exception {
    for (String id : Set.of("a1", "a2", "a3")) {
      delete(id);
    }
    undoAll();
    level();
  }

  @AfterEach
  void indexAndGraphAgree() throws InterruptedException {
    assertThat(new Checkup(service.store()).findings(LIMIT)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"a1,a2,a3", "a3,a2,a1", "a2,a1,a2,a3,a1"})
  void areToldApartWhicheverArticleComesFirst(String order) throws Exception {
    for (String id : order.split(",", -1)) {
      put(id, id.equals("a1") ? CHIEF : id.equals("a2") ? NURSE : NEITHER);
      level();
    }

    String chief = id("a1", NAME);
    String nurse = id("a2", NAME);
    assertThat(nurse).isNotEqualTo(chief);
    assertThat(id("a3", NAME)).isEqualTo(chief);
    assertThat(found("entity=" + chief)).containsExactly("a1", "a3");
    assertThat(found("entity=" + nurse)).containsExactly("a2");
    JsonNode why = get("/entities/" + nurse).path("namesakes");
    assertThat(why.at("/0/id").asText()).isEqualTo(chief);
    assertThat(why.at("/0/posts/0/words").asText()).isEqualTo("护士长张伟");
    assertThat(why.at("/0/posts/0/article").asText()).isEqualTo("a2");
    assertThat(why.at("/0/against/words").asText()).isEqualTo("中共嵩县委书记张伟");
    assertThat(get("/entities/" + chief).at("/namesakes/0/id").asText()).isEqualTo(nurse);
  }

  @Test
  void areOneAgainOnceNothingTellsThemApart() throws Exception {
    put("a1", CHIEF);
    put("a2", NURSE);
    level();
    assertThat(id("a2", NAME)).isNotEqualTo(id("a1", NAME));

    put("a2", NEITHER);
    level();
    assertThat(id("a2", NAME)).isEqualTo(id("a1", NAME));

    put("a2", NURSE);
    level();
    delete("a1");
    level();
    put("a3", NEITHER);
    level();
    assertThat(id("a2", NAME)).isEqualTo(id("a3", NAME));
  }

  @Test
  void areOneWhereSomebodyMergesThem() throws Exception {
    put("a1", CHIEF);
    put("a2", NURSE);
    level();
    String chief = id("a1", NAME);

    post(
        "/entities/" + id("a2", NAME) + "/merge",
        "{\"who\":\"甲\",\"why\":\"同一人\",\"into\":\"" + chief + "\"}");
    level();
    assertThat(id("a2", NAME)).isEqualTo(chief);
    assertThat(found("entity=" + chief)).containsExactly("a1", "a2");
    assertThat(get("/entities/" + chief).path("namesakes")).isEmpty();

    undoAll();
    level();
    assertThat(id("a2", NAME)).isNotEqualTo(chief);
  }

  @Test
  void areToldApartAfterARestartAndWhenEverythingIsBuiltAnew() throws Exception {
    put("a1", CHIEF);
    put("a2", NURSE);
    level();
    service.close();
    service = started();
    level();
    String nurse = id("a2", NAME);
    assertThat(nurse).isNotEqualTo(id("a1", NAME));

    service.store().follower().rebuild();
    level();
    assertThat(id("a2", NAME)).isEqualTo(nurse);
  }

  private static void level() throws InterruptedException {
    assertThat(service.store().follower().awaitLevel(LIMIT)).isTrue();
  }

  private static String id(String article, String name) throws Exception {
    for (JsonNode entity : get("/articles/" + article).path("entities")) {
      if (entity.path("name").asText().equals(name)) {
        return entity.path("id").asText();
      }
    }
    throw new AssertionError(name + " is not named in " + article);
  }

  private static Set<String> found(String parameters) throws Exception {
    Set<String> ids = new TreeSet<>();
    get("/search?" + parameters).path("hits").forEach(hit -> ids.add(hit.path("id").asText()));
    return ids;
  }

  private static void put(String id, String body) throws Exception {
    String article =
        JSON.writeValueAsString(
            Map.of("title", "消息", "body", body, "date", "2024-02-17", "publication", "洛阳日报"));
    answer(
        request("/articles/" + id)
            .header("Content-Type", "application/json")
            .PUT(BodyPublishers.ofString(article)));
  }

  private static void delete(String id) throws Exception {
    client.send(request("/articles/" + id).DELETE().build(), BodyHandlers.discarding());
  }

  private static void post(String path, String body) throws Exception {
    answer(
        request(path)
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(body)));
  }

  private static void undoAll() throws Exception {
    for (JsonNode entry : get("/ledger").path("entries")) {
      if (entry.path("inForce").asBoolean() && !entry.path("does").asText().equals("undo")) {
        post("/ledger/" + entry.path("number").asText() + "/undo", "{\"who\":\"甲\",\"why\":\"错\"}");
      }
    }
  }

  private static JsonNode get(String path) throws Exception {
    return JSON.readTree(text(path));
  }

  private static String text(String path) throws Exception {
    return answer(request(path).GET());
  }

  private static String answer(HttpRequest.Builder request) throws Exception {
    HttpResponse<String> response = client.send(request.build(), BodyHandlers.ofString());
    assertThat(response.statusCode()).as(response.body()).isBetween(200, 201);
    return response.body();
  }

  private static HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create(service.address() + "/api/v1" + path))
        .header("Authorization", "Bearer " + KEY);
  }
}
