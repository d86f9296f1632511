package wenmai.api.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.management.ThreadMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import wenmai.indexer.corpus.Article;
import wenmai.indexer.ingest.ArticleJson;
import wenmai.indexer.lucene.LuceneArchive;
import wenmai.indexer.search.Annotator;
import wenmai.indexer.search.FacetField;
import wenmai.indexer.search.Filters;
import wenmai.indexer.search.Interval;
import wenmai.indexer.search.Mode;
import wenmai.indexer.search.Query;
import wenmai.indexer.search.QueryParser;
import wenmai.indexer.search.QuerySyntaxException;
import wenmai.indexer.search.SearchRequest;
import wenmai.indexer.search.SearchTimeoutException;
import wenmai.indexer.search.Sort;

/** Queries made to be expensive, over an archive with thousands of words. */
final class RobustnessTest {
  private static final long SEED = 20240217;
  private static final int ARTICLES = 1_000;

  /** What the costliest query may allocate, in bytes; measured are 105 MB. */
  private static final long MOST_MEMORY = 256L << 20;

  /** What a query may take; less than the default, as each that takes too long is waited for. */
  private static final Duration TIME_LIMIT = Duration.ofSeconds(1);

  /** So long a hanging request is waited for. */
  private static final Duration PATIENCE = Duration.ofMinutes(2);

  private static final ObjectMapper MAPPER = new ObjectMapper();

  /** What the query language is made of, and what it is not. */
  private static final String SIGNS =
      "洛阳牡丹花会中的aZ19  　\n\"“”「」()（）:：*＊~～-－\\@句段且或非0123.?/[]{}^&|，。！《》\u0000ANDORNOT";

  private static Served served;

  @BeforeAll
  static void serve(@TempDir Path store) {
    LuceneArchive archive = LuceneArchive.open(store.resolve("archive"), TIME_LIMIT, false);
    served = Served.open(archive, store, AwayGraph.graph(), Served.settings());
    Random random = new Random(SEED);
    served
        .archive()
        .put(
            IntStream.range(0, ARTICLES)
                .mapToObj(i -> article(i, random))
                .map(Annotator.NONE::annotate)
                .toList());
  }

  @AfterAll
  static void stop() {
    served.close();
  }

  /** Han characters as often as in real text, words of letters, and one article as a book. */
  private static Article article(int i, Random random) {
    int length = i == 0 ? 100_000 : 400;
    StringBuilder body = new StringBuilder();
    while (body.length() < length) {
      double skewed = random.nextDouble() * random.nextDouble() * random.nextDouble();
      body.append((char) (0x4e00 + (int) (skewed * 6_000)));
      if (random.nextInt(12) == 0) {
        body.append(Integer.toString(random.nextInt(1_000_000), 36)).append(' ');
      }
      body.append(random.nextInt(25) == 0 ? "。" : random.nextInt(200) == 0 ? "\n" : "");
    }
    return ArticleJson.read(
        MAPPER.valueToTree(
            Map.of(
                "id", "n" + i,
                "title", body.substring(0, 12),
                "body", body.toString(),
                "date", LocalDate.of(2000, 1, 1).plusDays(i).toString(),
                "publication", "日报")));
  }

  static Stream<Arguments> hostile() {
    String common = "一丁七万丈三上下不与";
    String varied = varied(QueryParser.MAX_LENGTH);
    return Stream.of(
        Arguments.of("a wildcard flood", letters("%s* ", 490)),
        Arguments.of("thousands of wildcards", "a* ".repeat(1_300)),
        Arguments.of("a flood of Han wildcards", words(common, "%s* ", 490)),
        Arguments.of("a wildcard alone", "*"),
        Arguments.of("wildcards within", "a*b*c*d*e*f*g*h* ?????????? *洛*阳*"),
        Arguments.of("10,000 characters", "洛".repeat(10_000)),
        Arguments.of("the longest word", "洛".repeat(QueryParser.MAX_LENGTH)),
        Arguments.of("the longest varied word", varied),
        Arguments.of("the longest phrase", '"' + varied.substring(0, 3_998) + '"'),
        Arguments.of("the longest phrase of one character", '"' + "一".repeat(3_998) + '"'),
        Arguments.of("thousands of clauses", words(common, "%s OR ", 2_000) + "洛"),
        Arguments.of("as many clauses as may be", words(common, "%s OR ", 400) + "洛"),
        Arguments.of("as many negations as may be", words(common, "-%s ", 400) + "一"),
        Arguments.of("slips of long words", "一丁七万丈三上下不与丐丑专且丕~ ".repeat(200)),
        Arguments.of("slips of letters", letters("%saaaaaaa~ ", 300)),
        Arguments.of("nearness of everything", '"' + words(common, "%s ", 400) + "\"~1000000"),
        Arguments.of("nearness of the same", '"' + "一 ".repeat(400) + "\"~1000000"),
        Arguments.of("one sentence of everything", words(common, "%s @句 ", 300) + "一"),
        Arguments.of("one paragraph of choices", "(一 OR 丁 OR 七) @段 ".repeat(100) + "万"),
        Arguments.of("nested brackets", "(".repeat(1_000) + "一" + ")".repeat(1_000)),
        Arguments.of("open brackets", "(".repeat(4_000)),
        Arguments.of("nested negations", "-(".repeat(1_000) + "一" + ")".repeat(1_000)),
        Arguments.of("as deep as may be", "(一 OR ".repeat(49) + "丁" + ")".repeat(49)),
        Arguments.of("a regular expression bomb", "/(a+)+$/ " + "a".repeat(3_000) + "!"),
        Arguments.of("another one", "(.*.*)*((((((((x+x+)+y"),
        Arguments.of("quotes without end", "\"".repeat(3_999)),
        Arguments.of("backslashes", "\\".repeat(3_999)),
        Arguments.of("half characters", "\uD800".repeat(2_000)),
        Arguments.of("characters beyond the first plane", "𠀋".repeat(2_000)),
        Arguments.of("fields", "title:".repeat(600)),
        Arguments.of("dates", "date:0000..9999 OR ".repeat(200) + "date:2024"),
        Arguments.of("names", words(common, "entity:%s ", 400)));
  }

  private static String letters(String pattern, int times) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < times; i++) {
      text.append(pattern.formatted(Character.toString('a' + i % 26)));
    }
    return text.toString();
  }

  private static String words(String characters, String pattern, int times) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < times; i++) {
      text.append(pattern.formatted(characters.charAt(i % characters.length())));
    }
    return text.toString();
  }

  private static String varied(int length) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < length; i++) {
      text.append((char) (0x4e00 + i));
    }
    return text.toString();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("hostile")
  void answersOrRefusesOverHttp(String what, String query) {
    for (String lenient : List.of("false", "true")) {
      HttpResponse<String> answer =
          ask(
              "/api/v1/search?size=200&facets=publication,year&interval=day&lenient="
                  + lenient
                  + "&q="
                  + Served.q(query));
      assertThat(answer.statusCode()).as(what + ": " + answer.body()).isIn(200, 400, 504);
    }
    HttpResponse<String> offers = ask("/api/v1/suggest?q=" + Served.q(query));
    assertThat(offers.statusCode()).as(what + ": " + offers.body()).isIn(200, 400);
    HttpResponse<String> article = ask("/api/v1/articles/n0?q=" + Served.q(query));
    assertThat(article.statusCode()).as(what + ": " + article.body()).isIn(200, 400, 504);
  }

  private static HttpResponse<String> ask(String path) {
    try {
      return served
          .client()
          .send(served.request(path).timeout(PATIENCE).build(), BodyHandlers.ofString());
    } catch (IOException e) {
      throw new AssertionError(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("hostile")
  void takesLittleMemory(String what, String text) {
    for (Query query : queries(text)) {
      ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
      long before = threads.getCurrentThreadAllocatedBytes();
      try {
        served.archive().search(request(query));
      } catch (SearchTimeoutException e) {
        assertThat(e).hasMessageContaining(TIME_LIMIT.toMillis() + " ms");
      }
      long allocated = threads.getCurrentThreadAllocatedBytes() - before;
      assertThat(allocated).as(what).isLessThan(MOST_MEMORY);
    }
  }

  private static List<Query> queries(String text) {
    List<Query> queries = new ArrayList<>(List.of(QueryParser.lenient(text)));
    try {
      queries.add(QueryParser.parse(text));
    } catch (QuerySyntaxException e) {
      assertThat(e.getMessage()).isNotBlank();
    }
    return queries;
  }

  private static SearchRequest request(Query query) {
    return new SearchRequest(
        query,
        Filters.NONE,
        Sort.RELEVANCE,
        10,
        null,
        List.of(FacetField.YEAR),
        Interval.DAY,
        Mode.LEXICAL);
  }

  @Test
  void neverFailsOnRandomQueriesOverHttp() {
    Random random = new Random(SEED);
    for (int i = 0; i < 500; i++) {
      StringBuilder text = new StringBuilder();
      for (int n = random.nextInt(40); n > 0; n--) {
        text.append(SIGNS.charAt(random.nextInt(SIGNS.length())));
      }
      String query = text.toString();
      String path = i % 3 == 0 ? "/api/v1/search?lenient=true&q=" : "/api/v1/search?q=";
      HttpResponse<String> answer = ask(path + Served.q(query));
      assertThat(answer.statusCode())
          .as("seed %d, query %d: %s: %s", SEED, i, query, answer.body())
          .isIn(200, 400);
    }
  }
}
