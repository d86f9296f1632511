package wenmai.api.bench.relations;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import wenmai.graph.extract.Extractor;
import wenmai.graph.model.RelationType;

class RelationScoreTest {
  private static final Extractor EXTRACTOR = Extractor.load();

  @TempDir private Path folder;

  @Test
  void readsTheRelationsBehindAPassage() {
    assertThat(MarkedRelation.in("[李立|P]说。 #BUILDS(乙集团(洛阳)公司,长桥) #HOLDS_POSITION(李立,市公安局,局长)"))
        .containsExactly(
            new MarkedRelation(RelationType.BUILDS, "乙集团(洛阳)公司", "长桥", ""),
            new MarkedRelation(RelationType.HOLDS_POSITION, "李立", "市公安局", "局长"));
  }

  @Test
  void countsWhatIsFoundMissedAndBeyondTheMarks() throws IOException {
    List<String> differences =
        differences(
            "[市公安局|O][局长|T][李立|P]到[西工区|L]调研。 #HOLDS_POSITION(李立,市公安局,局长)"
                + " #COOPERATES_WITH(市公安局,西工区)");
    assertThat(differences)
        .containsExactly(
            "市公安局局长李立到西工区调研。",
            "  missed #COOPERATES_WITH(市公安局,西工区)",
            "  beyond #VISITED(李立,西工区) goes-to");
  }

  @Test
  void takesAnyFormOfANameThatTheTextHas() throws IOException {
    assertThat(differences("[河南豫泽水利工程有限公司|O]开会。[长桥|J]由[豫泽水利|O]承建。" + " #BUILDS(河南豫泽水利工程有限公司,长桥)"))
        .isEmpty();
  }

  private List<String> differences(String line) throws IOException {
    Files.writeString(folder.resolve("a.txt"), line);
    Path differences = folder.resolve("differences");
    new RelationBench(EXTRACTOR, new PrintWriter(new StringWriter())).passages(folder, differences);
    return Files.readAllLines(differences);
  }
}
