package wenmai.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The commands that store nothing, as their users type them. */
final class MainTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String PAGE = "../data/corpus/luoyang-daily-page03.txt";

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();
  @TempDir private Path folder;

  private int run(String... args) {
    return Main.commandLine()
        .setOut(new PrintWriter(out, true))
        .setErr(new PrintWriter(err, true))
        .execute(args);
  }

  @Test
  void splitsAPageIntoOneLinePerArticle() throws Exception {
    int exit = run("split", "--date", "2024-02-17", "--publication", "洛阳日报", "--page", "03", PAGE);

    assertThat(exit).isZero();
    List<String> lines = out.toString().lines().toList();
    assertThat(lines).hasSize(4);
    JsonNode second = JSON.readTree(lines.get(1));
    assertThat(second.get("title").asText()).isEqualTo("开足马力忙生产 奋力冲刺“开门红”");
    assertThat(second.get("kicker").asText()).isEqualTo("全市277家规模以上工业企业春节假期连续生产,数量创新高");
    assertThat(second.get("date").asText()).isEqualTo("2024-02-17");
    assertThat(JSON.readTree(lines.get(3)).get("continuedFrom").asText()).isEqualTo("02");
  }

  @Test
  void extractsInTheOrderOfTheInputAndGoesOnBehindABadLine() throws Exception {
    Path input = folder.resolve("in.jsonl");
    Files.writeString(
        input,
        """
        {"id":"one","text":"昨日,市长在偃师区调研。","date":"2024-02-17"}
        not json
        {"id":"two","text":"没有日期。"}
        {"id":"three","text":"坏日期","date":"17.2.2024"}
        """);

    int exit = run("extract", input.toString());

    assertThat(exit).isEqualTo(1);
    List<String> lines = out.toString().lines().toList();
    assertThat(lines).hasSize(2);
    JsonNode first = JSON.readTree(lines.getFirst());
    assertThat(first.get("id").asText()).isEqualTo("one");
    assertThat(first.at("/dates/0/from").asText()).isEqualTo("2024-02-16");
    assertThat(first.at("/mentions/0/text").asText()).isEqualTo("偃师区");
    assertThat(JSON.readTree(lines.get(1)).get("id").asText()).isEqualTo("two");
    assertThat(err.toString())
        .contains("line 2: not JSON")
        .contains("line 4: field 'date' must be like 2024-02-17, was '17.2.2024'");
  }

  @Test
  void namesAFileThatIsNotThere() {
    assertThat(run("split", folder.resolve("none.txt").toString())).isEqualTo(1);
    assertThat(err.toString()).contains("none.txt: no such file");
  }

  @Test
  void answersWrongUsageWithTwo() {
    assertThat(run("split")).isEqualTo(2);
    assertThat(run("sprve")).isEqualTo(2);
    assertThat(run()).isEqualTo(2);
    assertThat(run("search", "\"未完")).isEqualTo(2);
    assertThat(err.toString()).contains("QUERY, character");
  }
}
