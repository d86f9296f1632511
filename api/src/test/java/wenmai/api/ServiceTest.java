package wenmai.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import wenmai.graph.neo4j.EmbeddedNeo4j;

/**
 * The sample page end to end: from the file to answers over HTTP, with the graph there and away.
 */
final class ServiceTest {
  private static final Duration GRAPH_LIMIT = Duration.ofMinutes(2);
  private static final ObjectMapper JSON = new ObjectMapper();

  private final HttpClient client = HttpClient.newHttpClient();
  @TempDir private Path folder;

  @Test
  void servesTheSamplePageAndOpensTheSameStoreAgain() throws Exception {
    long sequence;
    try (Service service = Service.start(config(Map.of()))) {
      assertThat(service.store().follower().awaitLevel(GRAPH_LIMIT)).isTrue();
      sequence = service.store().archive().stats().sequence();

      JsonNode found = get(service, "/api/v1/search?q=" + encoded("开门红"));
      assertThat(found.get("total").asInt()).isEqualTo(2);
      assertThat(found.at("/hits/0/publication").asText()).isEqualTo("洛阳日报");

      String person = entity(service, "赵国剑");
      JsonNode posts =
          get(service, "/api/v1/entities/" + person + "/neighbors?relation=HOLDS_POSITION");
      assertThat(posts.get("neighbors").findValuesAsText("name")).containsExactly("洛阳市公安局");

      JsonNode both =
          get(service, "/api/v1/search?q=" + encoded("安全") + "&relatedTo=" + person + "&hops=1");
      assertThat(both.at("/hits/0/title").asText()).isEqualTo("压实各方责任 确保安全有序");
    }
    try (Service service = Service.start(config(Map.of()))) {
      assertThat(service.store().archive().stats().sequence()).isEqualTo(sequence);
      assertThat(service.store().follower().awaitLevel(GRAPH_LIMIT)).isTrue();
      assertThat(entity(service, "赵国剑")).isNotEmpty();
    }
  }

  @Test
  void findsByMeaningUnlessItIsOffAndTellsHowFarTheVectorsAre() throws Exception {
    try (Service service = Service.start(config(Map.of("WENMAI_MEANING", "true")))) {
      JsonNode ready = get(service, "/readyz");
      while (!ready.path("meaning").asText().equals("ready")) {
        assertThat(ready.path("meaning").asText()).isEqualTo("catching-up");
        Thread.sleep(50);
        ready = get(service, "/readyz");
      }
      assertThat(ready.path("meaningBehind").asLong()).isZero();
      assertThat(ask(service, "/metrics").body()).contains("wenmai_meaning_behind 0");
      JsonNode found = get(service, "/api/v1/search?q=" + encoded("开门红"));
      assertThat(found.path("mode").asText()).isEqualTo("hybrid");
    }
    try (Service service = Service.start(config(Map.of()))) {
      assertThat(get(service, "/readyz").path("meaning").asText()).isEqualTo("off");
      assertThat(get(service, "/api/v1/search?q=" + encoded("开门红")).path("mode").asText())
          .isEqualTo("lexical");
    }
  }

  @Test
  void searchesWhileTheGraphIsAwayAndCatchesUpWhenItComes() throws Exception {
    int port = freePort();
    Path home = folder.resolve("outside");
    String password;
    try (EmbeddedNeo4j server = EmbeddedNeo4j.open(home, 16, port)) {
      password = server.password();
    }
    Map<String, String> external =
        Map.of(
            "WENMAI_NEO4J_URI",
            "neo4j://127.0.0.1:" + port,
            "WENMAI_NEO4J_PASSWORD",
            password,
            "WENMAI_EDITOR_KEY",
            "editor");
    try (Service service = Service.start(config(external))) {
      JsonNode found = get(service, "/api/v1/search?q=" + encoded("开门红") + "&graph=true");
      assertThat(found.get("total").asInt()).isEqualTo(2);
      assertThat(found.get("graph").asText()).isEqualTo("unavailable");
      String id = found.at("/hits/0/id").asText();
      assertThat(get(service, "/api/v1/articles/" + id).get("title").asText()).isNotEmpty();
      assertThat(get(service, "/api/v1/articles/" + id + "/related").isMissingNode()).isFalse();
      assertThat(status(service, "/api/v1/entities?q=" + encoded("赵国剑"))).isEqualTo(503);

      try (EmbeddedNeo4j server = EmbeddedNeo4j.open(home, 16, port)) {
        assertThat(server.password()).isEqualTo(password);
        assertThat(service.store().follower().awaitLevel(GRAPH_LIMIT)).isTrue();
        assertThat(entity(service, "赵国剑")).isNotEmpty();
      }

      String written = "{\"title\":\"消息\",\"date\":\"2024-05-01\",\"body\":\"伊滨区区长周明远调研。\"}";
      assertThat(write(service, "PUT", "/api/v1/articles/late", written)).isEqualTo(201);
      assertThat(get(service, "/api/v1/search?q=" + encoded("周明远")).get("total").asInt())
          .isEqualTo(1);
      assertThat(status(service, "/api/v1/entities?q=" + encoded("周明远"))).isEqualTo(503);

      try (EmbeddedNeo4j server = EmbeddedNeo4j.open(home, 16, port)) {
        assertThat(server.password()).isEqualTo(password);
        assertThat(service.store().follower().awaitLevel(GRAPH_LIMIT)).isTrue();
        assertThat(entity(service, "周明远")).isNotEmpty();
        assertThat(new Checkup(service.store()).findings(GRAPH_LIMIT)).isEmpty();
      }
    }
  }

  @Test
  void aMergeOutlivesIngestReindexAndRestart() throws Exception {
    String from;
    String into;
    try (Service service = Service.start(config(Map.of("WENMAI_EDITOR_KEY", "editor")))) {
      put(service, "a1", "伊滨区区长周明远调研。");
      put(service, "a2", "伊滨区区长周明元讲话。");
      assertThat(service.store().follower().awaitLevel(GRAPH_LIMIT)).isTrue();
      from = entity(service, "周明元");
      into = entity(service, "周明远");
      String merge = "{\"who\":\"编辑\",\"why\":\"错字\",\"into\":\"" + into + "\"}";
      assertThat(write(service, "POST", "/api/v1/entities/" + from + "/merge", merge))
          .isEqualTo(201);

      put(service, "a3", "伊滨区区长周明元到会。");
      assertOne(service, from, into);
      assertThat(write(service, "POST", "/api/v1/reindex", "")).isEqualTo(202);
      assertOne(service, from, into);
    }
    try (Service service = Service.start(config(Map.of()))) {
      service.store().follower().rebuild();
      assertOne(service, from, into);
    }
  }

  private void put(Service service, String id, String body) throws Exception {
    String article =
        "{\"title\":\"消息" + id + "\",\"date\":\"2024-05-01\",\"body\":\"" + body + "\"}";
    assertThat(write(service, "PUT", "/api/v1/articles/" + id, article)).isEqualTo(201);
  }

  /** Both identities are one entity of three articles, in graph and search. */
  private void assertOne(Service service, String from, String into) throws Exception {
    assertThat(service.store().follower().awaitLevel(GRAPH_LIMIT)).isTrue();
    for (String id : List.of(from, into)) {
      JsonNode entity = get(service, "/api/v1/entities/" + id);
      assertThat(entity.get("id").asText()).isEqualTo(into);
      assertThat(entity.get("articles").asInt()).isEqualTo(3);
      assertThat(get(service, "/api/v1/search?entity=" + id).get("total").asInt()).isEqualTo(3);
    }
    assertThat(new Checkup(service.store()).findings(GRAPH_LIMIT)).isEmpty();
  }

  @Test
  void searchesWhileTheEmbeddedGraphStoreIsBrokenAndGoesOnWhenItIsMended() throws Exception {
    Path graph = folder.resolve("store").resolve("graph");
    try (EmbeddedNeo4j server = EmbeddedNeo4j.open(graph, 16)) {
      assertThat(server.password()).isNotEmpty();
    }
    Map<Path, byte[]> sound = breakStore(graph.resolve("data"));
    try (Service service = Service.start(config(Map.of()))) {
      JsonNode found = get(service, "/api/v1/search?q=" + encoded("开门红") + "&graph=true");

      assertThat(found.get("total").asInt()).isEqualTo(2);
      assertThat(found.get("graph").asText()).isEqualTo("unavailable");
      assertThat(status(service, "/api/v1/entities?q=" + encoded("赵国剑"))).isEqualTo(503);
      awaitFailedStart(service);

      for (Map.Entry<Path, byte[]> file : sound.entrySet()) {
        Files.write(file.getKey(), file.getValue());
      }
      assertThat(service.store().follower().awaitLevel(GRAPH_LIMIT)).isTrue();
      assertThat(entity(service, "赵国剑")).isNotEmpty();
    }
  }

  private static void awaitFailedStart(Service service) throws InterruptedException {
    long deadline = System.nanoTime() + GRAPH_LIMIT.toNanos();
    while (!service.store().follower().state().reason().contains("does not start")) {
      assertThat(System.nanoTime()).isLessThan(deadline);
      Thread.sleep(50);
    }
  }

  /** Overwrites every file and gives what stood in them. */
  private static Map<Path, byte[]> breakStore(Path data) throws IOException {
    Map<Path, byte[]> sound = new HashMap<>();
    try (Stream<Path> files = Files.walk(data)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        sound.put(file, Files.readAllBytes(file));
        Files.write(file, new byte[] {1, 2, 3});
      }
    }
    return sound;
  }

  private Config config(Map<String, String> more) {
    Map<String, String> environment = new HashMap<>();
    environment.put("WENMAI_DATA", "../data");
    environment.put("WENMAI_STORE", folder.resolve("store").toString());
    environment.put("WENMAI_PORT", "0");
    environment.put("WENMAI_MEANING", "false");
    environment.putAll(more);
    return Config.from(environment);
  }

  private String entity(Service service, String name) throws Exception {
    return get(service, "/api/v1/entities?q=" + encoded(name)).at("/entities/0/id").asText();
  }

  private JsonNode get(Service service, String path) throws Exception {
    HttpResponse<String> response = ask(service, path);
    assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
    return JSON.readTree(response.body());
  }

  private int status(Service service, String path) throws Exception {
    return ask(service, path).statusCode();
  }

  private int write(Service service, String method, String path, String body) throws Exception {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(service.address() + path))
            .header("Authorization", "Bearer editor")
            .header("Content-Type", "application/json")
            .method(method, HttpRequest.BodyPublishers.ofString(body))
            .build();
    return client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
  }

  private HttpResponse<String> ask(Service service, String path) throws Exception {
    URI uri = URI.create(service.address() + path);
    return client.send(HttpRequest.newBuilder(uri).build(), HttpResponse.BodyHandlers.ofString());
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }
}
