package wenmai.indexer.ingest;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import wenmai.indexer.corpus.Article;
import wenmai.indexer.page.PageSource;

class InputsTest {
  private static final PageSource NOTHING_SAID = new PageSource("", null, "");
  private static final String PAGE = "新桥通车 两岸相连\n\n历时三年建设的河谷大桥昨日通车。\n\n记者 李明\n";

  @TempDir private Path folder;
  private final List<Article> articles = new ArrayList<>();
  private final List<Reject> rejects = new ArrayList<>();
  private final List<String> notes = new ArrayList<>();

  @Test
  void readsWhatIsInAZipFileByItsPathsAndSidecars() throws Exception {
    zip(
        "may.zip",
        UTF_8,
        List.of("河谷日报/2024-05-01/01.txt", "河谷日报/2024-05-02/02.json", "河谷日报/2024-05-02/02.txt"),
        List.of(
            PAGE.getBytes(UTF_8),
            "{\"page\":\"A2\"}".getBytes(UTF_8),
            PAGE.replace("李明", "王芳").getBytes(UTF_8)));

    read("may.zip");

    assertThat(rejects).isEmpty();
    assertThat(articles)
        .extracting(Article::publication, Article::date, Article::page)
        .containsExactly(
            tuple("河谷日报", LocalDate.of(2024, 5, 1), "01"),
            tuple("河谷日报", LocalDate.of(2024, 5, 2), "A2"));
  }

  @Test
  void understandsNamesThatAnOldPackerWrote() throws Exception {
    zip(
        "old.zip",
        Charset.forName("GBK"),
        List.of("河谷日报/2024-05-01/01.txt"),
        List.of(PAGE.getBytes(Charset.forName("GBK"))));

    read("old.zip");

    assertThat(articles).extracting(Article::publication).containsExactly("河谷日报");
    assertThat(notes).hasSize(1).first().asString().endsWith("01.txt read as GB18030");
  }

  @Test
  void namesTheEntryThatCannotBeRead() throws Exception {
    zip(
        "mixed.zip",
        UTF_8,
        List.of("a.txt", "b.bin", "c.txt", "inner.zip"),
        List.of(new byte[0], new byte[] {1}, PAGE.getBytes(UTF_8), new byte[] {'P', 'K'}));

    read("mixed.zip");

    assertThat(articles).hasSize(1);
    assertThat(rejects)
        .extracting(r -> r.name().replaceFirst(".*!/", ""), Reject::reason)
        .containsExactly(
            tuple("a.txt", "empty"),
            tuple("b.bin", "not a kind of file that is read"),
            tuple("inner.zip", "not a zip file, or nothing in it"));
  }

  @Test
  void unpacksGzip() throws Exception {
    try (OutputStream out =
        new GZIPOutputStream(Files.newOutputStream(folder.resolve("news.jsonl.gz")))) {
      out.write("{\"title\":\"甲\",\"body\":\"乙\",\"date\":null}\n{}\n".getBytes(UTF_8));
    }

    read("news.jsonl.gz");

    assertThat(articles).extracting(Article::title).containsExactly("甲");
    assertThat(rejects)
        .extracting(r -> r.name().replaceFirst(".*/", ""))
        .containsExactly("news.jsonl.gz:2");
  }

  @Test
  void refusesWhatUnpacksWithoutEnd() throws Exception {
    try (OutputStream out =
        new GZIPOutputStream(Files.newOutputStream(folder.resolve("b.jsonl.gz")))) {
      swell(out);
    }
    try (ZipOutputStream out =
        new ZipOutputStream(Files.newOutputStream(folder.resolve("b.zip")))) {
      out.putNextEntry(new ZipEntry("a.txt"));
      swell(out);
      out.closeEntry();
      out.putNextEntry(new ZipEntry("b.txt"));
      out.write(PAGE.getBytes(UTF_8));
    }

    read("b.jsonl.gz");
    read("b.zip");

    assertThat(rejects)
        .extracting(Reject::reason)
        .containsOnly("unpacks to more than 200 times its size");
    assertThat(rejects).hasSize(2);
  }

  @Test
  void readsAWebPageWithoutItsMenus() throws Exception {
    Files.writeString(
        folder.resolve("a.html"),
        """
        <html><head><meta charset="utf-8"><title>站名</title><script>var 甲;</script></head><body>
        <nav><a>首页</a><a>要闻</a></nav>
        <article><h1>新桥通车 两岸相连</h1><p>历时三年建设的<b>河谷大桥</b>昨日通车。</p>
        <p>市民说：“方便多了。”</p><p>记者 李明</p></article>
        <footer>版权所有</footer></body></html>
        """);

    read("a.html");

    assertThat(articles).hasSize(1);
    assertThat(articles.getFirst())
        .returns("新桥通车 两岸相连", Article::title)
        .returns("历时三年建设的河谷大桥昨日通车。\n市民说：“方便多了。”", Article::body)
        .returns(List.of("李明"), Article::authors);
  }

  @Test
  void readsAWebPageInItsOwnEncoding() throws Exception {
    Files.write(
        folder.resolve("b.html"),
        "<html><head><meta charset=big5></head><body><h1>新橋通車</h1><p>河谷大橋昨日通車。</p></body></html>"
            .getBytes(Charset.forName("Big5")));

    read("b.html");

    assertThat(articles).extracting(Article::title).containsExactly("新橋通車");
    assertThat(articles).extracting(Article::body).containsExactly("河谷大橋昨日通車。");
  }

  @Test
  void readsAWordDocument() throws Exception {
    String body =
        PAGE.lines()
            .map("<w:p><w:r><w:t xml:space=\"preserve\">%s</w:t></w:r></w:p>"::formatted)
            .reduce("", String::concat);
    String xml =
        "<?xml version=\"1.0\"?><w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:body>"
            + body
            + "</w:body></w:document>";
    zip(
        "河谷日报/2024-05-01/01.docx",
        UTF_8,
        List.of("[Content_Types].xml", "word/document.xml"),
        List.of("<x/>".getBytes(UTF_8), xml.getBytes(UTF_8)));

    read("河谷日报/2024-05-01/01.docx");

    assertThat(articles)
        .extracting(Article::publication, Article::title, Article::body)
        .containsExactly(tuple("河谷日报", "新桥通车 两岸相连", "历时三年建设的河谷大桥昨日通车。"));
  }

  @Test
  void readsThePagesOfAPdfFile() throws Exception {
    Files.write(folder.resolve("a.pdf"), pdf("新桥通车 两岸相连", "历时三年建设的河谷大桥昨日通车。", "记者 李明"));

    read("a.pdf");

    assertThat(rejects).isEmpty();
    assertThat(articles)
        .extracting(Article::title, Article::body)
        .containsExactly(tuple("新桥通车 两岸相连", "历时三年建设的河谷大桥昨日通车。"));
  }

  @Test
  void namesBrokenDocuments() throws Exception {
    Files.write(folder.resolve("a.pdf"), "not a pdf".getBytes(UTF_8));
    Files.write(folder.resolve("b.docx"), "not a zip".getBytes(UTF_8));
    Files.write(folder.resolve("c.jsonl.gz"), "not gzip".getBytes(UTF_8));
    Files.writeString(folder.resolve("d.html"), "<html><body><script>1</script></body></html>");

    read("");

    assertThat(articles).isEmpty();
    assertThat(rejects)
        .extracting(r -> r.name().replaceFirst(".*/", ""))
        .containsExactly("a.pdf", "b.docx", "c.jsonl.gz", "d.html");
    assertThat(rejects.get(1).reason()).isEqualTo("not a Word document");
  }

  private void read(String name) {
    Inputs.read(
        folder.resolve(name),
        NOTHING_SAID,
        new Sink() {
          @Override
          public void article(String from, Article article) {
            articles.add(article);
          }

          @Override
          public void reject(Reject reject) {
            rejects.add(reject);
          }

          @Override
          public void note(String from, String assumption) {
            notes.add(from + " " + assumption);
          }
        });
  }

  private void zip(String name, Charset names, List<String> entries, List<byte[]> bytes)
      throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(file), names)) {
      for (int i = 0; i < entries.size(); i++) {
        out.putNextEntry(new ZipEntry(entries.get(i)));
        out.write(bytes.get(i));
        out.closeEntry();
      }
    }
  }

  private static void swell(OutputStream out) throws IOException {
    byte[] zeros = new byte[1 << 20];
    java.util.Arrays.fill(zeros, (byte) ' ');
    for (int i = 0; i < 80; i++) {
      out.write(zeros);
    }
  }

  /** A page of lines in a font that is not embedded, as old makers wrote them. */
  private static byte[] pdf(String... lines) throws IOException {
    StringBuilder text = new StringBuilder("BT /F 12 Tf 20 TL 50 700 Td ");
    for (String line : lines) {
      String hex = HexFormat.of().formatHex(line.getBytes(StandardCharsets.UTF_16BE));
      text.append('<').append(hex).append("> Tj T* T* ");
    }
    text.append("ET");
    List<String> objects =
        List.of(
            "<</Type/Catalog/Pages 2 0 R>>",
            "<</Type/Pages/Kids[3 0 R]/Count 1>>",
            "<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]/Contents 4 0 R/Resources<</Font<</F 5 0 R>>>>>>",
            "<</Length %d>>stream\n%s\nendstream".formatted(text.length(), text),
            "<</Type/Font/Subtype/Type0/BaseFont/STSong-Light/Encoding/UniGB-UTF16-H/DescendantFonts[6 0 R]>>",
            "<</Type/Font/Subtype/CIDFontType0/BaseFont/STSong-Light/CIDSystemInfo<</Registry(Adobe)/Ordering(GB1)/Supplement 2>>/DW 1000/FontDescriptor 7 0 R>>",
            "<</Type/FontDescriptor/FontName/STSong-Light/Flags 4/FontBBox[0 -200 1000 900]/ItalicAngle 0/Ascent 800/Descent -200/CapHeight 700/StemV 80>>");
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.write("%PDF-1.5\n".getBytes(ISO_8859_1));
    StringBuilder table = new StringBuilder("xref\n0 8\n0000000000 65535 f \n");
    for (int i = 0; i < objects.size(); i++) {
      table.append("%010d 00000 n \n".formatted(out.size()));
      out.write("%d 0 obj\n%s\nendobj\n".formatted(i + 1, objects.get(i)).getBytes(ISO_8859_1));
    }
    int start = out.size();
    out.write(
        (table + "trailer<</Size 8/Root 1 0 R>>\nstartxref\n" + start + "\n%%EOF\n")
            .getBytes(ISO_8859_1));
    return out.toByteArray();
  }
}
