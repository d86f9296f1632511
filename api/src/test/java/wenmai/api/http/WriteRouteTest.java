package wenmai.api.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class WriteRouteTest {
  private static final String JSON = "application/json";
  private static final String PAPER =
      "{\"title\":\"新桥通车\",\"body\":\"洛河新桥昨日通车。\",\"date\":\"2024-05-01\",\"publication\":\"洛阳日报\"}";
  private Served served;

  @BeforeEach
  void serve(@TempDir Path store) {
    served = Served.open(store, AwayGraph.graph(), Served.settings());
  }

  @AfterEach
  void stop() {
    served.close();
  }

  @Test
  void aNewArticleIsFoundAtOnce() {
    Served.Answer put = served.write("PUT", "/api/v1/articles/b1", JSON, PAPER);
    assertThat(put.status()).isEqualTo(201);
    assertThat(put.header("Location")).isEqualTo("/api/v1/articles/b1");
    assertThat(served.get("/api/v1/search?q=" + Served.q("新桥")).at("/hits/0/id")).isEqualTo("b1");
  }

  @Test
  void puttingTheSameTwiceChangesNothing() {
    String sequence = served.write("PUT", "/api/v1/articles/b1", JSON, PAPER).at("/sequence");
    Served.Answer again = served.write("PUT", "/api/v1/articles/b1", JSON, PAPER);
    assertThat(again.status()).isEqualTo(200);
    assertThat(again.at("/outcome")).isEqualTo("unchanged");
    assertThat(again.at("/sequence")).isEqualTo(sequence);
  }

  @Test
  void aChangedArticleReplacesTheOldOneAndItsTag() {
    served.write("PUT", "/api/v1/articles/b1", JSON, PAPER);
    String tag = served.get("/api/v1/articles/b1").header("ETag");
    Served.Answer changed =
        served.write("PUT", "/api/v1/articles/b1", JSON, PAPER.replace("昨日", "今日"));
    assertThat(changed.at("/outcome")).isEqualTo("replaced");
    Served.Answer read =
        served.send(served.request("/api/v1/articles/b1").header("If-None-Match", tag));
    assertThat(read.status()).isEqualTo(200);
    assertThat(read.at("/text")).contains("今日");
  }

  @Test
  void aDeletedArticleIsGone() {
    served.write("PUT", "/api/v1/articles/b1", JSON, PAPER);
    assertThat(served.write("DELETE", "/api/v1/articles/b1", JSON, "").status()).isEqualTo(204);
    assertThat(served.get("/api/v1/articles/b1").status()).isEqualTo(404);
    assertThat(served.write("DELETE", "/api/v1/articles/b1", JSON, "").status()).isEqualTo(404);
  }

  @Test
  void anIdWithASlashAndHanCharactersIsKept() {
    String path = "/api/v1/articles/" + Served.q("洛阳日报/2024-05-01/03");
    assertThat(served.write("PUT", path, JSON, PAPER).header("Location")).isEqualTo(path);
    assertThat(served.get(path).at("/id")).isEqualTo("洛阳日报/2024-05-01/03");
  }

  @Test
  void anIdInTheBodyMustBeThePaths() {
    Served.Answer answer =
        served.write("PUT", "/api/v1/articles/b1", JSON, "{\"id\":\"b2\"," + PAPER.substring(1));
    assertThat(answer.status()).isEqualTo(409);
    assertThat(answer.at("/detail")).contains("b2").contains("b1");
  }

  @Test
  void aBadLineIsReportedByNumberAndStopsNothing() {
    byte[] broken = {'"', (byte) 0xff, '"', '\n'};
    byte[] good = (PAPER + "\n").getBytes(java.nio.charset.StandardCharsets.UTF_8);
    byte[] other =
        (PAPER.replace("新桥", "老桥") + "\r\n\n{\"title\":1}")
            .getBytes(java.nio.charset.StandardCharsets.UTF_8);
    Served.Answer answer =
        served.send(
            served
                .request("/api/v1/articles")
                .header("X-Api-Key", Served.EDITOR)
                .header("Content-Type", "application/x-ndjson; charset=utf-8")
                .POST(
                    BodyPublishers.concat(
                        BodyPublishers.ofByteArray(broken),
                        BodyPublishers.ofByteArray(good),
                        BodyPublishers.ofByteArray(good),
                        BodyPublishers.ofByteArray(other))));
    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.at("/added")).isEqualTo("2");
    assertThat(answer.at("/unchanged")).isEqualTo("1");
    assertThat(answer.json().path("written").findValuesAsText("line"))
        .containsExactly("2", "3", "4");
    assertThat(answer.json().path("rejected").findValuesAsText("line")).containsExactly("1", "6");
    assertThat(answer.at("/rejected/0/reason")).isEqualTo("not UTF-8");
    assertThat(answer.at("/rejected/1/reason")).contains("body");
  }

  @Test
  void aBulkWriteLosesNoneOfTheArticlesThatShareATitle() {
    String other = PAPER.replace("body\":\"", "body\":\"又一篇：");
    Served.Answer answer =
        served.write("POST", "/api/v1/articles", "application/x-ndjson", PAPER + "\n" + other);
    assertThat(answer.at("/added")).isEqualTo("2");
    assertThat(answer.json().path("written").findValuesAsText("id")).doesNotHaveDuplicates();
  }
}
