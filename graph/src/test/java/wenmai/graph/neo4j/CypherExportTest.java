package wenmai.graph.neo4j;

import static org.assertj.core.api.Assertions.assertThat;
import static wenmai.graph.model.News.organization;
import static wenmai.graph.model.News.person;
import static wenmai.graph.model.RelationType.HOLDS_POSITION;

import java.io.IOException;
import java.io.StringWriter;
import java.util.List;
import org.junit.jupiter.api.Test;
import wenmai.graph.export.GraphFormat;
import wenmai.graph.model.Edge;
import wenmai.graph.model.Entity;
import wenmai.graph.model.EntitySummary;
import wenmai.graph.model.News;

/** The exported script builds the same graph in Neo4j. */
class CypherExportTest {

  @Test
  void buildsTheSameEntitiesAndEdges() throws IOException {
    Entity li = person("李'明\\u0041\\\"𠮷");
    Entity bureau = organization("交通局");
    try (Neo4jGraph graph = SharedServer.emptyGraph()) {
      graph.apply(
          List.of(
              News.item("a", li.name() + "任交通局局长。")
                  .on("2024-01-01")
                  .naming(li, bureau)
                  .stating(HOLDS_POSITION, li, bureau)
                  .at(1)));
      List<EntitySummary> entities = graph.entities().toList();
      List<Edge> edges = graph.edges().toList();
      StringWriter script = new StringWriter();
      GraphFormat.CYPHER.write(graph.entities(), graph.edges(), script);
      graph.clear();

      script.toString().lines().forEach(SharedServer::run);

      assertThat(graph.entities().toList()).isEqualTo(entities).hasSize(2);
      assertThat(graph.edges().toList()).isEqualTo(edges).hasSize(2);
    }
  }
}
