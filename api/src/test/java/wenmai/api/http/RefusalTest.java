package wenmai.api.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is refused, and in which words. */
final class RefusalTest {
  private static final int MAX_BODY = 2000;
  private static Served served;

  @BeforeAll
  static void serve(@TempDir Path store) {
    HttpSettings usual = Served.settings();
    served =
        Served.open(
            store,
            AwayGraph.graph(),
            new HttpSettings(
                usual.host(),
                0,
                usual.access(),
                new HttpSettings.Limits(0, MAX_BODY, 10L * MAX_BODY)));
  }

  @AfterAll
  static void stop() {
    served.close();
  }

  @ParameterizedTest
  @CsvSource({
    "/api/v1/search?size=201, size, 201",
    "/api/v1/search?size=many, size, many",
    "/api/v1/search?sort=best, sort, best",
    "/api/v1/search?mode=magic, mode, magic",
    "/api/v1/search?interval=week, interval, week",
    "/api/v1/search?lenient=yes, lenient, yes",
    "/api/v1/search?from=2024-13, from, 2024-13",
    "/api/v1/search?to=yesterday, to, yesterday",
    "/api/v1/search?from=2024-02-30, from, 2024-02-30",
    "/api/v1/search?from=2024&to=2023, to, 2023",
    "/api/v1/search?eventFrom=x, eventFrom, x",
    "/api/v1/search?entity=-x, entity, x",
    "/api/v1/search?facets=colour, facets, colour",
    "/api/v1/search?cursor=abc, cursor, abc",
    "/api/v1/search?relatedTo=P-1, relatedTo, P-1",
    "/api/v1/search?relatedTo=P-0123456789abcdef&hops=4, hops, 4",
    "/api/v1/search?relatedTo=P-0123456789abcdef&relation=LIKES, relation, LIKES",
    "/api/v1/search?Q=x, Q, x",
    "/api/v1/suggest?limit=0, limit, 0",
    "/api/v1/entities?type=Robot, type, Robot",
    "/api/v1/entities/P-0123456789abcdef/neighbors?limit=501, limit, 501",
    "/api/v1/paths?to=P-0123456789abcdef, from, ''",
    "/api/v1/paths?from=P-0123456789abcdef&to=P-0123456789abcdef&maxHops=7, maxHops, 7",
    "/api/v1/graph, seed, ''",
    "/api/v1/graph?seed=P-0123456789abcdef&maxNodes=1501, maxNodes, 1501",
    "/healthz?verbose=1, verbose, 1",
  })
  void aParameterByNameAndValue(String path, String parameter, String value) {
    Served.Answer answer = served.get(path);
    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.header("Content-Type")).isEqualTo("application/problem+json");
    assertThat(answer.at("/type")).isEqualTo("urn:wenmai:problem:bad-parameter");
    assertThat(answer.at("/parameter")).isEqualTo(parameter);
    assertThat(answer.at("/value")).isEqualTo(value);
    assertThat(answer.at("/requestId")).isEqualTo(answer.header("X-Request-Id"));
  }

  @Test
  void aQueryByTheUnitWhereReadingFailed() {
    Served.Answer answer = served.get("/api/v1/search?q=" + Served.q("锂电池 \"洛阳"));
    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.at("/type")).isEqualTo("urn:wenmai:problem:bad-query");
    assertThat(answer.json().path("position").isInt()).isTrue();
    assertThat(answer.at("/position")).isEqualTo("4");
    assertThat(served.get("/api/v1/search?lenient=true&q=" + Served.q("锂电池 \"洛阳")).status())
        .isEqualTo(200);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/api/v1/articles/none",
        "/api/v1/articles/none/related",
        "/api/v1/articles/%20",
        "/api/v1/entities/x",
        "/api/v1/entities/x/articles",
        "/api/v1/relations/x",
        "/api/v1/relations/LIKES~P-0123456789abcdef~P-0123456789abcdef",
        "/api/v1/nowhere",
        "/nowhere",
        "/assets/none.js",
        "/assets/..%2f..%2fwenmai%2fopenapi.json",
      })
  void whatIsNotThere(String path) {
    Served.Answer answer = served.get(path);
    assertThat(answer.status()).as(answer.text()).isEqualTo(404);
    assertThat(answer.at("/type")).isEqualTo("urn:wenmai:problem:not-found");
  }

  @Test
  void aMethodThatDoesNotFitThePath() {
    Served.Answer answer = served.send(served.request("/api/v1/search").DELETE());
    assertThat(answer.status()).isEqualTo(405);
    assertThat(answer.header("Allow")).contains("GET");
    assertThat(answer.at("/detail")).isEqualTo("DELETE is not served at /api/v1/search");
  }

  @Test
  void anAnswerInAnotherMediaType() {
    Served.Answer answer =
        served.send(served.request("/api/v1/search").header("Accept", "application/xml"));
    assertThat(answer.status()).isEqualTo(406);
    assertThat(answer.at("/detail")).contains("application/json").contains("application/xml");
  }

  @Test
  void aBodyInAnotherMediaType() {
    Served.Answer answer = served.post("/api/v1/analyze", "text/plain", "周明远");
    assertThat(answer.status()).isEqualTo(415);
    assertThat(answer.at("/detail")).contains("text/plain");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"text\": | not JSON",
        "{} {} | not JSON",
        "[] | must be a JSON object",
        "{\"text\": 7} | text must be a string",
        "{\"text\": \"  \"} | text must have",
        "{\"text\": \"x\", \"colour\": 1} | colour",
        "{\"text\": \"x\", \"date\": \"gestern\"} | gestern",
      })
  void aBodyThatCannotBeRead(String body, String reason) {
    Served.Answer answer = served.post("/api/v1/analyze", "application/json", body);
    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.at("/type")).isEqualTo("urn:wenmai:problem:bad-body");
    assertThat(answer.at("/detail")).contains(reason);
  }

  @Test
  void aBodyThatIsTooLarge() {
    String body = "{\"text\":\"" + "长".repeat(MAX_BODY) + "\"}";
    Served.Answer answer = served.post("/api/v1/analyze", "application/json", body);
    assertThat(answer.status()).isEqualTo(413);
    assertThat(answer.at("/type")).isEqualTo("urn:wenmai:problem:too-large");
  }

  @Test
  void aBulkWriteThatIsTooLarge() {
    String lines =
        IntStream.range(0, 400)
            .mapToObj(i -> "{\"title\":\"第" + i + "号\",\"body\":\"正文。\",\"date\":\"2024-05-01\"}\n")
            .collect(Collectors.joining());
    Served.Answer answer =
        served.send(
            served
                .request("/api/v1/articles")
                .header("Authorization", "Bearer " + Served.EDITOR)
                .header("Content-Type", "application/x-ndjson")
                .POST(BodyPublishers.ofString(lines)));
    assertThat(answer.status()).isEqualTo(413);
  }

  @Test
  void aQueryThatIsTooLong() {
    Served.Answer answer = served.get("/api/v1/search?q=" + Served.q("长".repeat(10_001)));
    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.at("/parameter")).isEqualTo("q");
    assertThat(served.get("/api/v1/search?q=" + Served.q("长".repeat(10_000))).status())
        .isIn(200, 400);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/%zz", "/a/../../etc/passwd%00", "/api/v1/search?q=%zz"})
  void aMalformedAddressWithoutLeakingAnything(String target) throws IOException {
    String answer =
        raw("GET " + target + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");
    assertThat(answer).startsWith("HTTP/1.1 40").contains("application/problem+json");
    assertThat(answer).doesNotContain("Jetty").doesNotContain("Exception");
  }

  private static String raw(String request) throws IOException {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), served.server().port())) {
      socket.setSoTimeout((int) Duration.ofSeconds(10).toMillis());
      socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
      InputStream in = socket.getInputStream();
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
