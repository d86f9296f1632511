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
  private static final String ON_2 = ",\"continuedOn\":\"2\"";
  private static final String FROM_1 = ",\"continuedFrom\":\"01\"";
  private Served served;

  @BeforeEach
  void serve(@TempDir Path store) {
    served = Served.open(store, AwayGraph.graph(), Served.settings());
  }

  @AfterEach
  void stop() {
    served.close();
  }

  private void write(String id, String title, String page, String jump, String body) {
    write(id, title, page, "2024-02-17", jump, body);
  }

  private void write(String id, String title, String page, String date, String jump, String body) {
    String article =
        "{\"title\":\"%s\",\"body\":\"%s\",\"date\":\"%s\",\"publication\":\"洛阳日报\",\"page\":\"%s\"%s}"
            .formatted(title, body, date, page, jump);
    served.write("PUT", "/api/v1/articles/" + id, JSON, article);
  }

  private void writeStart() {
    write("start", "青河大桥昨日合龙", "01", ON_2, "青河大桥昨日合龙。大桥由省路桥集");
  }

  private void writeEnd() {
    write("end", "大桥合龙", "02", FROM_1, "团承建。明年春天通车。");
  }

  private Served.Answer read(String id) {
    return served.get("/api/v1/articles/" + id);
  }

  private Served.Answer search(String query) {
    return served.get("/api/v1/search?q=" + Served.q(query));
  }

  private void isWhole() {
    assertThat(read("start").at("/text")).isEqualTo("青河大桥昨日合龙。大桥由省路桥集团承建。明年春天通车。");
    assertThat(read("start").at("/parts/0/page")).isEqualTo("01");
    assertThat(read("start").at("/parts/1/page")).isEqualTo("02");
    assertThat(read("start").at("/parts/1/span/start")).isEqualTo("16");
    assertThat(read("start").at("/partAfter/id")).isEqualTo("end");
    assertThat(search("\"省路桥集团\"").at("/total")).isEqualTo("1");
    assertThat(search("\"省路桥集团\"").at("/hits/0/id")).isEqualTo("start");
    assertThat(search("page:02").at("/hits/0/id")).isEqualTo("start");
    assertThat(read("end").at("/text")).isEqualTo("团承建。明年春天通车。");
    assertThat(read("end").at("/partOf/id")).isEqualTo("start");
    assertThat(read("end").at("/partBefore/id")).isEqualTo("start");
  }

  @Test
  void isReadAndFoundWholeWhicheverPageCameFirst() {
    writeStart();
    writeEnd();
    isWhole();
    served.write("DELETE", "/api/v1/articles/start", JSON, "");
    assertThat(search("承建").at("/hits/0/id")).isEqualTo("end");

    writeStart();

    isWhole();
  }

  @Test
  void staysWholeWhenOnePageComesAgainOrIsChanged() {
    writeStart();
    writeEnd();
    writeEnd();
    writeStart();
    isWhole();

    write("end", "大桥合龙", "02", FROM_1, "团承建。后年春天通车。");

    assertThat(read("start").at("/text")).isEqualTo("青河大桥昨日合龙。大桥由省路桥集团承建。后年春天通车。");
    assertThat(search("明年").at("/total")).isEqualTo("0");
  }

  @Test
  void fallsApartWhenAPageLosesItsJumpOrIsDeleted() {
    writeStart();
    writeEnd();

    write("end", "大桥合龙", "02", "", "团承建。明年春天通车。");

    assertThat(read("start").at("/text")).isEqualTo("青河大桥昨日合龙。大桥由省路桥集");
    assertThat(search("通车").at("/hits/0/id")).isEqualTo("end");
    writeEnd();
    isWhole();
    served.write("DELETE", "/api/v1/articles/end", JSON, "");
    assertThat(read("start").at("/text")).isEqualTo("青河大桥昨日合龙。大桥由省路桥集");
    assertThat(read("start").at("/continuedOn")).isEqualTo("2");
    assertThat(read("start").at("/partAfter/id")).isEmpty();
  }

  @Test
  void runsOverThreePages() {
    write("c", "政府工作报告", "03", ",\"continuedFrom\":\"02\"", "第三段。");
    write("a", "政府工作报告", "01", ",\"continuedOn\":\"02\"", "第一段。");
    write("b", "", "02", ",\"continuedFrom\":\"01\",\"continuedOn\":\"03\"", "第二段。");

    assertThat(read("a").at("/text")).isEqualTo("第一段。\n第二段。\n第三段。");
    assertThat(read("b").at("/partBefore/id")).isEqualTo("a");
    assertThat(read("b").at("/partAfter/id")).isEqualTo("c");
    assertThat(search("第").at("/total")).isEqualTo("1");
  }

  @Test
  void choosesByTheHeadlineAmongSeveral() {
    write("report", "政府工作报告", "01", ",\"continuedOn\":\"02\"", "报告。");
    writeStart();
    writeEnd();

    assertThat(read("end").at("/partBefore/id")).isEqualTo("start");
    assertThat(read("report").at("/text")).isEqualTo("报告。");
  }

  @Test
  void staysWithinTheIssue() {
    write("start", "政府工作报告", "01", "2024-02-16", ON_2, "正文。");
    write("end", "政府工作报告", "02", "2024-02-17", FROM_1, "正文。");

    assertThat(read("end").at("/partBefore/id")).isEmpty();
    assertThat(search("正文").at("/total")).isEqualTo("2");
  }
}
