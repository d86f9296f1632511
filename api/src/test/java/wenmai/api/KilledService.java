package wenmai.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** {@code wenmai serve} in a process that may be killed, and a client of it. */
final class KilledService implements AutoCloseable {
  static final String KEY = "editor";
  private static final Pattern ADDRESS = Pattern.compile("http://[0-9.:]+");
  private static final ObjectMapper JSON = new ObjectMapper();

  private final Process process;
  private final URI address;
  private final HttpClient client = HttpClient.newHttpClient();

  private KilledService(Process process, URI address) {
    this.process = process;
    this.address = address;
  }

  /** Starts it and waits until it answers. */
  static KilledService start(Program program) throws IOException {
    Process process = program.start("serve");
    BufferedReader output = process.inputReader(StandardCharsets.UTF_8);
    StringBuilder said = new StringBuilder();
    for (String line = output.readLine(); line != null; line = output.readLine()) {
      said.append(line).append('\n');
      Matcher matcher = ADDRESS.matcher(line);
      if (line.contains("文脉") && matcher.find()) {
        Thread.ofVirtual().start(() -> output.lines().forEach(rest -> {}));
        return new KilledService(process, URI.create(matcher.group()));
      }
    }
    throw new AssertionError("the service did not start: " + said);
  }

  /** An answer; its body is missing where there is none. */
  record Answer(int status, JsonNode body) {}

  /** What it answers; empty when it was killed before it did. */
  Optional<Answer> send(String method, String path, String type, String body) {
    HttpRequest request =
        HttpRequest.newBuilder(address.resolve(path))
            .header("Authorization", "Bearer " + KEY)
            .header("Content-Type", type)
            .method(method, BodyPublishers.ofString(body))
            .build();
    try {
      HttpResponse<byte[]> response = client.send(request, BodyHandlers.ofByteArray());
      return Optional.of(new Answer(response.statusCode(), JSON.readTree(response.body())));
    } catch (IOException e) {
      return Optional.empty();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  /** What it answers to a question. */
  Answer get(String path) {
    return send("GET", path, "application/json", "").orElseThrow();
  }

  /** Waits until the graph is there. */
  void awaitGraph() throws InterruptedException {
    while (!get("/readyz").body().path("graph").asText().equals("ready")) {
      if (!process.isAlive()) {
        throw new AssertionError("the service ended by itself");
      }
      Thread.sleep(20);
    }
  }

  /** Asks it to stop, and waits until it has. */
  void stop() throws InterruptedException {
    process.destroy();
    process.waitFor();
  }

  void kill() {
    process.destroyForcibly();
  }

  @Override
  public void close() {
    process.destroyForcibly().onExit().join();
    client.close();
  }
}
