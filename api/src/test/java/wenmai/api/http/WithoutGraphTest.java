package wenmai.api.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What goes on while the graph cannot be reached. */
final class WithoutGraphTest {
  private static Served served;

  @BeforeAll
  static void serve(@TempDir Path store) {
    served = Served.open(store, AwayGraph.graph(), Served.settings());
    served.archive().put(Papers.all().stream().map(Served.annotator()::annotate).toList());
  }

  @AfterAll
  static void stop() {
    served.close();
  }

  @Test
  void searchGoesOnAndSaysThatTheGraphIsAway() {
    Served.Answer answer = served.get("/api/v1/search?graph=true&q=" + Served.q("锂电池"));
    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.at("/total")).isEqualTo("2");
    assertThat(answer.at("/graph")).isEqualTo("unavailable");
  }

  @Test
  void articlesKeepTheirEntities() {
    Served.Answer answer = served.get("/api/v1/articles/a1");
    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.json().path("mentions")).isNotEmpty();
  }

  @Test
  void relatedArticlesAreFoundByTheirText() {
    Served.Answer answer = served.get("/api/v1/articles/a1/related");
    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.at("/0/article/id")).isEqualTo("a2");
  }

  @Test
  void analysisSaysThatItLinksNothing() {
    Served.Answer answer =
        served.post("/api/v1/analyze", "application/json", "{\"text\":\"周明远在洛阳。\"}");
    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.at("/graph")).isEqualTo("unavailable");
  }

  @Test
  void totalsOfTheArchiveAreGiven() {
    Served.Answer answer = served.get("/api/v1/stats");
    assertThat(answer.at("/articles")).isEqualTo("4");
    assertThat(answer.at("/graph")).isEqualTo("unavailable");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/api/v1/entities?q=x",
        "/api/v1/entities/P-0123456789abcdef",
        "/api/v1/entities/P-0123456789abcdef/neighbors",
        "/api/v1/paths?from=P-0123456789abcdef&to=O-0123456789abcdef",
        "/api/v1/relations/BUILDS~O-0123456789abcdef~R-0123456789abcdef",
        "/api/v1/graph?seed=P-0123456789abcdef",
        "/api/v1/search?relatedTo=P-0123456789abcdef",
      })
  void whatNeedsTheGraphIsAwayForAWhile(String path) {
    Served.Answer answer = served.get(path);
    assertThat(answer.status()).isEqualTo(503);
    assertThat(answer.header("Retry-After")).isEqualTo("5");
    assertThat(answer.at("/type")).isEqualTo("urn:wenmai:problem:graph-unavailable");
  }

  @Test
  void theArticlesOfAnEntityAreFound() {
    String id =
        served.get("/api/v1/articles/a1").json().path("entities").path(0).path("id").asText();
    Served.Answer answer = served.get("/api/v1/entities/" + id + "/articles");
    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.json().path("hits").findValuesAsText("id")).contains("a1");
  }
}
