package wenmai.indexer.ingest;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import wenmai.indexer.corpus.Article;
import wenmai.indexer.corpus.ArticleId;
import wenmai.indexer.page.PageSource;
import wenmai.indexer.page.PageSplitter;

/** Reads a text file as a newspaper page. */
final class PageText {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Pattern PATH =
      Pattern.compile(".*?([^/]+)/(\\d{4})-(\\d{2})-(\\d{2})/([^/]+)\\.[A-Za-z]+$");

  private PageText() {}

  static void read(Source source, PageSource given, Sink sink)
      throws IOException, UnreadableException {
    Encoding read = Encoding.of(source.bytes());
    if (read.assumed()) {
      sink.note(source.name(), "read as " + read.name());
    }
    articles(source, read.text(), given, sink);
  }

  /** The articles of a page whose text was won from {@code source}. */
  static void articles(Source source, String text, PageSource given, Sink sink)
      throws UnreadableException {
    if (text.isBlank()) {
      throw new UnreadableException("empty");
    }
    articles(source, List.of(text), given, sink);
  }

  /** The articles of the pages of one file; pages after the first get numbers in their order. */
  static void articles(Source source, List<String> pages, PageSource given, Sink sink)
      throws UnreadableException {
    PageSource place = placeOf(source, given);
    int found = 0;
    for (int i = 0; i < pages.size(); i++) {
      String number = pages.size() == 1 ? place.page() : "%02d".formatted(i + 1);
      PageSource page = new PageSource(place.publication(), place.date(), number);
      List<Article> articles = PageSplitter.split(pages.get(i), page);
      articles.forEach(article -> sink.article(source.name(), placed(source, article)));
      found += articles.size();
    }
    if (found == 0) {
      throw new UnreadableException("no article found in it");
    }
  }

  /**
   * Where nothing tells the page, the file's path stands for it in the identity: else two files
   * with one headline (简讯, 公告) would claim one place, and the second replace the first.
   */
  private static Article placed(Source source, Article article) {
    return article.page().isEmpty()
        ? article.withId(
            ArticleId.of(
                article.publication(), article.date(), source.path(), article.id().value()))
        : article;
  }

  /** What the user said, else the file beside it, else the path. */
  static PageSource placeOf(Source source, PageSource given) throws UnreadableException {
    PageSource path = ofPath(source.path());
    PageSource sidecar = ofSidecar(source);
    return new PageSource(
        first(given.publication(), sidecar.publication(), path.publication()),
        firstDate(given.date(), sidecar.date(), path.date()),
        first(given.page(), sidecar.page(), path.page()));
  }

  private static String first(String... values) {
    for (String value : values) {
      if (!value.isEmpty()) {
        return value;
      }
    }
    return "";
  }

  private static @Nullable LocalDate firstDate(
      @Nullable LocalDate given, @Nullable LocalDate sidecar, @Nullable LocalDate path) {
    return given != null ? given : sidecar != null ? sidecar : path;
  }

  private static PageSource ofPath(String path) {
    Matcher m = PATH.matcher(path);
    if (!m.matches()) {
      return new PageSource("", null, "");
    }
    try {
      LocalDate date =
          LocalDate.of(
              Integer.parseInt(m.group(2)),
              Integer.parseInt(m.group(3)),
              Integer.parseInt(m.group(4)));
      return new PageSource(m.group(1), date, m.group(5));
    } catch (DateTimeException e) {
      return new PageSource("", null, "");
    }
  }

  private static PageSource ofSidecar(Source source) throws UnreadableException {
    String stem = source.fileName().replaceFirst("\\.[^.]*$", "");
    Optional<byte[]> bytes = source.beside().apply(stem + ".json");
    if (bytes.isEmpty()) {
      return new PageSource("", null, "");
    }
    try {
      JsonNode node = JSON.readTree(new String(bytes.get(), StandardCharsets.UTF_8));
      String date = node.path("date").asText("");
      return new PageSource(
          node.path("publication").asText(""),
          date.isEmpty() ? null : LocalDate.parse(date),
          node.path("page").asText(""));
    } catch (JsonProcessingException e) {
      throw new UnreadableException(stem + ".json beside it is not JSON");
    } catch (DateTimeException e) {
      throw new UnreadableException(stem + ".json beside it has a date that is no day");
    }
  }
}
