package wenmai.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import wenmai.api.Program.Outcome;

/** The commands that work on a store, each in a process of its own as a user starts them. */
final class StoreCommandsTest {
  @TempDir private static Path shared;
  private static List<String> classes;

  @TempDir private Path folder;

  @BeforeAll
  static void keepClassesParsed() throws IOException {
    classes = ClassArchive.in(shared);
  }

  private Outcome wenmai(String... arguments) throws IOException, InterruptedException {
    return new Program(folder.resolve("store"), Map.of(), classes).run(arguments);
  }

  @Test
  void indexesSearchesAndFindsTheStoreSound() throws Exception {
    Files.write(
        folder.resolve("broken.txt"), new byte[] {0x7f, 0x45, 0x4c, 0x46, 0, 1, 2, 0, (byte) 0xc3});
    Files.write(folder.resolve("empty.txt"), new byte[0]);

    Outcome indexed =
        wenmai(
            "index",
            folder.resolve("broken.txt").toString(),
            "../data/corpus",
            folder.resolve("empty.txt").toString());

    assertThat(indexed.exit()).as(indexed.text()).isEqualTo(1);
    assertThat(indexed.text())
        .contains("articles: 4 (4 added, 0 replaced, 0 unchanged)")
        .contains("broken.txt")
        .contains("empty.txt: empty")
        .contains("rejected inputs: 2");

    Outcome again = wenmai("index", "../data/corpus");
    assertThat(again.exit()).as(again.text()).isZero();
    assertThat(again.text()).contains("articles: 4 (0 added, 0 replaced, 4 unchanged)");

    Outcome found = wenmai("search", "\"神都千灯会\"");
    assertThat(found.exit()).as(found.text()).isZero();
    assertThat(found.text()).contains("1 articles").contains("压实各方责任 确保安全有序");

    Outcome anew = wenmai("reindex");
    assertThat(anew.exit()).as(anew.text()).isZero();
    assertThat(anew.text()).contains("index: 4 articles");

    Outcome sound = wenmai("doctor");
    assertThat(sound.exit()).as(sound.text()).isZero();
    assertThat(sound.text()).contains("index, graph and ledger agree");

    assertThat(exported("articles", "jsonl")).hasSize(4).allMatch(line -> line.contains("body"));
    List<String> lines = exported("graph", "jsonl");
    List<String> some = exported("graph", "jsonl", "--query", "\"神都千灯会\"");
    assertThat(lines).containsAll(some).hasSizeGreaterThan(some.size());
    assertThat(some).anyMatch(line -> line.contains("\"kind\":\"relation\""));
    assertThat(wenmai("export", "entities", "--format", "gexf").exit()).isEqualTo(2);
  }

  @Test
  void theDoctorNamesAndMendsBrokenFiles() throws Exception {
    assertThat(wenmai("index", "../data/corpus").exit()).isZero();
    Path store = folder.resolve("store");
    Files.writeString(store.resolve("ledger.jsonl"), "{\"number\":1,\"wh");
    try (Stream<Path> files = Files.walk(store.resolve("graph/data"))) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Files.write(file, new byte[] {1, 2, 3});
      }
    }

    BrokenIndex.flipAByteOfThePositions(store.resolve("archive/generation-1"));

    Outcome named = wenmai("doctor");
    assertThat(named.exit()).as(named.text()).isEqualTo(1);
    assertThat(named.text())
        .contains("index: part _0 of 4 articles")
        .contains("ledger: the last line was never finished");

    Outcome mended = wenmai("doctor", "--repair");
    assertThat(mended.exit()).as(mended.text()).isZero();
    assertThat(mended.text())
        .contains("building the index again")
        .contains("the graph store does not start")
        .contains("building the graph again");

    assertThat(wenmai("doctor").text()).contains("index, graph and ledger agree");
    assertThat(wenmai("search", "\"神都千灯会\"").text()).contains("1 articles");
  }

  private List<String> exported(String what, String format, String... more) throws Exception {
    Path file = folder.resolve(what + more.length);
    List<String> command =
        new ArrayList<>(List.of("export", what, "--format", format, "--out", file.toString()));
    command.addAll(List.of(more));
    Outcome outcome = wenmai(command.toArray(String[]::new));
    assertThat(outcome.exit()).as(outcome.text()).isZero();
    return Files.readAllLines(file);
  }

  @Test
  void aServiceThatHasTheStoreOpenReindexesAndGoesOnServing() throws Exception {
    Path store = folder.resolve("store");
    try (RunningService service = RunningService.start(store, Map.of("WENMAI_MEANING", "false"))) {
      Outcome anew = wenmai("reindex");
      assertThat(anew.exit()).as(anew.text()).isZero();
      assertThat(anew.text()).contains(service.address()).contains("done: 4 of 4");
      assertThat(store.resolve("archive/generation-2")).isDirectory();
    }
  }
}
