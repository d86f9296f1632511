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
import org.junit.jupiter.api.io.TempDir;
import wenmai.graph.neo4j.EmbeddedNeo4j;

/**
 * Tests of a service in which articles are written and corrected over HTTP; after each of them,
 * index and graph agree.
 */
abstract class EditedService {
  private static final Duration LIMIT = Duration.ofMinutes(5);
  private static final String KEY = "editors-key";
  private static final ObjectMapper JSON = new ObjectMapper();

  @TempDir private static Path folder;
  private static EmbeddedNeo4j server;
  private static HttpClient client;
  static Service service;

  @BeforeAll
  static void open() {
    server = EmbeddedNeo4j.open(folder.resolve("neo4j"), 16);
    client = HttpClient.newHttpClient();
    service = started();
  }

  static Service started() {
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

  @AfterEach
  void indexAndGraphAgree() throws InterruptedException {
    assertThat(new Checkup(service.store()).findings(LIMIT)).isEmpty();
  }

  static void level() throws InterruptedException {
    assertThat(service.store().follower().awaitLevel(LIMIT)).isTrue();
  }

  static String id(String article, String name) throws Exception {
    for (JsonNode entity : get("/articles/" + article).path("entities")) {
      if (entity.path("name").asText().equals(name)) {
        return entity.path("id").asText();
      }
    }
    throw new AssertionError(name + " is not named in " + article);
  }

  static Set<String> found(String parameters) throws Exception {
    Set<String> ids = new TreeSet<>();
    get("/search?" + parameters).path("hits").forEach(hit -> ids.add(hit.path("id").asText()));
    return ids;
  }

  static void put(String id, String body) throws Exception {
    String article =
        JSON.writeValueAsString(
            Map.of("title", "消息", "body", body, "date", "2024-02-17", "publication", "洛阳日报"));
    answer(
        request("/articles/" + id)
            .header("Content-Type", "application/json")
            .PUT(BodyPublishers.ofString(article)));
  }

  static void delete(String id) throws Exception {
    client.send(request("/articles/" + id).DELETE().build(), BodyHandlers.discarding());
  }

  static void post(String path, String body) throws Exception {
    answer(
        request(path)
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(body)));
  }

  static void undoAll() throws Exception {
    for (JsonNode entry : get("/ledger").path("entries")) {
      if (entry.path("inForce").asBoolean() && !entry.path("does").asText().equals("undo")) {
        post("/ledger/" + entry.path("number").asText() + "/undo", "{\"who\":\"甲\",\"why\":\"错\"}");
      }
    }
  }

  static JsonNode get(String path) throws Exception {
    return JSON.readTree(text(path));
  }

  static String text(String path) throws Exception {
    return answer(request(path).GET());
  }

  static String answer(HttpRequest.Builder request) throws Exception {
    HttpResponse<String> response = client.send(request.build(), BodyHandlers.ofString());
    assertThat(response.statusCode()).as(response.body()).isBetween(200, 201);
    return response.body();
  }

  static HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create(service.address() + "/api/v1" + path))
        .header("Authorization", "Bearer " + KEY);
  }
}
