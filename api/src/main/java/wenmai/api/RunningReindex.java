package wenmai.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;

/** Has the service that has the store open build index and graph anew, and watches it. */
final class RunningReindex {
  private static final String PATH = "/api/v1/reindex";
  private static final Duration PAUSE = Duration.ofMillis(500);
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int STARTED = 202;
  private static final int GOING_ON_ALREADY = 409;

  private final ServiceFile service;
  private final PrintWriter out;

  RunningReindex(ServiceFile service, PrintWriter out) {
    this.service = service;
    this.out = out;
  }

  /**
   * Whether it succeeded.
   *
   * @throws ConnectException when no service answers there
   */
  boolean run() throws IOException, InterruptedException {
    try (HttpClient client = HttpClient.newHttpClient()) {
      var begun =
          client.send(request().POST(BodyPublishers.noBody()).build(), BodyHandlers.ofString());
      if (begun.statusCode() != STARTED && begun.statusCode() != GOING_ON_ALREADY) {
        throw new IOException("the service at " + service.address() + " refuses: " + begun.body());
      }
      out.printf("the service at %s does it and goes on serving%n", service.address());
      return watch(client);
    }
  }

  private boolean watch(HttpClient client) throws IOException, InterruptedException {
    String last = "";
    while (true) {
      JsonNode now = JSON.readTree(client.send(request().build(), BodyHandlers.ofString()).body());
      String line =
          "%s: %d of %d"
              .formatted(
                  now.path("state").asText(), now.path("done").asLong(), now.path("of").asLong());
      if (!line.equals(last)) {
        out.println(line);
        last = line;
      }
      if (now.has("ended")) {
        out.print(now.has("reason") ? now.path("reason").asText() + "\n" : "");
        out.flush();
        return now.path("state").asText().equals("done");
      }
      out.flush();
      Thread.sleep(PAUSE);
    }
  }

  private HttpRequest.Builder request() {
    return HttpRequest.newBuilder(URI.create(service.address() + PATH))
        .header("Authorization", "Bearer " + service.key());
  }
}
