package wenmai.graph.network;

import static org.assertj.core.api.Assertions.assertThat;
import static wenmai.graph.model.News.organization;
import static wenmai.graph.model.News.person;
import static wenmai.graph.model.News.place;
import static wenmai.graph.model.News.project;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import wenmai.graph.model.Edge;
import wenmai.graph.model.Entity;
import wenmai.graph.model.EntitySummary;
import wenmai.graph.model.RelationId;
import wenmai.graph.model.RelationType;

class LandscapeTest {
  private static final Entity MAYOR = person("林致远");
  private static final Entity SECRETARY = person("周明远");
  private static final Entity CITY = organization("洛阳市人民政府");
  private static final Entity BUILDER = organization("中原古建集团");
  private static final Entity BRIDGE = project("伊河大桥");
  private static final Entity DISTRICT = place("偃师区");
  private static final List<Entity> ALL =
      List.of(MAYOR, SECRETARY, CITY, BUILDER, BRIDGE, DISTRICT);

  private static Landscape landscape(Edge... edges) {
    return Landscape.of(
        ALL.stream()
            .sorted(Comparator.comparing(Entity::id))
            .map(entity -> new EntitySummary(entity, 1)),
        Stream.of(edges));
  }

  private static Edge edge(RelationType type, Entity a, Entity b) {
    return new Edge(RelationId.of(type, a.id(), b.id()), 1, 1, null, null);
  }

  private static Landscape cityAndBridge() {
    return landscape(
        edge(RelationType.HOLDS_POSITION, MAYOR, CITY),
        edge(RelationType.HOLDS_POSITION, SECRETARY, CITY),
        edge(RelationType.CO_MENTIONED, MAYOR, SECRETARY),
        edge(RelationType.BUILDS, BUILDER, BRIDGE),
        edge(RelationType.LOCATED_IN, BRIDGE, DISTRICT),
        edge(RelationType.CO_MENTIONED, BRIDGE, DISTRICT),
        edge(RelationType.CO_MENTIONED, CITY, BRIDGE));
  }

  private static Standing standing(Landscape landscape, Entity entity) {
    return landscape.standing(entity.id()).orElseThrow();
  }

  @Test
  void showsWhoBelongsTogether() {
    Landscape landscape = cityAndBridge();

    assertThat(landscape.communities()).isEqualTo(2);
    assertThat(standing(landscape, MAYOR).community()).isEqualTo(CITY.id());
    assertThat(standing(landscape, MAYOR).leaders())
        .startsWith(CITY.id())
        .containsExactlyInAnyOrder(CITY.id(), MAYOR.id(), SECRETARY.id());
    assertThat(standing(landscape, BUILDER).community()).isEqualTo(BRIDGE.id());
    assertThat(standing(landscape, BUILDER).members()).isEqualTo(3);
    assertThat(landscape.modularity()).isPositive();
  }

  @Test
  void showsWhoIsCentral() {
    Landscape landscape = cityAndBridge();

    assertThat(standing(landscape, BRIDGE).rank()).isEqualTo(1);
    assertThat(standing(landscape, BRIDGE).centrality()).isEqualTo(1);
    assertThat(standing(landscape, BRIDGE).neighbors()).isEqualTo(3);
    assertThat(standing(landscape, BRIDGE).betweenness())
        .isGreaterThan(standing(landscape, MAYOR).betweenness());
    assertThat(ALL)
        .extracting(e -> standing(landscape, e).rank())
        .containsOnlyOnce(1, 2, 3, 4, 5, 6);
  }

  @Test
  void knowsNobodyElse() {
    assertThat(cityAndBridge().standing(person("无名氏").id())).isEmpty();
    assertThat(Landscape.EMPTY.standing(MAYOR.id())).isEmpty();
    assertThat(Landscape.EMPTY.entities()).isZero();
  }

  @Test
  void leavesOutTheLightestWhereThereAreTooMany() {
    Links links = new Links(2);
    Numbering numbering = Numbering.of(ALL.stream().map(Entity::id).sorted());

    links.add(edge(RelationType.CO_MENTIONED, MAYOR, SECRETARY), numbering);
    links.add(edge(RelationType.BUILDS, BUILDER, BRIDGE), numbering);
    links.add(edge(RelationType.LOCATED_IN, BRIDGE, DISTRICT), numbering);
    links.add(edge(RelationType.CO_MENTIONED, CITY, BRIDGE), numbering);

    assertThat(links.size()).isEqualTo(2);
    assertThat(List.of(numbering.id(links.head(0)), numbering.id(links.head(1))))
        .containsExactly(BUILDER.id(), BRIDGE.id());
  }
}
