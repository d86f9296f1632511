package wenmai.graph.export;

import static org.assertj.core.api.Assertions.assertThat;
import static wenmai.graph.model.News.organization;
import static wenmai.graph.model.News.person;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jgrapht.nio.gexf.SimpleGEXFEventDrivenImporter;
import org.jgrapht.nio.graphml.GraphMLEventDrivenImporter;
import org.junit.jupiter.api.Test;
import wenmai.graph.model.Edge;
import wenmai.graph.model.Entity;
import wenmai.graph.model.EntitySummary;
import wenmai.graph.model.RelationId;
import wenmai.graph.model.RelationType;

/** What is exported is read back by programs that know nothing of this one. */
class GraphFormatTest {
  private static final Entity LI = person("李明");
  private static final Entity COMPANY = organization("A<B>&\"C\", '洛\\阳'公司");
  private static final Edge POST =
      new Edge(
          RelationId.of(RelationType.HOLDS_POSITION, LI.id(), COMPANY.id()),
          3,
          2,
          LocalDate.parse("2024-01-02"),
          LocalDate.parse("2024-02-17"));
  private static final Edge TOGETHER =
      new Edge(RelationId.of(RelationType.CO_MENTIONED, LI.id(), COMPANY.id()), 1, 1, null, null);

  private static String written(GraphFormat format) throws IOException {
    StringWriter out = new StringWriter();
    format.write(
        Stream.of(new EntitySummary(LI, 2), new EntitySummary(COMPANY, 5)),
        Stream.of(POST, TOGETHER),
        out);
    return out.toString();
  }

  @Test
  void graphMlIsReadByJGraphT() throws IOException {
    Map<String, String> names = new HashMap<>();
    List<String> edges = new ArrayList<>();
    GraphMLEventDrivenImporter reader = new GraphMLEventDrivenImporter();
    reader.setSchemaValidation(true);
    reader.addVertexAttributeConsumer((vertex, value) ->
        names.put(vertex.getFirst() + "." + vertex.getSecond(), value.getValue()));
    reader.addEdgeConsumer(e -> edges.add(e.getFirst() + ">" + e.getSecond()));

    reader.importInput(new StringReader(written(GraphFormat.GRAPHML)));

    assertThat(names)
        .containsEntry(LI.id() + ".name", "李明")
        .containsEntry(COMPANY.id() + ".name", COMPANY.name())
        .containsEntry(COMPANY.id() + ".mentionedBy", "5");
    assertThat(edges).hasSize(2).contains(LI.id() + ">" + COMPANY.id());
  }

  @Test
  void gexfIsReadByJGraphT() throws IOException {
    Map<String, String> labels = new HashMap<>();
    List<Double> weights = new ArrayList<>();
    SimpleGEXFEventDrivenImporter reader = new SimpleGEXFEventDrivenImporter();
    reader.setSchemaValidation(true);
    reader.addVertexAttributeConsumer((vertex, value) ->
        labels.put(vertex.getFirst() + "." + vertex.getSecond(), value.getValue()));
    reader.addEdgeConsumer(e -> weights.add(e.getThird()));

    reader.importInput(new StringReader(written(GraphFormat.GEXF)));

    assertThat(labels).containsEntry(COMPANY.id() + ".label", COMPANY.name());
    assertThat(weights).containsExactly(3.0, 1.0);
  }

  @Test
  void jsonLinesAreReadOneByOne() throws IOException {
    List<JsonNode> lines = new ArrayList<>();
    for (String line : written(GraphFormat.JSONL).lines().toList()) {
      lines.add(new ObjectMapper().readTree(line));
    }

    assertThat(lines).hasSize(4);
    assertThat(lines.get(1).get("name").asText()).isEqualTo(COMPANY.name());
    assertThat(lines.get(2).get("last").asText()).isEqualTo("2024-02-17");
    assertThat(lines.get(3).get("last").isNull()).isTrue();
  }

  @Test
  void csvQuotesWhatItMust() throws IOException {
    assertThat(written(GraphFormat.CSV))
        .isEqualTo(
            """
            id,type,name,articles
            %s,Person,李明,2
            %s,Organization,"A<B>&""C"", '洛\\阳'公司",5

            source,target,relation,weight,articles,first,last
            %s,%s,HOLDS_POSITION,3,2,2024-01-02,2024-02-17
            %s,%s,CO_MENTIONED,1,1,,
            """
                .formatted(
                    LI.id(),
                    COMPANY.id(),
                    LI.id(),
                    COMPANY.id(),
                    TOGETHER.id().head(),
                    TOGETHER.id().tail())
                .replace("\n", "\r\n"));
  }

  @Test
  void csvDoesNotBecomeAFormulaInASpreadsheet() throws IOException {
    StringWriter out = new StringWriter();
    GraphFormat.CSV.write(Stream.of(new EntitySummary(organization("=1+1"), 1)), Stream.of(), out);

    assertThat(out.toString()).contains(",'=1+1,");
  }
}
