package wenmai.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Index and graph built anew under a service that goes on serving, over real HTTP. */
final class ReindexTest {
  private static final String KEY = "editors-key";
  private static final int BEFORE = 120;
  private static final ObjectMapper JSON = new ObjectMapper();

  @TempDir private Path store;
  private final HttpClient client = HttpClient.newHttpClient();
  private RunningService service;

  @BeforeEach
  void start() throws Exception {
    service =
        RunningService.start(store, Map.of("WENMAI_MEANING", "false", "WENMAI_EDITOR_KEY", KEY));
    StringBuilder lines = new StringBuilder();
    for (int i = 0; i < BEFORE; i++) {
      lines.append(paper("old" + i, i)).append('\n');
    }
    HttpResponse<String> written =
        send(
            request("/api/v1/articles")
                .header("Content-Type", "application/x-ndjson")
                .POST(BodyPublishers.ofString(lines.toString())));
    assertThat(written.statusCode()).as(written.body()).isEqualTo(200);
    service.awaitGraph();
  }

  @AfterEach
  void stop() {
    service.close();
    client.close();
  }

  @Test
  void failsNoRequestAndLosesNoWriteWhileItIsBuiltAndSwapped() throws Exception {
    Queue<String> failures = new ConcurrentLinkedQueue<>();
    AtomicBoolean over = new AtomicBoolean();
    AtomicInteger written = new AtomicInteger();
    List<Thread> others = new ArrayList<>();
    others.add(Thread.ofPlatform().start(() -> searchUntil(over, failures)));
    others.add(Thread.ofPlatform().start(() -> searchUntil(over, failures)));
    others.add(Thread.ofPlatform().start(() -> writeUntil(over, written, failures)));

    assertThat(post().statusCode()).isEqualTo(202);
    assertThat(post().statusCode()).as("while it goes on").isEqualTo(409);
    JsonNode ended = awaitEnd();
    assertThat(post().statusCode()).as("a second time").isEqualTo(202);
    JsonNode again = awaitEnd();
    over.set(true);
    for (Thread other : others) {
      other.join();
    }

    assertThat(failures).isEmpty();
    assertThat(ended.path("state").asText()).as(ended.toString()).isEqualTo("done");
    assertThat(again.path("state").asText()).as(again.toString()).isEqualTo("done");
    assertThat(again.path("done").asLong()).isEqualTo(again.path("of").asLong());
    assertThat(written.get()).isPositive();
    for (int i = 0; i < written.get(); i++) {
      assertThat(get("/api/v1/articles/new" + i).statusCode())
          .as("the article new%d, of which every third was deleted again", i)
          .isEqualTo(i % 3 == 0 ? 404 : 200);
    }
    int kept = written.get() - (written.get() + 2) / 3;
    assertThat(json("/api/v1/search?q=" + encoded("新桥")).path("total").asInt())
        .isEqualTo(BEFORE + kept);
    assertThat(generations()).containsExactly("generation-3");
    service.awaitGraph();
    JsonNode stats = json("/api/v1/stats");
    assertThat(stats.at("/graph/articles").asLong()).isEqualTo(stats.path("articles").asLong());
  }

  @Test
  void isForEditorsOnlyAndSaysHowFarItIsToReaders() throws Exception {
    HttpRequest.Builder keyless =
        HttpRequest.newBuilder(URI.create(service.address() + "/api/v1/reindex"));
    assertThat(send(keyless.copy().POST(BodyPublishers.noBody())).statusCode()).isEqualTo(401);
    HttpResponse<String> state = send(keyless);
    assertThat(state.statusCode()).isEqualTo(200);
    assertThat(JSON.readTree(state.body()).path("state").asText()).isEqualTo("idle");
  }

  @Test
  void leavesItsAddressAndAKeyForCommandsOnTheSameStoreWhileItRuns() throws Exception {
    Path file = store.resolve("service.json");
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo("rw-------");
    ServiceFile left = ServiceFile.read(store).orElseThrow();
    assertThat(left.address()).hasToString(service.address());
    HttpRequest.Builder asked =
        HttpRequest.newBuilder(URI.create(left.address() + "/api/v1/reindex"))
            .header("Authorization", "Bearer " + left.key())
            .POST(BodyPublishers.noBody());
    assertThat(send(asked).statusCode()).isEqualTo(202);
    service.close();
    assertThat(file).doesNotExist();
  }

  private void searchUntil(AtomicBoolean over, Queue<String> failures) {
    int i = 0;
    while (!over.get()) {
      pause();
      i++;
      String path = i % 2 == 0 ? "/api/v1/search?facets=year&q=" : "/api/v1/suggest?q=";
      HttpResponse<String> answer = get(path + encoded("新桥"));
      if (answer.statusCode() != 200) {
        failures.add(path + " " + answer.statusCode() + " " + answer.body());
      } else if (i % 2 == 0 && total(answer) < BEFORE) {
        failures.add("only " + total(answer) + " articles were found");
      }
    }
  }

  /** Writes new articles until told to stop, and deletes every third again. */
  private void writeUntil(AtomicBoolean over, AtomicInteger written, Queue<String> failures) {
    while (!over.get()) {
      pause();
      int i = written.getAndIncrement();
      HttpRequest.Builder path = request("/api/v1/articles/new" + i);
      HttpResponse<String> put =
          send(
              path.copy()
                  .header("Content-Type", "application/json")
                  .PUT(BodyPublishers.ofString(paper("new" + i, i))));
      if (put.statusCode() != 201) {
        failures.add("PUT " + put.statusCode() + " " + put.body());
      }
      if (i % 3 == 0 && send(path.DELETE()).statusCode() != 204) {
        failures.add("DELETE of new" + i);
      }
    }
  }

  /** Leaves the processor to the service now and then. */
  private static void pause() {
    LockSupport.parkNanos(5_000_000);
  }

  private static int total(HttpResponse<String> answer) {
    try {
      return JSON.readTree(answer.body()).path("total").asInt();
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private JsonNode awaitEnd() throws IOException, InterruptedException {
    JsonNode state = json("/api/v1/reindex");
    while (!state.has("ended")) {
      Thread.sleep(50);
      state = json("/api/v1/reindex");
    }
    return state;
  }

  private List<String> generations() throws IOException {
    try (Stream<Path> folders = Files.list(store.resolve("archive"))) {
      return folders
          .map(folder -> folder.getFileName().toString())
          .filter(name -> name.startsWith("generation-"))
          .toList();
    }
  }

  private static String paper(String id, int i) {
    String company = "河洛" + "甲乙丙丁戊己庚辛壬癸".charAt(i % 10) + "建设集团有限公司";
    return JSON.valueToTree(
            Map.of(
                "id",
                id,
                "title",
                "第" + i + "座新桥通车",
                "body",
                company + "承建的第" + i + "座新桥昨日在洛阳市通车。",
                "date",
                "2024-05-01",
                "publication",
                "洛阳日报"))
        .toString();
  }

  private HttpResponse<String> post() {
    return send(request("/api/v1/reindex").POST(BodyPublishers.noBody()));
  }

  private HttpResponse<String> get(String path) {
    return send(request(path));
  }

  private JsonNode json(String path) throws IOException {
    return JSON.readTree(get(path).body());
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create(service.address() + path))
        .header("Authorization", "Bearer " + KEY);
  }

  private HttpResponse<String> send(HttpRequest.Builder request) {
    try {
      return client.send(request.build(), BodyHandlers.ofString());
    } catch (IOException e) {
      throw new IllegalStateException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
