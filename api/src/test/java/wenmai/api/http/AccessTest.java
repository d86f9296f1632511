package wenmai.api.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;
import java.io.ByteArrayInputStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who may do what, from where, how often. */
final class AccessTest {
  private static final String PAPER =
      "{\"title\":\"新桥通车\",\"body\":\"洛河新桥昨日通车。\",\"date\":\"2024-05-01\"}";
  private static Served served;

  @BeforeAll
  static void serve(@TempDir Path store) {
    served = Served.open(store, AwayGraph.graph(), Served.settings());
  }

  @AfterAll
  static void stop() {
    served.close();
  }

  @Test
  void writingNeedsAKeyWithTheRoleEditor() {
    Served.Answer none = put(null);
    assertThat(none.status()).isEqualTo(401);
    assertThat(none.header("WWW-Authenticate")).isEqualTo("Bearer");
    assertThat(put("Bearer wrong").status()).isEqualTo(401);
    assertThat(put("Bearer " + Served.READER).status()).isEqualTo(403);
    assertThat(put("bearer " + Served.EDITOR).status()).isIn(200, 201);
  }

  @Test
  void readingOnLoopbackNeedsNone() {
    assertThat(served.get("/api/v1/search").status()).isEqualTo(200);
  }

  @Test
  void readingOffLoopbackNeedsOneUnlessItIsPublicOnPurpose() {
    HttpSettings far = new HttpSettings("0.0.0.0", 0, access(false), HttpSettings.Limits.USUAL);
    assertThat(far.stranger()).isEqualTo(Role.ANYONE);
    HttpSettings open = new HttpSettings("0.0.0.0", 0, access(true), HttpSettings.Limits.USUAL);
    assertThat(open.stranger()).isEqualTo(Role.READER);
  }

  private static HttpSettings.Access access(boolean publicReading) {
    HttpSettings.Access usual = Served.settings().access();
    return new HttpSettings.Access(
        usual.keys(), publicReading, usual.corsOrigins(), usual.hostNames());
  }

  @Test
  void requestsAreLimitedOffLoopbackOnly() {
    assertThat(HttpSettings.of("127.0.0.1", 0, access(false)).limits().requestsPerSecond())
        .isZero();
    assertThat(HttpSettings.of("::1", 0, access(false)).limits().requestsPerSecond()).isZero();
    assertThat(HttpSettings.of("0.0.0.0", 0, access(false)).limits().requestsPerSecond())
        .isEqualTo(20);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "evil.example",
        "evil.example:7070",
        "127.0.0.1.evil.example",
        "localhost.evil.example"
      })
  void aForeignHostNameIsRefused(String host) throws IOException {
    assertThat(statusFor(host)).startsWith("HTTP/1.1 403");
  }

  @ParameterizedTest
  @ValueSource(strings = {"localhost", "127.0.0.1:7070", "[::1]:80"})
  void aLoopbackNameIsServed(String host) throws IOException {
    assertThat(statusFor(host)).startsWith("HTTP/1.1 200");
  }

  private static String statusFor(String host) throws IOException {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), served.server().port())) {
      String request = "GET /healthz HTTP/1.1\r\nHost: " + host + "\r\nConnection: close\r\n\r\n";
      socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
      return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  @Test
  void pagesOfAListedSiteMayCallAndNoOthers() {
    Served.Answer listed = from("https://news.example");
    assertThat(listed.header("Access-Control-Allow-Origin")).isEqualTo("https://news.example");
    assertThat(listed.header("Vary")).contains("Origin");
    Served.Answer other = from("https://other.example");
    assertThat(other.header("Access-Control-Allow-Origin")).isEmpty();
  }

  private static Served.Answer from(String origin) {
    return served.send(served.request("/api/v1/search").header("Origin", origin));
  }

  @Test
  void aPreflightIsAnsweredForAListedSite() {
    Served.Answer answer =
        served.send(
            served
                .request("/api/v1/articles/b1")
                .header("Origin", "https://news.example")
                .header("Access-Control-Request-Method", "PUT")
                .method("OPTIONS", BodyPublishers.noBody()));
    assertThat(answer.status()).isEqualTo(204);
    assertThat(answer.header("Access-Control-Allow-Methods")).contains("PUT");
    assertThat(answer.header("Access-Control-Allow-Headers")).contains("Authorization");
  }

  @Test
  void tooManyRequestsAreToldToWait(@TempDir Path other) {
    HttpSettings usual = Served.settings();
    HttpSettings slow =
        new HttpSettings(
            usual.host(), 0, usual.access(), new HttpSettings.Limits(0.25, 1000, 1000));
    try (Served limited = Served.open(other, AwayGraph.graph(), slow)) {
      assertThat(limited.get("/healthz").status()).isEqualTo(200);
      Served.Answer refused = limited.get("/healthz");
      assertThat(refused.status()).isEqualTo(429);
      assertThat(Integer.parseInt(refused.header("Retry-After"))).isBetween(1, 4);
    }
  }

  @Test
  void answersCarryTheRequestsNameOrOneOfOurs() {
    assertThat(named("abc-1").header("X-Request-Id")).isEqualTo("abc-1");
    assertThat(named("a b").header("X-Request-Id")).matches("[0-9a-f]{16}");
  }

  private static Served.Answer named(String name) {
    return served.send(served.request("/healthz").header("X-Request-Id", name));
  }

  @Test
  void anUnchangedAnswerIsNotSentAgain() {
    put("Bearer " + Served.EDITOR);
    String tag = served.get("/api/v1/articles/b1").header("ETag");
    Served.Answer again =
        served.send(served.request("/api/v1/articles/b1").header("If-None-Match", "\"x\", " + tag));
    assertThat(again.status()).isEqualTo(304);
    assertThat(again.text()).isEmpty();
  }

  @Test
  void largeAnswersAreCompressedForWhoCanReadThem() throws IOException {
    Served.Answer answer =
        served.send(served.request("/openapi.json").header("Accept-Encoding", "gzip"));
    assertThat(answer.header("Content-Encoding")).isEqualTo("gzip");
    byte[] plain =
        new GZIPInputStream(new ByteArrayInputStream(answer.response().body())).readAllBytes();
    assertThat(plain).isEqualTo(Contract.read().bytes());
  }

  @Test
  void browsersAreToldToTrustNothingElse() {
    Served.Answer page = served.get("/docs");
    assertThat(page.header("Content-Security-Policy")).contains("default-src 'none'");
    assertThat(page.header("X-Content-Type-Options")).isEqualTo("nosniff");
    assertThat(page.header("X-Frame-Options")).isEqualTo("DENY");
    assertThat(page.header("Server")).isEmpty();
    assertThat(page.text()).doesNotContain("http://").doesNotContain("https://");
  }

  @Test
  void headAnswersAsGetWithoutBody() {
    put("Bearer " + Served.EDITOR);
    Served.Answer there =
        served.send(served.request("/api/v1/articles/b1").method("HEAD", BodyPublishers.noBody()));
    assertThat(there.status()).isEqualTo(200);
    assertThat(there.text()).isEmpty();
    Served.Answer missing =
        served.send(served.request("/api/v1/articles/b9").method("HEAD", BodyPublishers.noBody()));
    assertThat(missing.status()).isEqualTo(404);
  }

  @Test
  void metricsCountByRoute() {
    served.get("/api/v1/articles/b2/related");
    served.get("/api/v1/articles/b3/related");
    assertThat(served.get("/metrics").text())
        .contains(
            "wenmai_http_requests_total{method=\"GET\",route=\"/api/v1/articles/{id}/related\",status=\"404\"} 2");
  }

  private static Served.Answer put(@Nullable String authorization) {
    var request =
        served
            .request("/api/v1/articles/b1")
            .header("Content-Type", "application/json")
            .PUT(BodyPublishers.ofString(PAPER));
    return served.send(
        authorization == null ? request : request.header("Authorization", authorization));
  }
}
