package wenmai.api.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class BatchSearchTest {
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
  void answersEachQueryOfAListOnItsLine() {
    Served.Answer answer =
        served.post(
            "/api/v1/batch-search",
            "application/json",
            """
            ["锂电池", {"id": "x", "q": "花会", "publication": ["洛阳晚报"], "size": 1},
             {"q": "\\"锂"}, 7, {"q": "a", "colour": "red"}, {"relatedTo": "P-0123456789abcdef"}]
            """);
    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.header("Content-Type")).isEqualTo("application/x-ndjson");
    List<String> lines = answer.text().lines().toList();
    assertThat(lines).hasSize(6);
    assertThat(lines.get(0)).contains("\"line\":1").contains("\"total\":2");
    assertThat(lines.get(1)).contains("\"id\":\"x\"").contains("牡丹花会筹备启动");
    assertThat(lines.get(2)).contains("\"error\":").contains("(at ");
    assertThat(lines.get(3)).contains("neither a query nor an object");
    assertThat(lines.get(4)).contains("colour");
    assertThat(lines.get(5)).contains("nothing answers");
  }

  @Test
  void turnsATableIntoATable() {
    Served.Answer answer =
        served.send(
            served
                .request("/api/v1/batch-search")
                .header("Content-Type", "text/csv; charset=utf-8")
                .header("Accept", "text/csv")
                .POST(
                    BodyPublishers.ofString(
                        "id,q,size\n甲,锂电池,1\n乙,天外飞仙,\n丙,花会,9,9\n丁,锂电池,lots\n")));
    assertThat(answer.header("Content-Type")).isEqualTo("text/csv; charset=utf-8");
    List<Csv.Row> rows = Csv.read(answer.text());
    assertThat(rows).hasSize(5);
    assertThat(rows.get(1).cells()).startsWith("2", "甲", "锂电池", "2", "1");
    assertThat(rows.get(2).cells()).startsWith("3", "乙", "天外飞仙", "0", "");
    assertThat(rows.get(3).cells().getLast()).isEqualTo("4 cells under 3 names");
    assertThat(rows.get(4).cells().getLast()).contains("size").contains("lots");
  }
}
