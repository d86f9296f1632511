package wenmai.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A short form that one article defines is understood in the others: through the service, over
 * HTTP, with whatever comes first.
 */
final class ShortFormTest extends EditedService {
  private static final String FULL = "河南科技大学第一附属医院";
  private static final String SHORT = "河科大一附院";
  private static final String OTHER = "河南科技大学临床医学第一附属院";
  private static final String DEFINING = FULL + "（以下简称“" + SHORT + "”）昨日启用新楼。";
  private static final String USING = "昨日，" + SHORT + "与洛阳市第三人民医院签订合作协议。";

  @BeforeEach
  void empty() throws Exception {
    for (String id : Set.of("a1", "a2", "a3", "a4")) {
      delete(id);
    }
    undoAll();
    level();
  }

  @ParameterizedTest
  @ValueSource(strings = {"a1,a2", "a2,a1", "a2,a1,a1,a2"})
  void isUnderstoodWhicheverArticleComesFirst(String order) throws Exception {
    for (String id : order.split(",", -1)) {
      put(id, id.equals("a1") ? DEFINING : USING);
      level();
    }

    assertThat(named("a2")).contains(FULL).doesNotContain(SHORT);
    String full = id("a1", FULL);
    assertThat(id("a2", FULL)).isEqualTo(full);
    JsonNode entity = get("/entities/" + full);
    assertThat(entity.path("articles").asInt()).isEqualTo(2);
    JsonNode alias = entity.path("aliases").get(0);
    assertThat(alias.path("name").asText()).isEqualTo(SHORT);
    assertThat(alias.at("/proofs/0/sentence").asText()).isEqualTo(DEFINING);
    assertThat(alias.at("/proofs/0/article/id").asText()).isEqualTo("a1");
  }

  @Test
  void whatItStatesIsFootnotedByItsDefinition() throws Exception {
    put("a2", USING);
    put("a1", DEFINING);
    level();

    String full = id("a1", FULL);
    JsonNode neighbors = get("/entities/" + full + "/neighbors?relation=COOPERATES_WITH");
    JsonNode relation = get("/relations/" + neighbors.at("/neighbors/0/relation/id").asText());
    assertThat(relation.at("/evidence/0/article/id").asText()).isEqualTo("a2");
    assertThat(relation.at("/shortForms/0/name").asText()).isEqualTo(SHORT);
    assertThat(relation.at("/shortForms/0/proof/article/id").asText()).isEqualTo("a1");
    assertThat(get("/articles/a2").at("/shortForms/0/proof/sentence").asText()).isEqualTo(DEFINING);
    assertThat(get("/articles/a1").path("shortForms")).isEmpty();
    String other = id("a2", "洛阳市第三人民医院");
    assertThat(text("/paths?as=markdown&from=" + full + "&to=" + other))
        .contains(USING)
        .contains(DEFINING);
    assertThat(get("/paths?from=" + full + "&to=" + other).at("/paths/0/steps/0/shortForms"))
        .hasSize(1);
  }

  @Test
  void searchFindsTheEntityByEitherName() throws Exception {
    put("a2", USING);
    put("a1", DEFINING);
    level();

    String full = id("a1", FULL);
    assertThat(found("entity=" + full)).containsExactly("a1", "a2");
    assertThat(found("q=" + q("entity:" + FULL))).containsExactly("a1", "a2");
    assertThat(found("q=" + q("entity:" + SHORT))).containsExactly("a1", "a2");
    assertThat(found("q=" + q("新楼 entity:" + SHORT))).containsExactly("a1");
    assertThat(get("/search?facets=entity.organization").at("/facets/entity.organization"))
        .filteredOn(f -> f.path("value").asText().equals(full))
        .extracting(f -> f.path("label").asText() + f.path("count").asInt())
        .containsExactly(FULL + 2);
    assertThat(get("/suggest?q=" + q("河科大")).findValuesAsText("text")).contains(FULL);
    assertThat(get("/suggest?q=" + q("河科大")).findValuesAsText("id")).contains(full);
    assertThat(get("/entities?q=" + q(SHORT)).at("/entities/0/id").asText()).isEqualTo(full);
  }

  @Test
  void isUnderstoodNoLongerOnceItsDefinitionIsGone() throws Exception {
    put("a1", DEFINING);
    put("a2", USING);
    level();
    assertThat(named("a2")).contains(FULL);

    put("a1", FULL + "昨日启用新楼。");
    level();
    assertThat(named("a2")).contains(SHORT).doesNotContain(FULL);

    put("a1", DEFINING);
    level();
    assertThat(named("a2")).contains(FULL);

    delete("a1");
    level();
    assertThat(named("a2")).contains(SHORT).doesNotContain(FULL);
  }

  @Test
  void meansNobodyElseWhileTwoFullNamesCompete() throws Exception {
    put("a2", USING);
    put("a1", DEFINING);
    put("a3", OTHER + "（简称" + SHORT + "）昨日招生。");
    level();
    assertThat(named("a2")).contains(SHORT).doesNotContain(FULL, OTHER);
    assertThat(named("a3")).contains(OTHER).doesNotContain(FULL, SHORT);

    delete("a1");
    level();
    assertThat(named("a2")).contains(OTHER);
  }

  @Test
  void isNotCarriedOnByWayOfAThirdName() throws Exception {
    String longest = "河南豫泽新能源装备制造集团有限公司";
    String middle = "河南豫泽新能源装备集团";
    String brief = "河南豫泽新能源";
    put("a1", longest + "（以下简称“" + middle + "”）昨日投产。");
    put("a2", middle + "（以下简称“" + brief + "”）昨日招聘。");
    put("a3", "昨日，" + brief + "与河南科技大学签订合作协议。");
    level();

    assertThat(named("a3")).contains(brief).doesNotContain(middle, longest);
    assertThat(get("/entities/" + id("a1", longest)).findValuesAsText("name"))
        .doesNotContain(brief);
  }

  @Test
  void whoRefusesItHasTheLastWord() throws Exception {
    put("a1", DEFINING);
    put("a2", USING);
    put("a3", "今天，" + SHORT + "与河南大学签订合作协议。");
    level();
    String full = id("a1", FULL);

    post(
        "/entities/" + full + "/split",
        "{\"who\":\"甲\",\"why\":\"另一家\",\"articles\":[\"a2\"],\"name\":\"%s\",\"qualifier\":\"\"}"
            .formatted(SHORT));
    level();
    assertThat(named("a2")).contains(SHORT).doesNotContain(FULL);
    assertThat(named("a3")).contains(SHORT).doesNotContain(FULL);
    String other = id("a2", SHORT);
    assertThat(found("entity=" + other)).containsExactly("a2", "a3");
    assertThat(found("entity=" + full)).containsExactly("a1");

    undoAll();
    level();
    assertThat(named("a2")).contains(FULL);
    assertThat(found("entity=" + full)).containsExactly("a1", "a2", "a3");
  }

  @Test
  void whatWasMergedByHandStaysMerged() throws Exception {
    put("a2", USING);
    put("a3", "河南大学昨日招生。");
    level();
    post(
        "/entities/" + id("a2", SHORT) + "/merge",
        "{\"who\":\"甲\",\"why\":\"核实过\",\"into\":\"" + id("a3", "河南大学") + "\"}");
    put("a1", DEFINING);
    level();

    assertThat(named("a2")).contains("河南大学").doesNotContain(FULL);
    assertThat(named("a1")).contains(FULL);
  }

  @Test
  void followsItsFullNameIntoAMerge() throws Exception {
    put("a1", DEFINING);
    put("a2", USING);
    put("a3", "河南大学昨日招生。");
    level();
    post(
        "/entities/" + id("a1", FULL) + "/merge",
        "{\"who\":\"甲\",\"why\":\"核实过\",\"into\":\"" + id("a3", "河南大学") + "\"}");
    level();
    assertThat(named("a2")).contains("河南大学").doesNotContain(FULL, SHORT);
  }

  @Test
  void isKnownAfterARestartAndEndsAfterIt() throws Exception {
    put("a1", DEFINING);
    put("a2", USING);
    level();
    service.close();
    service = started();
    level();
    assertThat(named("a2")).contains(FULL);
    put("a3", "今天，" + SHORT + "与河南大学签订合作协议。");
    level();
    assertThat(named("a3")).contains(FULL);

    delete("a1");
    service.close();
    service = started();
    level();
    assertThat(named("a2")).contains(SHORT).doesNotContain(FULL);
    assertThat(named("a3")).contains(SHORT).doesNotContain(FULL);
  }

  @Test
  void comesBackWhenEverythingIsBuiltAnew() throws Exception {
    put("a1", DEFINING);
    put("a2", USING);
    level();

    service.store().follower().rebuild();
    level();
    assertThat(named("a2")).contains(FULL);
    assertThat(service.store().graph().carried().unsettled()).isEmpty();
  }

  private static Set<String> named(String article) throws Exception {
    Set<String> names = new TreeSet<>();
    get("/articles/" + article).path("entities").forEach(e -> names.add(e.path("name").asText()));
    return names;
  }

  private static String q(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
