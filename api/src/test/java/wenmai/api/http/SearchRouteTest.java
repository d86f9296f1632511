package wenmai.api.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import wenmai.indexer.corpus.Article;

final class SearchRouteTest {
  private static Served served;

  @BeforeAll
  static void serve(@TempDir Path store) {
    served = Served.open(store, AwayGraph.graph(), Served.settings());
    served.archive().put(Papers.all().stream().map(Served.annotator()::annotate).toList());
  }

  @AfterAll
  static void stop() {
    served.close();
  }

  @Test
  void marksMatchesInSnippetsByOffsetsInTheText() {
    JsonNode hit = served.get("/api/v1/search?q=" + Served.q("锂电池")).json().at("/hits/0");
    String text =
        served.get("/api/v1/articles/" + hit.path("id").asText()).json().path("text").asText();
    JsonNode snippet = hit.at("/snippets/0");
    JsonNode match = snippet.at("/matches/0");
    assertThat(text.substring(snippet.path("start").asInt(), snippet.path("end").asInt()))
        .isEqualTo(snippet.path("text").asText());
    assertThat(text.substring(match.path("start").asInt(), match.path("end").asInt()))
        .isEqualTo("锂电池");
  }

  @ParameterizedTest
  @CsvSource({
    "publication=洛阳晚报, a3 a4",
    "publication=-洛阳晚报, a1 a2",
    "publication=洛阳晚报&publication=洛阳日报, a1 a2 a3 a4",
    "'publication=洛阳晚报,洛阳日报&year=2024', a1 a2",
    "page=01, a2",
    "author=陈小雨&from=2024-03, a2",
    "to=2023, a3 a4",
    "from=2023-11-20&to=2023-11-20, a3",
    "q=锂电池&to=2024-02, a1",
    "q=天外飞仙, ''",
  })
  void filtersByWhatIsAsked(String query, String expected) {
    assertThat(ids(query))
        .containsExactlyInAnyOrder(expected.isEmpty() ? new String[0] : expected.split(" "));
  }

  @Test
  void filtersByEntitiesTogetherEitherOrNot() {
    String zhou = entity("a2", "周明远");
    String lin = entity("a2", "林致远");
    assertThat(ids("entity=" + zhou)).containsExactlyInAnyOrder("a1", "a2");
    assertThat(ids("entity=" + zhou + "&entity=" + lin)).containsExactly("a2");
    assertThat(ids("entity=" + zhou + "," + lin)).containsExactlyInAnyOrder("a1", "a2");
    assertThat(ids("entity=" + zhou + "&entity=-" + lin)).containsExactly("a1");
  }

  @Test
  void countsFacetsAndYearsWithTheirArchiveTotals() {
    JsonNode answer =
        served
            .get("/api/v1/search?facets=publication,year&interval=year&size=0&q=" + Served.q("锂电池"))
            .json();
    assertThat(answer.at("/facets/publication/0/value").asText()).isEqualTo("洛阳日报");
    assertThat(answer.at("/facets/publication/0/count").asInt()).isEqualTo(2);
    assertThat(answer.path("hits")).isEmpty();
    assertThat(answer.path("histogram").findValuesAsText("key")).contains("2024");
  }

  @Test
  void tellsEveryMatchOfAQueryInAnArticle() {
    JsonNode article = served.get("/api/v1/articles/a1?q=" + Served.q("\"锂電池\"")).json();
    String text = article.path("text").asText();
    List<String> matches = new ArrayList<>();
    for (JsonNode match : article.path("matches")) {
      matches.add(text.substring(match.path("start").asInt(), match.path("end").asInt()));
    }
    assertThat(matches).isNotEmpty().hasSize(text.split("锂电池", -1).length - 1).containsOnly("锂电池");
  }

  @Test
  void walksAllPagesByCursor() {
    List<String> seen = new ArrayList<>();
    String cursor = "";
    do {
      JsonNode page = served.get("/api/v1/search?sort=oldest&size=1" + cursor).json();
      page.path("hits").forEach(hit -> seen.add(hit.path("id").asText()));
      cursor = page.has("nextCursor") ? "&cursor=" + page.path("nextCursor").asText() : "";
    } while (!cursor.isEmpty());
    assertThat(seen).containsExactly("a4", "a3", "a1", "a2");
  }

  @ParameterizedTest
  @CsvSource({
    "锂电池 项目, 锂电池 项目",
    "锂电池 AND 项目, 锂电池 项目",
    "（锂电池 或 牡丹）-花会, (锂电池 OR 牡丹) -花会",
    "“锂电池”, \"锂电池\"",
    "exact:“锂电池”, exact:\"锂电池\"",
    "锂电*, 锂电*",
    "标题：牡丹, title:牡丹",
    "date:2024-02, date:2024-02-01..2024-02-29",
    "市长 @句 调研, 市长 @句 调研",
    "entity:林致远, entity:\"林致远\"",
  })
  void saysHowTheQueryWasUnderstood(String typed, String understood) {
    String first = "/api/v1/search?q=" + Served.q(typed);
    JsonNode answer = served.get(first).json();
    assertThat(answer.path("query").asText()).isEqualTo(understood);
    JsonNode again = served.get("/api/v1/search?q=" + Served.q(understood)).json();
    assertThat(again.path("query")).isEqualTo(answer.path("query"));
    assertThat(again.path("total")).isEqualTo(answer.path("total"));
  }

  @Test
  void saysWhatWasProbablyMeantAndOnlyThen() {
    Served.Answer mistyped = served.get("/api/v1/search?q=" + Served.q("牡丹花汇"));
    assertThat(mistyped.at("/total")).isEqualTo("0");
    assertThat(mistyped.at("/suggestion")).isEqualTo("牡丹花会");
    assertThat(served.get("/api/v1/search?q=" + Served.q("锂电池")).json().has("suggestion"))
        .isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "&mode=hybrid", "&mode=semantic", "&mode=lexical"})
  void goesByWordsWhereThereAreNoVectorsAndSaysSo(String mode) {
    Served.Answer answer = served.get("/api/v1/search?q=" + Served.q("锂电池") + mode);
    assertThat(answer.at("/mode")).isEqualTo("lexical");
    assertThat(answer.at("/total")).isEqualTo("2");
  }

  @Test
  void foldsReprintsIntoTheEarliestAndNamesThem(@TempDir Path store) {
    try (Served other = Served.open(store, AwayGraph.graph(), Served.settings())) {
      Article first = Papers.all().getFirst();
      Article reprint =
          Papers.article("r1", "洛阳晚报", "2024-02-19", "02", first.title(), first.body(), List.of());
      other.archive().put(Stream.of(reprint, first).map(Served.annotator()::annotate).toList());
      JsonNode answer = other.get("/api/v1/search?q=" + Served.q("锂电池")).json();
      assertThat(answer.path("total").asInt()).isEqualTo(2);
      assertThat(answer.path("hits")).hasSize(1);
      assertThat(answer.at("/hits/0/id").asText()).isEqualTo("a1");
      assertThat(answer.at("/hits/0/duplicates/0").asText()).isEqualTo("r1");
    }
  }

  @Test
  void suggestsWhatIsTyped() {
    Served.Answer answer = served.get("/api/v1/suggest?q=" + Served.q("牡丹"));
    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.json().path("suggestions")).isNotEmpty();
  }

  private static String entity(String article, String name) {
    for (JsonNode entity : served.get("/api/v1/articles/" + article).json().path("entities")) {
      if (entity.path("name").asText().equals(name)) {
        return entity.path("id").asText();
      }
    }
    throw new AssertionError(article + " does not mention " + name);
  }

  private static List<String> ids(String query) {
    StringBuilder encoded = new StringBuilder();
    for (String pair : query.split("&", -1)) {
      String[] parts = pair.split("=", 2);
      encoded.append(encoded.isEmpty() ? "" : "&").append(parts[0]).append('=');
      encoded.append(Served.q(parts[1]));
    }
    Served.Answer answer = served.get("/api/v1/search?" + encoded);
    assertThat(answer.status()).as(answer.text()).isEqualTo(200);
    List<String> ids = new ArrayList<>();
    answer.json().path("hits").forEach(hit -> ids.add(hit.path("id").asText()));
    return ids;
  }
}
