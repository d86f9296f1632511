package wenmai.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Two people of one name whose posts nobody holds together are two: through the service, over HTTP,
 * with whatever comes first.
 */
final class NamesakeTest extends EditedService {
  private static final String NAME = "张伟";
  private static final String CHIEF = "中共嵩县县委书记张伟昨日到车村镇调研。";
  private static final String NURSE = "在洛阳市第三人民医院，护士长张伟昨日为患者讲解。";
  private static final String NEITHER = "张伟昨日到场。";

  @BeforeEach
  void empty() throws Exception {
    for (String id : Set.of("a1", "a2", "a3")) {
      delete(id);
    }
    undoAll();
    level();
  }

  @ParameterizedTest
  @ValueSource(strings = {"a1,a2,a3", "a3,a2,a1", "a2,a1,a2,a3,a1"})
  void areToldApartWhicheverArticleComesFirst(String order) throws Exception {
    for (String id : order.split(",", -1)) {
      put(id, id.equals("a1") ? CHIEF : id.equals("a2") ? NURSE : NEITHER);
      level();
    }

    String chief = id("a1", NAME);
    String nurse = id("a2", NAME);
    assertThat(nurse).isNotEqualTo(chief);
    assertThat(id("a3", NAME)).isEqualTo(chief);
    assertThat(found("entity=" + chief)).containsExactly("a1", "a3");
    assertThat(found("entity=" + nurse)).containsExactly("a2");
    JsonNode why = get("/entities/" + nurse).path("namesakes");
    assertThat(why.at("/0/id").asText()).isEqualTo(chief);
    assertThat(why.at("/0/posts/0/words").asText()).isEqualTo("护士长张伟");
    assertThat(why.at("/0/posts/0/article").asText()).isEqualTo("a2");
    assertThat(why.at("/0/against/words").asText()).isEqualTo("中共嵩县县委书记张伟");
    assertThat(get("/entities/" + chief).at("/namesakes/0/id").asText()).isEqualTo(nurse);
  }

  @Test
  void areOneAgainOnceNothingTellsThemApart() throws Exception {
    put("a1", CHIEF);
    put("a2", NURSE);
    level();
    assertThat(id("a2", NAME)).isNotEqualTo(id("a1", NAME));

    put("a2", NEITHER);
    level();
    assertThat(id("a2", NAME)).isEqualTo(id("a1", NAME));

    put("a2", NURSE);
    level();
    delete("a1");
    level();
    put("a3", NEITHER);
    level();
    assertThat(id("a2", NAME)).isEqualTo(id("a3", NAME));
  }

  @Test
  void areOneWhereSomebodyMergesThem() throws Exception {
    put("a1", CHIEF);
    put("a2", NURSE);
    level();
    String chief = id("a1", NAME);

    post(
        "/entities/" + id("a2", NAME) + "/merge",
        "{\"who\":\"甲\",\"why\":\"同一人\",\"into\":\"" + chief + "\"}");
    level();
    assertThat(id("a2", NAME)).isEqualTo(chief);
    assertThat(found("entity=" + chief)).containsExactly("a1", "a2");
    assertThat(get("/entities/" + chief).path("namesakes")).isEmpty();

    undoAll();
    level();
    assertThat(id("a2", NAME)).isNotEqualTo(chief);
  }

  @Test
  void areToldApartAfterARestartAndWhenEverythingIsBuiltAnew() throws Exception {
    put("a1", CHIEF);
    put("a2", NURSE);
    level();
    service.close();
    service = started();
    level();
    String nurse = id("a2", NAME);
    assertThat(nurse).isNotEqualTo(id("a1", NAME));

    service.store().follower().rebuild();
    level();
    assertThat(id("a2", NAME)).isEqualTo(nurse);
  }
}
