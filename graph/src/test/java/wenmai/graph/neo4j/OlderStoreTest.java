package wenmai.graph.neo4j;

import static org.assertj.core.api.Assertions.assertThat;
import static wenmai.graph.model.News.organization;
import static wenmai.graph.model.News.person;
import static wenmai.graph.model.RelationType.HOLDS_POSITION;

import java.util.List;
import org.junit.jupiter.api.Test;
import wenmai.graph.model.Entity;
import wenmai.graph.model.GraphStats;
import wenmai.graph.model.News;

/** A store that was written before is read and counted on as it stands. */
class OlderStoreTest {

  @Test
  void holdsTheTextsOfEachMentionAsAList() {
    Entity li = person("李明");
    Entity bureau = organization("交通局");
    News appointment =
        News.item("a", "李明任交通局局长。")
            .on("2024-01-01")
            .naming(li, bureau)
            .stating(HOLDS_POSITION, li, bureau);
    try (Neo4jGraph graph = SharedServer.emptyGraph()) {
      graph.apply(List.of(appointment.at(1)));
      SharedServer.run("MATCH ()-[m:MENTIONS]->() SET m.texts = [t IN m.starts | m.texts]");

      assertThat(graph.verify()).isEmpty();
      graph.apply(List.of(News.item("a", "李明离任。").on("2024-01-01").naming(li).at(2)));

      assertThat(graph.entity(bureau.id())).isEmpty();
      assertThat(graph.verify()).isEmpty();
      assertThat(graph.stats()).isEqualTo(new GraphStats(1, 1, 1, 0, 2));
    }
  }
}
