package wenmai.graph.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static wenmai.graph.model.News.organization;
import static wenmai.graph.model.News.person;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.io.Writer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jgrapht.nio.gexf.SimpleGEXFEventDrivenImporter;
import org.jgrapht.nio.graphml.GraphMLEventDrivenImporter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import wenmai.graph.model.Edge;
import wenmai.graph.model.Entity;
import wenmai.graph.model.EntitySummary;
import wenmai.graph.model.RelationId;
import wenmai.graph.model.RelationType;

/** What is exported is read back by programs that know nothing of this one. */
class GraphFormatTest {
  private static final Entity LI = person("李明");
  private static final Entity COMPANY = organization("A<B>&\"C\", '洛\\阳'\n𠮷野家公司");
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

    // The schema makes labels tokens, in which a line feed is a space.
    assertThat(labels).containsEntry(COMPANY.id() + ".label", COMPANY.name().replace('\n', ' '));
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
  void csvIsReadByCommonsCsv() throws IOException {
    List<CSVRecord> rows = rows(written(GraphFormat.CSV));

    assertThat(rows).extracting(CSVRecord::values).hasSize(6);
    assertThat(rows.get(2).values())
        .containsExactly(COMPANY.id().value(), "Organization", COMPANY.name(), "5");
    assertThat(rows.get(4).values())
        .containsExactly(
            LI.id().value(),
            COMPANY.id().value(),
            "HOLDS_POSITION",
            "3",
            "2",
            "2024-01-02",
            "2024-02-17");
    assertThat(rows.get(5).values()).endsWith("1", "1", "", "");
  }

  @Test
  void tablesOfEntitiesAndOfEdgesCanStandAlone() throws IOException {
    StringWriter entities = new StringWriter();
    GraphFormat.CSV.writeEntities(Stream.of(new EntitySummary(LI, 2)), entities);
    StringWriter edges = new StringWriter();
    GraphFormat.CSV.writeEdges(Stream.of(POST), edges);

    assertThat(rows(entities.toString())).hasSize(2);
    assertThat(rows(edges.toString())).hasSize(2);
    assertThat(edges.toString()).startsWith("source,target,relation,");
    assertThatIllegalStateException()
        .isThrownBy(() -> GraphFormat.GEXF.writeEdges(Stream.of(POST), edges));
  }

  private static List<CSVRecord> rows(String text) throws IOException {
    try (CSVParser parser = CSVFormat.RFC4180.parse(new StringReader(text))) {
      return parser.getRecords().stream().filter(r -> r.size() > 1).toList();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1"})
  void csvDoesNotBecomeAFormulaInASpreadsheet(String name) throws IOException {
    StringWriter out = new StringWriter();
    GraphFormat.CSV.writeEntities(Stream.of(new EntitySummary(organization(name), 1)), out);

    assertThat(rows(out.toString()).get(1).get(2)).isEqualTo("'" + name);
  }

  @ParameterizedTest
  @EnumSource
  void writesWhileItReads(GraphFormat format) {
    Stream<EntitySummary> endless = Stream.generate(() -> new EntitySummary(LI, 2));

    assertThatIOException()
        .isThrownBy(() -> format.write(endless, Stream.of(), new FullAfter(1_000_000)))
        .withMessage("full");
  }

  /** Takes so many characters and no more. */
  private static final class FullAfter extends Writer {
    private int room;

    FullAfter(int room) {
      this.room = room;
    }

    @Override
    public void write(char[] text, int offset, int length) throws IOException {
      room -= length;
      if (room < 0) {
        throw new IOException("full");
      }
    }

    @Override
    public void flush() {}

    @Override
    public void close() {}
  }
}
