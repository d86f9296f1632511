package wenmai.indexer.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class QueryParserTest {
  private static final Query LUOYANG = new Query.Words("洛阳");
  private static final Query PEONY = new Query.Words("牡丹");

  private static void reads(String query, Query expected) {
    assertThat(QueryParser.parse(query)).as(query).isEqualTo(expected);
  }

  private static Query phrase(String text) {
    return new Query.Phrase(text, false);
  }

  private static Query and(Query... operands) {
    return new Query.And(List.of(operands));
  }

  private static Query or(Query... operands) {
    return new Query.Or(List.of(operands));
  }

  @Test
  void readsWordsInARowAsOne() {
    reads("洛阳 牡丹", new Query.Words("洛阳 牡丹"));
    reads("  洛阳　牡丹 ", new Query.Words("洛阳 牡丹"));
    reads("洛阳 AND 牡丹", new Query.Words("洛阳 牡丹"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "　\n", "*"})
  void takesNothingForEverything(String query) {
    reads(query, new Query.All());
  }

  @ParameterizedTest
  @ValueSource(strings = {"洛阳 OR 牡丹", "洛阳 或 牡丹", "洛阳 || 牡丹", "(洛阳) OR (牡丹)", "（洛阳）或（牡丹）"})
  void readsAlternatives(String query) {
    reads(query, or(LUOYANG, PEONY));
  }

  @ParameterizedTest
  @ValueSource(strings = {"洛阳 -牡丹", "洛阳 NOT 牡丹", "洛阳 非 牡丹", "洛阳 且 非 牡丹", "洛阳 －牡丹", "洛阳 AND -(牡丹)"})
  void readsExclusions(String query) {
    reads(query, and(LUOYANG, new Query.Not(PEONY)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"\"中国 一拖\"", "“中国 一拖”", "「中国 一拖」", "『中国 一拖』", "＂中国 一拖＂"})
  void readsPhrases(String query) {
    reads(query, phrase("中国 一拖"));
  }

  @Test
  void readsQuotesInsidePhrases() {
    reads("\"推进“保交楼”工作\"", phrase("推进“保交楼”工作"));
    reads("“推进“保交楼”工作”", phrase("推进“保交楼”工作"));
    reads("\"他说\\\"好\\\"\"", phrase("他说\"好\""));
  }

  @Test
  void bindsAndCloserThanOr() {
    reads("甲 乙 OR 丙", or(new Query.Words("甲 乙"), new Query.Words("丙")));
    reads("甲 (乙 OR 丙)", and(new Query.Words("甲"), or(new Query.Words("乙"), new Query.Words("丙"))));
  }

  @Test
  void readsOperatorsOnlyWhereTheyStandAlone() {
    reads("或许", new Query.Words("或许"));
    reads("非洲 而且", new Query.Words("非洲 而且"));
    reads("ORACLE", new Query.Words("ORACLE"));
    reads("小微-企业", new Query.Words("小微-企业"));
    reads("中国 - 一拖", new Query.Words("中国 - 一拖"));
  }

  @Test
  void readsNearness() {
    reads("\"洛阳 牡丹\"~5", new Query.Near(List.of(phrase("洛阳"), phrase("牡丹")), 5));
    reads("“洛阳 牡丹”～", new Query.Near(List.of(phrase("洛阳"), phrase("牡丹")), 10));
    reads("\"洛阳\"~2", new Query.Near(List.of(phrase("洛"), phrase("阳")), 2));
  }

  @Test
  void readsSentencesAndParagraphs() {
    reads("洛阳 @句 牡丹", new Query.Together(Query.Scope.SENTENCE, List.of(LUOYANG, PEONY)));
    reads(
        "洛阳 ＠段 \"牡丹\"", new Query.Together(Query.Scope.PARAGRAPH, List.of(LUOYANG, phrase("牡丹"))));
    reads(
        "洛阳 @句 (牡丹 OR 龙*) 花会",
        and(
            new Query.Together(
                Query.Scope.SENTENCE, List.of(LUOYANG, or(PEONY, new Query.Prefix("龙")))),
            new Query.Words("花会")));
  }

  @Test
  void readsFields() {
    reads("title:洛阳", new Query.Headline(LUOYANG));
    reads("标题：（洛阳 OR 牡丹）", new Query.Headline(or(LUOYANG, PEONY)));
    reads("author:李三旺", new Query.Attribute(FacetField.AUTHOR, "李三旺"));
    reads("作者：“李三旺”", new Query.Attribute(FacetField.AUTHOR, "李三旺"));
    reads("page:03", new Query.Attribute(FacetField.PAGE, "03"));
    reads("publication:洛阳*", new Query.Attribute(FacetField.PUBLICATION, "洛阳*"));
    reads("section:要闻", new Query.Attribute(FacetField.SECTION, "要闻"));
    reads("genre:消息", new Query.Attribute(FacetField.GENRE, "消息"));
    reads("entity:中国一拖", new Query.Named("中国一拖"));
    reads("exact:洛陽", new Query.Phrase("洛陽", true));
    reads("-title:洛阳", new Query.Not(new Query.Headline(LUOYANG)));
  }

  @Test
  void takesColonsInOtherPlacesAsText() {
    reads("习近平：讲话", new Query.Words("习近平：讲话"));
    reads("10:30", new Query.Words("10:30"));
    reads("http://example.org", new Query.Words("http://example.org"));
  }

  @ParameterizedTest
  @CsvSource({
    "2024, 2024-01-01, 2024-12-31",
    "2024-02, 2024-02-01, 2024-02-29",
    "2024-02-17, 2024-02-17, 2024-02-17",
    "2024-2-7, 2024-02-07, 2024-02-07",
    "2024年2月17日, 2024-02-17, 2024-02-17",
    "2024年2月, 2024-02-01, 2024-02-29",
    "2024-02..2024-03, 2024-02-01, 2024-03-31",
    "2023..2024-03-05, 2023-01-01, 2024-03-05",
    "2024.., 2024-01-01, ",
    "..2024, , 2024-12-31"
  })
  void readsPartialDates(String date, LocalDate from, LocalDate to) {
    reads("date:" + date, new Query.Published(new DateRange(from, to)));
  }

  @Test
  void readsPrefixesAndSlips() {
    reads("洛*", new Query.Prefix("洛"));
    reads("LN20＊", new Query.Prefix("LN20"));
    reads("洛阳~", new Query.Fuzzy("洛阳"));
    reads("luoyang～1", new Query.Fuzzy("luoyang"));
    reads("10~20", new Query.Words("10~20"));
    reads("C\\*", new Query.Words("C*"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "洛阳 OR | 5",
        "OR 洛阳 | 0",
        "洛阳 AND | 6",
        "(洛阳 | 0",
        "洛阳) | 2",
        "洛阳 () | 3",
        "洛阳 “牡丹 | 3",
        "洛阳 \"\" | 3",
        "洛* 洛*阳 | 4",
        "date:昨天 | 5",
        "date:2024-13 | 5",
        "date:2024-02-30 | 5",
        "date:2024..2023 | 5",
        "author: | 7",
        "author:(甲 乙) | 7",
        "titel:洛阳 | 0",
        "洛阳 @句 | 5",
        "@句 洛阳 | 0",
        "洛阳 @句 -牡丹 | 3",
        "甲 @句 乙 @段 丙 | 7",
        "\"甲 乙\"~2000 | 5",
        "title:date:2024 | 6"
      })
  void saysWhereAQueryCannotBeRead(String query, int position) {
    assertThatExceptionOfType(QuerySyntaxException.class)
        .isThrownBy(() -> QueryParser.parse(query))
        .satisfies(
            e -> assertThat(e.position()).as(query + ": " + e.getMessage()).isEqualTo(position))
        .satisfies(e -> assertThat(e.getMessage()).isNotBlank());
  }

  @Test
  void refusesWhatIsTooMuch() {
    refuses("(".repeat(1000) + "甲" + ")".repeat(1000));
    refuses("-(".repeat(1000) + "甲" + ")".repeat(1000));
    refuses("NOT ".repeat(900) + "甲");
    refuses("a* ".repeat(1000));
    refuses("(甲 OR 乙) ".repeat(400));
    refuses("洛".repeat(10_000));
  }

  private static void refuses(String query) {
    assertThatExceptionOfType(QuerySyntaxException.class)
        .isThrownBy(() -> QueryParser.parse(query));
  }

  @ParameterizedTest
  @ValueSource(strings = {"市民可以在多少家体育场馆使用这些消费券？", "((", "OR", "date:昨天", "“", "a* *b"})
  void takesAnythingAsAQuestionWhenLenient(String text) {
    Query query = QueryParser.lenient(text);
    assertThat(query).isInstanceOfAny(Query.Question.class, Query.All.class);
  }

  @Test
  void neverFailsOtherwiseOnRandomQueries() {
    long seed = 20240217;
    Random random = new Random(seed);
    for (int i = 0; i < 200_000; i++) {
      String query = RandomQueries.next(random);
      try {
        assertThat(QueryParser.parse(query)).isNotNull();
      } catch (QuerySyntaxException e) {
        assertThat(e.position()).as("seed %d: %s", seed, query).isBetween(0, query.length());
      } catch (RuntimeException | StackOverflowError e) {
        throw new AssertionError("seed " + seed + ", query " + i + ": " + query, e);
      }
      assertThat(QueryParser.lenient(query)).isNotNull();
    }
  }
}
