package wenmai.api.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An article that jumps from one page of an issue to another. */
final class ContinuationTest {
  private static final String JSON = "application/json";
  private Served served;

  @BeforeEach
  void serve(@TempDir Path store) {
    served = Served.open(store, AwayGraph.graph(), Served.settings());
  }

  @AfterEach
  void stop() {
    served.close();
  }

  private void write(String id, String title, String page, String date, String jump) {
    String article =
        "{\"title\":\"%s\",\"body\":\"正文。\",\"date\":\"%s\",\"publication\":\"洛阳日报\",\"page\":\"%s\"%s}"
            .formatted(title, date, page, jump);
    served.write("PUT", "/api/v1/articles/" + id, JSON, article);
  }

  private Served.Answer read(String id) {
    return served.get("/api/v1/articles/" + id);
  }

  @Test
  void linksBothPartsWhicheverPageCameFirst() {
    write("end", "政府工作报告", "02", "2024-02-17", ",\"continuedFrom\":\"01\"");
    assertThat(read("end").at("/partBefore/id")).isEmpty();

    write("start", "政府工作报告", "01", "2024-02-17", ",\"continuedOn\":\"2\"");

    assertThat(read("start").at("/partAfter/id")).isEqualTo("end");
    assertThat(read("end").at("/partBefore/id")).isEqualTo("start");
    assertThat(read("end").at("/partBefore/title")).isEqualTo("政府工作报告");
  }

  @Test
  void choosesByTheHeadlineAmongSeveral() {
    write("bridge", "青河大桥昨日合龙", "01", "2024-02-17", ",\"continuedOn\":\"04\"");
    write("report", "政府工作报告", "01", "2024-02-17", ",\"continuedOn\":\"04\"");
    write("rest", "大桥合龙", "04", "2024-02-17", ",\"continuedFrom\":\"01\"");

    assertThat(read("rest").at("/partBefore/id")).isEqualTo("bridge");
  }

  @Test
  void staysWithinTheIssue() {
    write("start", "政府工作报告", "01", "2024-02-16", ",\"continuedOn\":\"02\"");
    write("end", "政府工作报告", "02", "2024-02-17", ",\"continuedFrom\":\"01\"");

    assertThat(read("end").at("/partBefore/id")).isEmpty();
  }

  @Test
  void followsAReplacedPage() {
    write("start", "政府工作报告", "01", "2024-02-17", ",\"continuedOn\":\"02\"");
    write("end", "政府工作报告", "02", "2024-02-17", ",\"continuedFrom\":\"01\"");
    served.write("DELETE", "/api/v1/articles/end", JSON, "");
    assertThat(read("start").status()).isEqualTo(200);
    assertThat(read("start").at("/partAfter/id")).isEmpty();

    write("new-end", "政府工作报告", "02", "2024-02-17", ",\"continuedFrom\":\"01\"");

    assertThat(read("start").at("/partAfter/id")).isEqualTo("new-end");
  }
}
