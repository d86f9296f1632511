package wenmai.api.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

final class CsvTest {
  @Test
  void readsQuotedCellsOverSeveralLines() {
    List<Csv.Row> rows = Csv.read("\uFEFFid,q\r\n1,\"\"\"中国一拖\"\" 洛阳\"\r\n\n2,\"甲,\n乙\"\n3,");
    assertThat(rows)
        .containsExactly(
            new Csv.Row(1, List.of("id", "q")),
            new Csv.Row(2, List.of("1", "\"中国一拖\" 洛阳")),
            new Csv.Row(4, List.of("2", "甲,\n乙")),
            new Csv.Row(6, List.of("3", "")));
  }

  @Test
  void readsBackWhatItWrites() {
    List<String> cells = List.of("a", "", "甲,乙", "\"丙\"", "丁\r\n戊", " ");
    assertThat(Csv.read(Csv.row(cells))).containsExactly(new Csv.Row(1, cells));
  }
}
