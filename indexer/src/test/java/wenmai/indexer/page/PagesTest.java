package wenmai.indexer.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import wenmai.indexer.corpus.Article;
import wenmai.indexer.corpus.Byline;

/** Pages of many layouts under {@code pages/}, each with what a careful reader takes from it. */
class PagesTest {
  private static final Path PAGES = Path.of("src/test/resources/pages");
  private static final ObjectMapper JSON = new ObjectMapper();

  static Stream<String> pages() throws IOException {
    try (Stream<Path> files = Files.list(PAGES)) {
      return files
          .map(p -> p.getFileName().toString())
          .filter(n -> n.endsWith(".txt"))
          .map(n -> n.substring(0, n.length() - 4))
          .sorted()
          .toList()
          .stream();
    }
  }

  @ParameterizedTest
  @MethodSource("pages")
  void readsThePageAsACarefulReaderDoes(String page) throws IOException {
    List<Article> articles =
        PageSplitter.split(
            Files.readString(PAGES.resolve(page + ".txt")), new PageSource("", null, ""));
    List<JsonNode> expected = new ArrayList<>();
    for (String line : Files.readAllLines(PAGES.resolve(page + ".jsonl"))) {
      expected.add(JSON.readTree(line));
    }

    assertThat(articles.stream().map(PagesTest::told))
        .containsExactlyElementsOf(expected.stream().map(PagesTest::told).toList());
    for (int i = 0; i < articles.size(); i++) {
      JsonNode more = expected.get(i);
      Article article = articles.get(i);
      if (more.has("genre")) {
        assertThat(article.genre().label()).isEqualTo(more.path("genre").asText());
      }
      if (more.has("date")) {
        assertThat(article.date()).hasToString(more.path("date").asText());
      }
    }
  }

  @ParameterizedTest
  @MethodSource("pages")
  void putsEveryCharacterInExactlyOnePlace(String page) throws IOException {
    EveryCharacter.hasItsPlace(Files.readString(PAGES.resolve(page + ".txt")));
  }

  private static String told(Article article) {
    return told(
        article.title(),
        article.kicker(),
        article.subtitle(),
        article.bylines().stream().map(PagesTest::named).toList(),
        article.captions().stream()
            .map(c ->
                String.join(
                    " ", with(c.text(), c.credits().stream().map(PagesTest::named).toList())))
            .toList(),
        article.continuedFrom(),
        article.continuedOn(),
        article.body());
  }

  private static String told(JsonNode article) {
    return told(
        article.path("title").asText(),
        article.path("kicker").asText(null),
        article.path("subtitle").asText(null),
        texts(article.path("bylines")),
        texts(article.path("captions")),
        article.path("continuedFrom").asText(null),
        article.path("continuedOn").asText(null),
        article.path("body").asText());
  }

  private static String told(@Nullable Object... parts) {
    StringBuilder told = new StringBuilder();
    for (@Nullable Object part : parts) {
      told.append(part).append('\n');
    }
    return told.toString();
  }

  private static String named(Byline byline) {
    return byline.name() + " " + byline.role().label();
  }

  private static List<String> with(String first, List<String> rest) {
    List<String> all = new ArrayList<>(rest);
    all.addFirst(first);
    return all;
  }

  private static List<String> texts(JsonNode array) {
    List<String> texts = new ArrayList<>();
    array.forEach(n -> texts.add(n.asText()));
    return texts;
  }
}
