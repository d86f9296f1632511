package wenmai.indexer.ingest;

import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import wenmai.indexer.corpus.Article;
import wenmai.indexer.page.PageSource;
import wenmai.indexer.search.Annotator;

class IngestTest {
  private static final PageSource NOTHING_SAID = new PageSource("", null, "");
  private static final String PAGE = "新桥通车 两岸相连\n\n历时三年建设的河谷大桥昨日通车。\n\n记者 李明\n";

  @TempDir private Path folder;
  private final MemoryWriter archive = new MemoryWriter();
  private final List<Progress> progress = new ArrayList<>();

  @Test
  void takesPublicationDateAndPageFromThePath() throws Exception {
    write("河谷日报/2024-02-17/03.txt", PAGE);

    run();

    assertThat(archive.articles.values())
        .extracting(Article::publication, Article::date, Article::page, Article::title)
        .containsExactly(tuple("河谷日报", LocalDate.of(2024, 2, 17), "03", "新桥通车 两岸相连"));
  }

  @Test
  void takesTheSidecarBeforeThePathAndTheUserBeforeBoth() throws Exception {
    write("河谷日报/2024-02-17/03.txt", PAGE);
    write("河谷日报/2024-02-17/03.json", "{\"publication\":\"河谷晚报\",\"date\":\"2024-02-18\"}");

    ingest().run(List.of(folder), new PageSource("", null, "A3"));

    assertThat(archive.articles.values())
        .extracting(Article::publication, Article::date, Article::page)
        .containsExactly(tuple("河谷晚报", LocalDate.of(2024, 2, 18), "A3"));
  }

  @Test
  void readsFoldersInTheOrderOfTheirNames() throws Exception {
    write("b.jsonl", line("b1") + "\n" + line("b2") + "\n");
    write("a.jsonl", line("a1"));
    write("c/a.jsonl", line("c1"));

    assertThat(run().added()).isEqualTo(4);

    assertThat(archive.articles.keySet())
        .extracting(Object::toString)
        .containsExactly("a1", "b1", "b2", "c1");
  }

  @Test
  void namesEveryUnreadableInputAndReadsTheRest() throws Exception {
    write("1-empty.txt", "");
    Files.write(folder.resolve("2-binary.txt"), new byte[] {'a', 0, 1, 2});
    Files.write(folder.resolve("3-broken.txt"), broken());
    Files.createDirectory(folder.resolve("4-folder.txt"));
    write(
        "5-lines.jsonl", line("ok1") + "\n{\"title\":\n{\"title\":\"甲\"}\n\n" + line("ok2") + "\n");
    write("6-date.jsonl", "{\"title\":\"甲\",\"body\":\"乙\",\"date\":\"2024-13-01\"}\n");
    write("7-what.xyz", "?");
    write("8-good.txt", PAGE);

    IngestReport report = run();

    assertThat(report.added()).isEqualTo(3);
    assertThat(report.rejects())
        .extracting(
            r -> Path.of(r.name()).getFileName().toString(),
            r -> r.reason().replaceFirst(":.*", ""))
        .containsExactly(
            tuple("1-empty.txt", "empty"),
            tuple("2-binary.txt", "binary data, not text"),
            tuple("3-broken.txt", "broken UTF-8, and no other known encoding fits"),
            tuple("4-folder.txt", "a folder with the name of a file"),
            tuple("5-lines.jsonl:2", "not JSON"),
            tuple("5-lines.jsonl:3", "field 'body' is missing"),
            tuple("6-date.jsonl:1", "field 'date' is no day"),
            tuple("7-what.xyz", "not a kind of file that is read"));
    assertThat(report.rejected()).isEqualTo(8);
  }

  @Test
  void namesAFileThatIsNotThere() throws Exception {
    IngestReport report = ingest().run(List.of(folder.resolve("no.txt")), NOTHING_SAID);

    assertThat(report.rejects()).extracting(Reject::reason).containsExactly("no such file");
  }

  @Test
  void refusesALineOfFiftyMegabytesWithoutHoldingIt() throws Exception {
    try (OutputStream out = Files.newOutputStream(folder.resolve("long.jsonl"))) {
      byte[] chunk = new byte[1 << 20];
      Arrays.fill(chunk, (byte) 'x');
      for (int i = 0; i < 50; i++) {
        out.write(chunk);
      }
      out.write(("\n" + line("after") + "\n").getBytes(UTF_8));
    }

    IngestReport report = run();

    assertThat(report.rejects())
        .extracting(Reject::reason)
        .containsExactly("line longer than 16 MB");
    assertThat(report.added()).isEqualTo(1);
  }

  @Test
  void readsOtherEncodingsAndSaysWhatItAssumed() throws Exception {
    Files.write(folder.resolve("gb.txt"), PAGE.getBytes(Charset.forName("GB18030")));
    Files.write(
        folder.resolve("utf16.txt"), ("\ufeff" + PAGE.replace("李明", "王芳")).getBytes(UTF_16LE));
    Files.write(folder.resolve("mark.txt"), ("\ufeff" + PAGE.replace("李明", "赵强")).getBytes(UTF_8));

    List<Article> read = new ArrayList<>();
    List<String> notes = new ArrayList<>();
    Inputs.read(
        folder,
        NOTHING_SAID,
        new Sink() {
          @Override
          public void article(String name, Article article) {
            read.add(article);
          }

          @Override
          public void reject(Reject reject) {
            throw new AssertionError(reject);
          }

          @Override
          public void note(String name, String assumption) {
            notes.add(Path.of(name).getFileName() + " " + assumption);
          }
        });

    assertThat(read).extracting(a -> a.authors().getFirst()).containsExactly("李明", "赵强", "王芳");
    assertThat(read).extracting(Article::title).containsOnly("新桥通车 两岸相连");
    assertThat(notes).containsExactly("gb.txt read as GB18030");
  }

  @Test
  void changesNothingTheSecondTimeAndDoesNotReadItAgain() throws Exception {
    write("a.jsonl", line("a1") + "\n" + line("a2"));
    run();
    int puts = archive.puts;

    IngestReport again =
        new Ingest(
                archive,
                archive::article,
                article -> {
                  throw new AssertionError("annotated again: " + article.id());
                },
                progress::add)
            .run(List.of(folder), NOTHING_SAID);

    assertThat(again).returns(0L, IngestReport::added).returns(2L, IngestReport::unchanged);
    assertThat(archive.puts).isEqualTo(puts);
  }

  @Test
  void replacesAnArticleThatChanged() throws Exception {
    write("a.jsonl", line("a1"));
    run();
    write("a.jsonl", line("a1").replace("正文", "新的正文"));

    assertThat(run()).returns(0L, IngestReport::added).returns(1L, IngestReport::replaced);
  }

  @Test
  void writesInTheOrderOfTheInputWhateverAnnotatingTakes() throws Exception {
    StringBuilder lines = new StringBuilder();
    for (int i = 0; i < 1200; i++) {
      lines.append(line("n" + i)).append('\n');
    }
    write("a.jsonl", lines.toString());

    run();

    assertThat(
            archive.articles.keySet().stream()
                .map(id -> id.value().substring(1))
                .mapToInt(Integer::parseInt))
        .isSorted()
        .hasSize(1200);
    assertThat(progress.getLast())
        .returns(1200L, Progress::articles)
        .returns(Files.size(folder.resolve("a.jsonl")), Progress::bytes)
        .returns(Files.size(folder.resolve("a.jsonl")), Progress::totalBytes);
  }

  @Test
  void reportsAnArticleThatCannotBeAnnotated() throws Exception {
    write("a.jsonl", line("a1") + "\n" + line("a2"));

    IngestReport report =
        new Ingest(
                archive,
                archive::article,
                article -> {
                  if (article.id().value().equals("a1")) {
                    throw new IllegalStateException("too odd");
                  }
                  return Annotator.NONE.annotate(article);
                },
                progress::add)
            .run(List.of(folder), NOTHING_SAID);

    assertThat(report.added()).isEqualTo(1);
    assertThat(report.rejects().getFirst().name()).endsWith("a.jsonl:1");
  }

  private Ingest ingest() {
    return new Ingest(archive, archive::article, Annotator.NONE, progress::add);
  }

  private IngestReport run() throws InterruptedException {
    return ingest().run(List.of(folder), NOTHING_SAID);
  }

  @Test
  void losesNoneOfTheArticlesThatShareATitleOnOnePage() throws Exception {
    String first =
        "{\"title\":\"简讯\",\"body\":\"新桥通车。\",\"date\":\"2024-02-17\",\"page\":\"03\"}\n";
    String second = first.replace("新桥通车", "夏粮开镰");
    String third = first.replace("新桥通车", "灯会开幕");
    write("a.jsonl", first + second + third + second);

    assertThat(run().added()).isEqualTo(3);

    assertThat(archive.articles.values())
        .extracting(Article::body)
        .containsExactly("新桥通车。", "夏粮开镰。", "灯会开幕。");
    assertThat(run().unchanged()).as("read again").isEqualTo(4);
  }

  @Test
  void losesNoneOfTheArticlesThatShareATitleInFilesWithoutAPageNumber() throws Exception {
    write("a.txt", PAGE);
    write("b.txt", PAGE.replace("历时三年建设的河谷大桥", "历时两年建设的平湖大桥"));

    assertThat(run().added()).isEqualTo(2);
    assertThat(run().unchanged()).as("read again").isEqualTo(2);
  }

  private void write(String name, String text) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  private static String line(String id) {
    return "{\"id\":\"%s\",\"title\":\"题目\",\"body\":\"正文。\",\"date\":\"2024-02-17\"}"
        .formatted(id);
  }

  private static byte[] broken() {
    byte[] bytes = "春节假期我市多个重点项目不停工赶工期".getBytes(UTF_8);
    bytes[7] = (byte) 0xFF;
    return bytes;
  }
}
